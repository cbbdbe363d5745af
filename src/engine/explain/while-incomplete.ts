import type { Composition } from '../assess/compose.ts'
import type { Chain } from '../model/outcome.ts'
import { CHOSEN } from './outside-rules.ts'

/** What the questions that keep a screening open lead to; none where all are answered. Source: safety dossier 0.9, SP-25. */
export const whileIncomplete = ({ missing }: Composition, gives: string, decides: boolean): readonly Chain[] =>
  missing.length === 0
    ? []
    : [
        {
          rule: 'screening',
          title: `${missing.length} ${missing.length === 1 ? 'question is' : 'questions are'} still open`,
          gives,
          decides,
          applies: 'while-incomplete',
          because: { therapist: 'No plan is made before every safety question has an answer.', client: 'A few questions are still open.' },
          grounds: missing.map((fact) => ({ fact: fact.id, value: 'not answered', from: 'unanswered' })),
          dossier: 'safety/0.9',
          backing: CHOSEN,
        },
      ]

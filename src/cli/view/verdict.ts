import { heading, para } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Subject } from '../subject.ts'
import { count } from '../words/names.ts'
import { STATUS_WORDS, URGENCY_WORDS } from '../words/scales.ts'

const missingAnswers = ({ assessment: { open } }: Subject): number => open.filter(({ blocks }) => blocks).length

const completeness = (subject: Subject): string =>
  subject.assessment.disposition.complete
    ? 'screening complete'
    : `screening not complete: ${count(missingAnswers(subject), 'answer')} missing`

const WAITING = 'No hands-on work before the open questions are answered.'

/** An incomplete screening pauses without any rule. */
const onlyWaits = ({ assessment: { disposition, trace } }: Subject): boolean =>
  !disposition.complete && disposition.status === 'paused' && !trace.some(({ status }) => status === 'paused')

/** The two scales, first of all: what may be done, how soon a doctor is needed, and what the findings can come with. */
export const verdict = (subject: Subject): readonly Block[] => {
  const { assessment } = subject
  const { status, urgency, suspected } = assessment.disposition
  const { word, means, tone } = STATUS_WORDS[status]
  return [
    ...heading(`${word.toUpperCase()} · ${URGENCY_WORDS[urgency].word}`, tone),
    para(onlyWaits(subject) ? WAITING : means, 0),
    ...(suspected.length === 0 ? [] : [para(`Findings like these can come with ${suspected.join('; ')}.`, 0)]),
    para(toned('quiet', `${assessment.pack.id} ${assessment.pack.version} · ${assessment.today} · ${completeness(subject)}`), 0),
  ]
}

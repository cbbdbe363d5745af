import type { NextQuestion } from '#engine/model/next-question.ts'
import { item, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth, Subject } from '../subject.ts'
import { count } from '../words/names.ts'

const WHO: Readonly<Record<NextQuestion['who'], string>> = { client: 'ask', therapist: 'look', both: 'ask or look', system: 'record' }

const sentence = (ask: string): string => (/[.?!]$/u.test(ask) ? ask : `${ask}.`)

const question = ({ ask, who, why, facts }: NextQuestion, { all }: Depth): Block =>
  item([toned('name', `${WHO[who]}: `), sentence(ask), toned('quiet', ` ${why}${all ? ` (${facts.join(', ')})` : ''}`)])

const shorten = (questions: readonly NextQuestion[], most: number, depth: Depth): readonly Block[] => {
  const shown = depth.all ? questions : questions.slice(0, most)
  const left = questions.length - shown.length
  return [...shown.map((each) => question(each, depth)), ...(left === 0 ? [] : [para(toned('quiet', `and ${left} more; --all lists them`), 4)])]
}

const SHORT = 3
const LONG = 8

/** What to ask or test next, fewest first: what planning waits for, what may narrow or lift a limit, what would move the ranking. */
export const open = ({ next }: Subject, depth: Depth): readonly Block[] => {
  const findings = next.filter(({ kind }) => kind === 'finding')
  const others = next.filter(({ kind }) => kind !== 'finding')
  const screening = others.filter(({ kind }) => kind === 'screening')
  const title = screening.length === 0 ? 'Ask next' : `Ask next: ${count(screening.length, 'question')} before any plan`
  // While planning waits for answers, what would only sharpen the ranking is left for later.
  const later = screening.length > 0 && !depth.all ? [] : findings
  return part(title, [...shorten(others, LONG, depth), ...shorten(later, SHORT, depth)])
}

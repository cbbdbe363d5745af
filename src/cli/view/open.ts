import type { NextQuestion } from '#engine/model/next-question.ts'
import { item, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Span } from '../page/text.ts'
import type { Depth, Subject } from '../subject.ts'
import { count } from '../words/names.ts'

const WHO: Readonly<Record<NextQuestion['who'], string>> = {
  client: 'Ask: ',
  therapist: 'Look: ',
  both: 'Ask or look: ',
  system: 'Record: ',
}

const sentence = (ask: string): string => (/[.?!]$/u.test(ask) ? ask : `${ask}.`)

const idsOf = ({ facts: [first, ...others] }: NextQuestion): string =>
  `(${first}${others.length === 0 ? '' : ` and ${others.length} like it`})`

const asked = ({ ask, who, kind }: NextQuestion): readonly (string | Span)[] => [
  // A detail says itself what to do: "Measure", "Since when", "Which side".
  ...(kind === 'detail' ? [] : [toned('name', WHO[who])]),
  sentence(ask),
  ' ',
]

const reason = (why: string): string => why.replace(/presentation consistent with /iu, '')

/** Questions with the same reason are told together, so that the reason is read once. */
const together = (questions: readonly NextQuestion[], { all }: Depth): readonly Block[] =>
  [...Map.groupBy(questions, ({ why }) => why)].flatMap(([why, same]) =>
    all
      ? [para(toned('quiet', reason(why))), ...same.map((each) => item([...asked(each), toned('quiet', idsOf(each))]))]
      : [item([...same.flatMap(asked), toned('quiet', reason(why))])],
  )

const shorten = (questions: readonly NextQuestion[], most: number, depth: Depth): readonly Block[] => {
  const shown = depth.all ? questions : questions.slice(0, most)
  const left = questions.length - shown.length
  return [...together(shown, depth), ...(left === 0 ? [] : [para(toned('quiet', `and ${left} more; --all lists them`), 5)])]
}

const FINDINGS = 3
const OTHERS = 8

/** What to ask or test next, fewest first: what planning waits for, what may narrow or lift a limit, what would move the ranking. */
export const open = ({ next }: Subject, depth: Depth): readonly Block[] => {
  const screening = next.filter(({ kind }) => kind === 'screening')
  const findings = next.filter(({ kind }) => kind === 'finding')
  const others = next.filter(({ kind }) => kind !== 'finding')
  const title = screening.length === 0 ? 'Ask next' : `Ask next: ${count(screening.length, 'question')} before any plan`
  // While planning waits for answers, what would only sharpen the ranking is left for later.
  const later = screening.length > 0 && !depth.all ? [] : findings
  return part(title, [...shorten(others, OTHERS, depth), ...shorten(later, FINDINGS, depth)])
}

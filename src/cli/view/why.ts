import type { TraceEntry } from '#engine/model/assessment.ts'
import { item, para, part } from '../page/blocks.ts'
import type { Block } from '../page/blocks.ts'
import { toned } from '../page/text.ts'
import type { Depth, Subject } from '../subject.ts'
import { small } from '../words/names.ts'
import { APPLIES_WORDS } from '../words/scales.ts'
import { cite } from './cited.ts'
import { answersInLine } from './grounds.ts'

const MOST_ANSWERS = 3

const ruleBlocks = ({ pack }: Subject, entry: TraceEntry, { all }: Depth): readonly Block[] => {
  const how = APPLIES_WORDS[entry.applies]
  const answers = answersInLine(pack.knowledge, entry.grounds, all ? Number.POSITIVE_INFINITY : MOST_ANSWERS)
  return [
    item([toned('strong', entry.title), how === '' ? '' : ` (${how})`, `. ${entry.because.therapist}`, cite(entry.backing)]),
    ...(answers === '' ? [] : [para(toned('quiet', answers), 5)]),
  ]
}

/** Rules that decide: those that ask for the status or the urgency in the end; the others only limit. */
const decisive = ({ assessment }: Subject): readonly TraceEntry[] => {
  const { status, urgency, because } = assessment.disposition
  const entries = because.flatMap((id) => assessment.trace.find(({ rule }) => rule === id) ?? [])
  const deciding = entries.filter((entry) => entry.status === status || (urgency !== 'none' && entry.urgency === urgency))
  return deciding.toSorted((a, b) => Number(b.status === status) - Number(a.status === status))
}

const openLine = ({ assessment: { disposition } }: Subject): readonly Block[] =>
  disposition.complete
    ? []
    : [item([toned('strong', 'Questions are open.'), ' An unanswered safety question is never a “no”; planning waits.'])]

const others = ({ assessment }: Subject, shown: readonly TraceEntry[], { all }: Depth): readonly Block[] => {
  const said = new Set(shown.map(({ rule }) => rule))
  const rest = new Set(assessment.disposition.because.filter((id) => !said.has(id)))
  const titles = assessment.trace.filter(({ rule }) => rest.has(rule)).map(({ title }) => small(title))
  return all || titles.length === 0 ? [] : [para(toned('quiet', `Also in force: ${titles.join('; ')}.`))]
}

/** Why the disposition is as it is: rule, reason, answers, sources; the weightiest first. */
export const why = (subject: Subject, depth: Depth): readonly Block[] => {
  const shown = depth.all ? subject.assessment.trace : decisive(subject)
  const rules = shown.flatMap((entry) => ruleBlocks(subject, entry, depth))
  const none =
    shown.length === 0 && subject.assessment.disposition.complete ? [para('No answer asks for more caution than holds for everybody.')] : []
  return part('Why', [...openLine(subject), ...rules, ...none, ...others(subject, shown, depth)])
}

import type { Backing } from '#engine/model/backing.ts'
import type { Topic } from '#engine/model/knowledge.ts'
import type { TraceEntry } from '#engine/model/assessment.ts'
import { statusForUrgency } from '#engine/model/scale.ts'
import type { ScreenOutput } from './output/documents.ts'
import { isOpen } from './subject.ts'
import type { Assessed, Subject } from './subject.ts'
import { small } from './words/names.ts'

/** Something to do or say now. */
export type Step = ScreenOutput['now'][number]

const CHOICE: Backing = { citations: [], memory: false, design: true }

/** What the therapist does about an urgency, unless the status asks for more than the urgency alone would. */
const urgencyLine = (subject: Subject): Step['kind'] | undefined => {
  const { urgency } = subject.assessment.disposition
  if (urgency === 'none') return isOpen(subject.assessment) ? 'note' : undefined
  return isOpen(subject.assessment) === (statusForUrgency(urgency) === 'go-with-care') ? 'do' : undefined
}

const therapistsLine = (subject: Subject, topic: Topic): readonly Step[] => {
  const says = subject.pack.sections.advice.find(({ value }) => value.id === topic.id)?.value.therapist
  const kind = topic.kind === 'urgency' ? urgencyLine(subject) : 'note'
  return says === undefined || kind === undefined ? [] : [{ kind, id: topic.id, says, backing: topic.backing }]
}

/** What the client is told, and what the therapist does about it. Source: safety dossier 1.6 and 1.7. */
const messages = (subject: Subject, topics: readonly Topic[]): readonly Step[] =>
  topics.flatMap((topic) => [{ kind: 'say', id: topic.id, says: topic.says, backing: topic.backing }, ...therapistsLine(subject, topic)])

// The message of no urgency says that work goes on, which is not so while it is paused.
const isFit = ({ assessment }: Subject, { id }: Topic): boolean =>
  isOpen(assessment) || assessment.disposition.urgency !== 'none' || id !== 'urgency-none'

const answers = ({ assessment: { open }, next }: Subject): readonly Step[] => {
  const missing = open.filter(({ blocks }) => blocks)
  if (missing.length === 0) return []
  const asked = next.filter(({ kind }) => kind === 'screening').length
  const all = asked === missing.length ? '' : `, which can settle all ${missing.length} open answers`
  const says = `Ask the ${asked === 1 ? 'open question' : `${asked} questions`} below${all}; then screen again. No plan is made before.`
  return [{ kind: 'answer', id: missing[0]?.fact ?? '', says, backing: CHOICE }]
}

const clearance = ({ pack }: Assessed, { rule: id, title, backing }: TraceEntry): Step => {
  const rule = pack.knowledge.ruleById.get(id)
  const who = pack.sections.clearances.find(({ value }) => value.id === rule?.clearance?.id)?.value.says
  if (rule?.clearance === undefined) {
    const end = rule?.ends === undefined ? 'no letter lifts this' : `holds until: ${small(rule.ends)}`
    return { kind: 'wait', id, says: `“${title}” ${end}.`, backing }
  }
  const days = rule.clearance.days
  const says = `Before any work: a dated letter that names “${title}”, signed by ${small(who ?? 'a doctor')}; it counts for ${days} days.`
  return { kind: 'clearance', id, says, backing }
}

/** The letters that would turn a pause into care, and the pauses that no letter lifts. */
export const clearances = (subject: Assessed): readonly Step[] =>
  subject.assessment.disposition.status === 'paused'
    ? subject.assessment.trace.filter(({ status }) => status === 'paused').map((entry) => clearance(subject, entry))
    : []

const refusals = ({ assessment, pack }: Subject): readonly Step[] =>
  assessment.clearances.refused.map(({ rule, by, on, why }) => ({
    kind: 'refused',
    id: rule,
    says: `The letter of ${on} (${by}) for “${pack.knowledge.ruleById.get(rule)?.title ?? rule}” does not count: ${why}.`,
    backing: CHOICE,
  }))

/** Actions that matter while no hands are laid on; while answers are missing, nobody is sent anywhere for want of them. */
const isDoneAnyway = ({ pack, assessment }: Subject, id: string): boolean => {
  const { letter, referral } = pack.knowledge.defaults
  return assessment.disposition.complete && (id === letter || id === referral)
}

const actions = (subject: Subject, ids: readonly string[]): readonly Step[] =>
  ids
    // While no hands are laid on, what to mind during work would only distract.
    .filter((id) => isOpen(subject.assessment) || isDoneAnyway(subject, id))
    .flatMap((id) => subject.pack.knowledge.actions.get(id) ?? [])
    .map(({ id, says, backing }) => ({ kind: 'do', id, says, backing }))

/** What to do and say now, the most urgent first: the urgency, answers and letters that are missing, what to watch for, actions. */
export const stepsNow = (subject: Subject, requires: readonly string[], topics: readonly string[]): readonly Step[] => {
  const told = topics.flatMap((id) => subject.pack.knowledge.topics.get(id) ?? []).filter((topic) => isFit(subject, topic))
  const isUrgent = ({ kind }: Topic): boolean => kind === 'urgency'
  return [
    ...messages(subject, told.filter(isUrgent)),
    ...answers(subject),
    ...clearances(subject),
    ...refusals(subject),
    ...messages(
      subject,
      told.filter((topic) => !isUrgent(topic)),
    ),
    ...actions(subject, requires),
  ]
}

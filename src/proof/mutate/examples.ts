import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import type { CaseText } from '#pack/client/shape.ts'
import type { Mutant } from './mutant.ts'

type Expected = Extract<CaseText, { readonly kind: 'worked-example' }>['expected']

const isBanned = ({ forbidden }: Assessment['restrictions'], technique: string, site: string): boolean =>
  forbidden.some((ban) => ban.technique === technique && ban.sites.includes(site))

const limitsHold = ({ restrictions }: Assessment, expected: Expected): boolean => {
  const { caps, forbidden, positions, minutes = Infinity, 'pain-ceiling': pain = Infinity } = expected
  return (
    caps.every(({ at, level }) => at.every((site) => (restrictions.caps[site] ?? Infinity) <= level)) &&
    forbidden.every(({ techniques, at }) => techniques.every((technique) => at.every((site) => isBanned(restrictions, technique, site)))) &&
    restrictions.positions.every((position) => positions === undefined || positions.includes(position)) &&
    restrictions.maxMinutes <= minutes &&
    restrictions.painCeiling <= pain
  )
}

const levelsHold = ({ disposition: { status, urgency } }: Assessment, { status: least, urgency: soon, exactly }: Expected): boolean =>
  exactly === true
    ? status === least && urgency === soon
    : rank(STATUSES, status) >= rank(STATUSES, least) && rank(URGENCIES, urgency) >= rank(URGENCIES, soon)

const rulesHold = ({ trace }: Assessment, { rules, 'not-rules': silent }: Expected): boolean => {
  const speaking = new Set(trace.map(({ rule }) => rule))
  return rules.every((rule) => speaking.has(rule)) && !silent.some((rule) => speaking.has(rule))
}

/** Is the result still what the file of a case or worked example expects of status, urgency, rules and limits? */
const isAsExpected = (assessment: Assessment, about: CaseText): boolean => {
  if (about.kind !== 'worked-example') return rank(URGENCIES, assessment.disposition.urgency) >= rank(URGENCIES, about.expected.urgency)
  const { expected } = about
  return levelsHold(assessment, expected) && rulesHold(assessment, expected) && limitsHold(assessment, expected)
}

const mutated = (knowledge: Knowledge, { from, to }: Mutant): Knowledge => {
  const rules = knowledge.rules.flatMap((rule) => (rule === from ? (to ?? []) : rule))
  return { ...knowledge, rules, ruleById: new Map(rules.map((rule) => [rule.id, rule])) }
}

/** Which cases and worked examples come out otherwise than they should once a rule is changed. */
export const noticingExamples = (knowledge: Knowledge, examples: readonly ClientRead[]): ((mutant: Mutant) => readonly string[]) => {
  const sound = examples.flatMap(({ client, about }) =>
    about !== undefined && isAsExpected(assess(knowledge, client), about) ? [{ client, about }] : [],
  )
  return (mutant) => {
    const changed = mutated(knowledge, mutant)
    return sound.filter(({ client, about }) => !isAsExpected(assess(changed, client), about)).map(({ about }) => about.id)
  }
}

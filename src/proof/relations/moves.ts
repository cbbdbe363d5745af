import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { leavesReading } from '#engine/reads/leaves.ts'
import type { Move } from './move.ts'
import { factsReadBy } from '#engine/reads/facts-read.ts'
import { dayMoved, moreNamed, numberMoved } from './values-moved.ts'
import { wordMoved } from './words-moved.ts'

/** The moves of one kind that a pack knows. */
export type MakeMoves = (translation: Translation) => readonly Move[]

const knowledgeOf = ({ verdict }: Translation): Knowledge => verdict.reading.knowledge

const asked = ({ facts }: Knowledge): readonly Fact[] => facts.filter(({ type, derive }) => type === 'yes-no' && derive === undefined)

const risks = (knowledge: Knowledge): readonly Fact[] => asked(knowledge).filter(({ cautious }) => cautious === 'yes')

const protective = (knowledge: Knowledge): readonly Fact[] => asked(knowledge).filter(({ cautious }) => cautious === 'no')

/** Facts that rules of one kind read, however far behind. */
const readBy = (knowledge: Knowledge, wanted: (rule: Rule) => boolean): ((fact: Fact) => boolean) => {
  const reads = factsReadBy(knowledge)
  const read = new Set(knowledge.rules.filter(wanted).flatMap((rule) => [...reads(rule)]))
  return ({ index }) => read.has(index)
}

/** A risk that was denied is there. */
export const addedRisks: MakeMoves = (translation) =>
  risks(knowledgeOf(translation)).map((fact) => wordMoved(translation.terms, fact, 'no', 'yes'))

/** A protective fact that was there is denied. */
export const lostProtection: MakeMoves = (translation) =>
  protective(knowledgeOf(translation)).map((fact) => wordMoved(translation.terms, fact, 'yes', 'no'))

/** A finding that may be accepted as known and unchanged, from no over accepted to yes. */
export const acceptedFindings: MakeMoves = ({ terms, verdict }) =>
  asked(verdict.reading.knowledge)
    .filter(({ steady }) => steady !== undefined)
    .flatMap((fact) => [
      // A measured grade makes the fact true whatever is answered, and an accepted finding overrides it (SP-10).
      wordMoved(terms, fact, 'no', 'accepted', [verdict.reading.fact(fact).isFalse]),
      wordMoved(terms, fact, 'accepted', 'yes'),
    ])

/** Nobody is sure, where before or after stands what is read instead: as both may move, both come to the same. */
export const doubts: MakeMoves = (translation) =>
  asked(knowledgeOf(translation)).flatMap((fact) => [
    wordMoved(translation.terms, fact, 'not-sure', fact.cautious),
    wordMoved(translation.terms, fact, fact.cautious, 'not-sure'),
  ])

/** The safe answer is not there any more, because it could not be read, is missing or was declined. */
export const lostAnswers: MakeMoves = (translation) =>
  asked(knowledgeOf(translation)).map((fact) => wordMoved(translation.terms, fact, fact.cautious === 'yes' ? 'no' : 'yes', 'unanswered'))

/** A sign of the session was looked for and is met after all. */
export const addedSigns: MakeMoves = (translation) => {
  const knowledge = knowledgeOf(translation)
  const isSign = readBy(knowledge, ({ response }) => response !== undefined)
  return risks(knowledge)
    .filter(({ unanswered }) => unanswered === 'absent')
    .filter(isSign)
    .flatMap((fact) => [wordMoved(translation.terms, fact, 'unanswered', 'yes'), wordMoved(translation.terms, fact, 'no', 'yes')])
}

/** An allergy: a risk by which a rule takes products away. */
export const addedAllergens: MakeMoves = (translation) => {
  const knowledge = knowledgeOf(translation)
  const takesProducts = readBy(knowledge, ({ effect }) => effect.products !== 0)
  return risks(knowledge)
    .filter(takesProducts)
    .map((fact) => wordMoved(translation.terms, fact, 'no', 'yes'))
}

/** What clients name themselves, where silence means none: places and work they do not want, positions they cannot bear. */
export const furtherRefusals: MakeMoves = (translation) => {
  const knowledge = knowledgeOf(translation)
  const isRead = readBy(knowledge, () => true)
  return knowledge.facts
    .filter(({ type, who, unanswered }) => (type === 'some-of' || type === 'regions') && who === 'client' && unanswered === 'absent')
    .filter(isRead)
    .map((fact) => moreNamed(knowledge, translation.terms, fact))
}

const measuredFor = ({ facts }: Knowledge, fact: Fact): readonly Fact[] => {
  if (fact.derive === undefined) return fact.type === 'number' ? [fact] : []
  return 'facts' in fact.derive
    ? fact.derive.facts.flatMap(({ index }) => facts[index] ?? []).filter(({ derive }) => derive === undefined)
    : []
}

const isReadAs = (knowledge: Knowledge, fact: Fact, op: Condition['op']): boolean =>
  leavesReading(knowledge, fact).some((leaf) => leaf.op === op)

/** Strength that is compared with what it was is measured lower. */
export const weakerMuscles: MakeMoves = (translation) => {
  const knowledge = knowledgeOf(translation)
  return knowledge.facts
    .filter((fact) => isReadAs(knowledge, fact, 'fell'))
    .flatMap((fact) => measuredFor(knowledge, fact))
    .filter(({ type }) => type === 'number')
    .map((fact) => numberMoved(translation.terms, fact, 'lower'))
}

const worseSide = (knowledge: Knowledge, fact: Fact): 'higher' | 'lower' =>
  leavesReading(knowledge, fact).some((leaf) => leaf.op === 'reading' && (leaf.bounds.atLeast ?? leaf.bounds.over) !== undefined)
    ? 'higher'
    : 'lower'

/** A measurement lies further out on the side by which rules with a reading become stricter. */
export const worseReadings: MakeMoves = (translation) => {
  const knowledge = knowledgeOf(translation)
  return knowledge.facts
    .filter((fact) => fact.derive === undefined && isReadAs(knowledge, fact, 'reading'))
    .map((fact) => numberMoved(translation.terms, fact, worseSide(knowledge, fact)))
}

/** An event that the intake asks for happened fewer days ago. */
export const freshEvents: MakeMoves = (translation) =>
  asked(knowledgeOf(translation))
    .filter(({ dated, unanswered }) => dated && unanswered === 'open')
    .map((fact) => dayMoved(translation.terms, fact))

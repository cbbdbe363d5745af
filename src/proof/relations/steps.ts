import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { leavesReading } from '#engine/what-if/mentions.ts'
import { daysBefore } from '../client/days-of-file.ts'
import type { WrittenAnswer } from '../client/client-file.ts'
import { fixedAnswer, fixedDay, fixedNumber } from '#engine/translate/input/fixed.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { Step } from './step.ts'

type Word = 'yes' | 'no' | 'not-sure'

const asked = ({ facts }: Knowledge): readonly Fact[] => facts.filter(({ type, derive }) => type === 'yes-no' && derive === undefined)

const CONFIRMED: WrittenAnswer = { answer: 'known-unchanged', confirmed: { by: 'Therapist', on: daysBefore(0) } }

const between = ({ terms }: Translation, fact: Fact, before: Word, after: Word): Step => ({
  fact,
  before: fixedAnswer(terms, before),
  after: fixedAnswer(terms, after),
  bare: true,
  given: [],
  onlyIfFalse: false,
  written: () => [before, after],
})

/** A risk that was denied is there. */
export const addedRisks = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  asked(knowledge)
    .filter(({ cautious }) => cautious === 'yes')
    .map((fact) => between(translation, fact, 'no', 'yes'))

const throughSteady = ({ terms }: Translation, fact: Fact): readonly Step[] => {
  const accepted = fixedAnswer(terms, 'known-unchanged', true)
  const common = { fact, bare: false, given: [] }
  return [
    {
      ...common,
      before: fixedAnswer(terms, 'no'),
      after: accepted,
      // A measured grade makes the fact true whatever is answered, and an accepted finding overrides it (SP-10).
      onlyIfFalse: true,
      written: () => ['no', CONFIRMED],
    },
    { ...common, before: accepted, after: fixedAnswer(terms, 'yes'), onlyIfFalse: false, written: () => [CONFIRMED, 'yes'] },
  ]
}

/** A protective fact that was there is denied. */
export const lostProtection = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  asked(knowledge)
    .filter(({ cautious }) => cautious === 'no')
    .map((fact) => between(translation, fact, 'yes', 'no'))

/** A finding that may be accepted as known and unchanged, from no over accepted to yes. */
export const acceptedFindings = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  asked(knowledge)
    .filter(({ steady }) => steady !== undefined)
    .flatMap((fact) => throughSteady(translation, fact))

/** Nobody is sure, where before or after stands what is read instead: both must come to the same. */
export const doubts = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  asked(knowledge).flatMap((fact) => [
    between(translation, fact, 'not-sure', fact.cautious),
    between(translation, fact, fact.cautious, 'not-sure'),
  ])

const numbered = ({ terms }: Translation, fact: Fact, worse: 'higher' | 'lower'): Step => {
  const [first, second] = ['number', 'other-number'].map((part) => terms.quantity(inputName(fact.id, part), fact.whole))
  if (first === undefined || second === undefined) throw new RangeError('a comparison needs two numbers')
  const inRange = [first, second].flatMap((value) => [
    ...(fact.min === undefined ? [] : [terms.notAbove(terms.constant(fact.min), value)]),
    ...(fact.max === undefined ? [] : [terms.notAbove(value, terms.constant(fact.max))]),
  ])
  return {
    fact,
    before: fixedNumber(terms, first),
    after: fixedNumber(terms, second),
    bare: false,
    given: [...inRange, worse === 'higher' ? terms.below(first, second) : terms.below(second, first)],
    onlyIfFalse: false,
    written: (inputs) => [Number(inputs.get(inputName(fact.id, 'number'))), Number(inputs.get(inputName(fact.id, 'other-number')))],
  }
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
export const weakerMuscles = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  knowledge.facts
    .filter((fact) => isReadAs(knowledge, fact, 'fell'))
    .flatMap((fact) => measuredFor(knowledge, fact))
    .map((fact) => numbered(translation, fact, 'lower'))

const worseSide = (knowledge: Knowledge, fact: Fact): 'higher' | 'lower' =>
  leavesReading(knowledge, fact).some((leaf) => leaf.op === 'reading' && (leaf.bounds.atLeast ?? leaf.bounds.over) !== undefined)
    ? 'higher'
    : 'lower'

/** A measurement lies further out on the side by which rules with a reading become stricter. */
export const worseReadings = (translation: Translation, knowledge: Knowledge): readonly Step[] =>
  knowledge.facts
    .filter((fact) => isReadAs(knowledge, fact, 'reading'))
    .map((fact) => numbered(translation, fact, worseSide(knowledge, fact)))

/** An event that the intake asks for happened fewer days ago. */
export const freshEvents = ({ terms }: Translation, knowledge: Knowledge): readonly Step[] =>
  asked(knowledge)
    .filter(({ dated, unanswered }) => dated && unanswered === 'open')
    .map((fact) => {
      const days = ['days-ago', 'other-days-ago'] as const
      const [long, short] = days.map((part) => terms.quantity(inputName(fact.id, part), true))
      if (long === undefined || short === undefined) throw new RangeError('a comparison needs two days')
      return {
        fact,
        before: fixedDay(terms, long),
        after: fixedDay(terms, short),
        bare: false,
        given: [terms.notAbove(terms.constant(0), short), terms.below(short, long)],
        onlyIfFalse: false,
        written: (inputs) => {
          const [since, later] = days.map((part) => daysBefore(Number(inputs.get(inputName(fact.id, part)))))
          return [
            { answer: 'yes', since },
            { answer: 'yes', since: later },
          ]
        },
      }
    })

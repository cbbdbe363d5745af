import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Bool, Num } from '#engine/formula/term.ts'
import type { Terms } from '#engine/formula/terms.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import { daysBefore } from '../client/days-of-file.ts'
import type { Move } from './move.ts'

/** The value a fact moves to. */
const other = (fact: Fact): string => inputName(fact.id, 'moves-to')

const inRange = ({ constant, notAbove }: Terms, { min, max }: Fact, value: Num): readonly Bool[] => [
  ...(min === undefined ? [] : [notAbove(constant(min), value)]),
  ...(max === undefined ? [] : [notAbove(value, constant(max))]),
]

/** A measurement lies further up, or down. */
export const numberMoved = (terms: Terms, fact: Fact, worse: 'higher' | 'lower'): Move => {
  const moved = terms.quantity(other(fact), fact.whole)
  return {
    fact,
    kind: worse,
    given: (answer) => {
      const { known, value } = answer.number()
      return [known, ...inRange(terms, fact, moved), worse === 'higher' ? terms.below(value, moved) : terms.below(moved, value)]
    },
    after: (answer, moves) => ({
      ...answer,
      number: () => {
        const { known, value } = answer.number()
        return { known, value: terms.either(moves, moved, value) }
      },
    }),
    movesPlaces: false,
    written: (inputs) => Number(inputs.get(other(fact))),
  }
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The same event, said with yes and its day, happened fewer days ago. */
export const dayMoved = (terms: Terms, fact: Fact): Move => {
  const moved = terms.quantity(other(fact), true)
  return {
    fact,
    kind: 'later',
    given: (answer) => {
      const { known, ago } = answer.since()
      return [answer.yes, known, terms.notAbove(terms.constant(0), moved), terms.below(moved, ago)]
    },
    after: (answer, moves) => ({
      ...answer,
      since: () => {
        const { known, ago } = answer.since()
        return { known, ago: terms.either(moves, moved, ago) }
      },
    }),
    movesPlaces: false,
    written: (inputs, before) => ({ ...(isMap(before) ? before : { answer: 'yes' }), since: daysBefore(Number(inputs.get(other(fact)))) }),
  }
}

const added = (fact: Fact, member: string): string => inputName(fact.id, `also-${member}`)

/** More is named: further choices, or further places where some were marked before. */
export const moreNamed = ({ sites }: Knowledge, terms: Terms, fact: Fact): Move => {
  const isAdded = (member: string, moves: Bool): Bool => terms.and(moves, terms.flag(added(fact, member)))
  const members = fact.type === 'regions' ? sites.map(({ id }) => id) : fact.options.map(({ id }) => id)
  return {
    fact,
    kind: 'more',
    // Where no place is marked a limit may hold everywhere, and the first mark narrows it (MP-12 j).
    given: (answer) => [answer.given, terms.not(answer.unsure), ...(fact.type === 'regions' ? [answer.marked()] : [])],
    after: (answer, moves) => ({
      ...answer,
      chosen: (option) => terms.or(answer.chosen(option), isAdded(option, moves)),
      marks: (site) => terms.or(answer.marks(site), isAdded(site.id, moves)),
      marked: () => terms.or(...sites.map((site) => terms.or(answer.marks(site), isAdded(site.id, moves)))),
    }),
    movesPlaces: true,
    written: (inputs, before) => [
      ...(Array.isArray(before) ? before.map(String) : []),
      ...members.filter((member) => inputs.get(added(fact, member)) === true),
    ],
  }
}

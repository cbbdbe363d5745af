import type { Fact } from '../../model/fact.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import type { Bool } from '../../formula/term.ts'
import type { Terms } from '../../formula/terms.ts'
import type { AnswerTerms, Measured, Since } from './answer.ts'
import { once, oncePer } from '../../once.ts'
import { inputName } from './inputs.ts'
import type { InputRules } from './rules-of-inputs.ts'

/** Nothing happened longer ago than this many days. */
const LONG_AGO = 40_000

interface Making {
  readonly knowledge: Knowledge
  readonly terms: Terms
  readonly rules: InputRules
}

type Part = (part: string) => Bool

const atMostOne = ({ terms, rules }: Making, of: readonly Bool[]): void => {
  for (const [index, each] of of.entries()) {
    for (const other of of.slice(index + 1)) rules.add(terms.not(terms.and(each, other)))
  }
}

/** No answer at all. */
export const neverGiven = (terms: Terms): AnswerTerms => ({
  given: terms.no,
  yes: terms.no,
  no: terms.no,
  unsure: terms.no,
  unchanged: terms.no,
  steady: terms.no,
  checked: () => terms.no,
  since: () => ({ known: terms.no, ago: terms.constant(0) }),
  side: () => terms.no,
  marks: () => terms.no,
  marked: () => terms.no,
  chosen: () => terms.no,
  number: () => ({ known: terms.no, value: terms.constant(0) }),
})

const sinceFor = ({ knowledge, terms, rules }: Making, fact: Fact, flag: Part, holds: Bool, steady: Bool): Since => {
  const known = flag('dated')
  const ago = terms.quantity(inputName(fact.id, 'days-ago'), true)
  rules.add(terms.implies(known, holds))
  rules.add(terms.and(terms.notAbove(terms.constant(0), ago), terms.notAbove(ago, terms.constant(LONG_AGO))))
  // A finding that began of late is not accepted as long-standing.
  rules.add(terms.implies(terms.and(steady, known), terms.notAbove(terms.constant(knowledge.defaults.steadyDays), ago)))
  return { known, ago }
}

const placesFor = (making: Making, flag: Part, holds: Bool, side: AnswerTerms['side']): Pick<AnswerTerms, 'marks' | 'marked'> => {
  const { knowledge, terms, rules } = making
  const marks: AnswerTerms['marks'] = oncePer((site) => {
    const mark = flag(`at-${site.id}`)
    rules.add(terms.implies(mark, holds))
    if (site.side !== undefined) rules.add(terms.implies(mark, side(site.side)))
    return mark
  })
  return { marks, marked: once(() => terms.or(...knowledge.sites.map(marks))) }
}

const sidesFor = ({ terms, rules }: Making, flag: Part, holds: Bool): AnswerTerms['side'] =>
  oncePer((side) => {
    const stated = flag(side)
    rules.add(terms.implies(stated, holds))
    return stated
  })

const yesNo = (making: Making, fact: Fact, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [yes, no, unsure, unchanged] = [flag('yes'), flag('no'), flag('not-sure'), flag('known-unchanged')]
  const steady = fact.steady === undefined ? terms.no : flag('steady')
  atMostOne(making, [yes, no, unsure, unchanged])
  rules.add(terms.implies(steady, unchanged))
  const given = terms.or(yes, no, unsure, unchanged)
  // What was said around a `no` says nothing of the fact.
  const holds = terms.or(yes, unsure, unchanged)
  const side = sidesFor(making, flag, holds)
  const checked = (): Bool => {
    rules.add(terms.implies(flag('checked'), given))
    return flag('checked')
  }
  const since = once((): Since => sinceFor(making, fact, flag, holds, steady))
  return {
    ...neverGiven(making.terms),
    given,
    yes,
    no,
    unsure,
    unchanged,
    steady,
    checked,
    since,
    side,
    ...placesFor(making, flag, holds, side),
  }
}

const choice = (making: Making, fact: Fact, flag: Part): AnswerTerms => {
  const { terms } = making
  const unsure = flag('not-sure')
  const taken = fact.options.map(({ id }) => flag(`is-${id}`))
  atMostOne(making, [unsure, ...taken])
  return { ...neverGiven(making.terms), given: terms.or(unsure, ...taken), unsure, chosen: (option) => flag(`is-${option}`) }
}

const choices = (making: Making, fact: Fact, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [given, unsure] = [flag('given'), flag('not-sure')]
  rules.add(terms.implies(unsure, given))
  for (const { id } of fact.options) rules.add(terms.implies(flag(`is-${id}`), terms.and(given, terms.not(unsure))))
  return { ...neverGiven(making.terms), given, unsure, chosen: (option) => flag(`is-${option}`) }
}

const number = (making: Making, fact: Fact, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [known, unsure] = [flag('measured'), flag('not-sure')]
  atMostOne(making, [known, unsure])
  const measured = once((): Measured => {
    const value = terms.quantity(inputName(fact.id, 'number'), fact.whole)
    if (fact.min !== undefined) rules.add(terms.implies(known, terms.notAbove(terms.constant(fact.min), value)))
    if (fact.max !== undefined) rules.add(terms.implies(known, terms.notAbove(value, terms.constant(fact.max))))
    return { known, value }
  })
  return { ...neverGiven(making.terms), given: terms.or(known, unsure), unsure, number: measured }
}

const sideFact = (making: Making, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [left, right, unsure] = [flag('left'), flag('right'), flag('not-sure')]
  rules.add(terms.implies(unsure, terms.and(terms.not(left), terms.not(right))))
  return { ...neverGiven(making.terms), given: terms.or(left, right, unsure), unsure, side: (side) => (side === 'left' ? left : right) }
}

const regions = (making: Making, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [given, unsure] = [flag('given'), flag('not-sure')]
  rules.add(terms.implies(unsure, given))
  // Places of a map state no side of their own.
  const places = placesFor(making, flag, terms.and(given, terms.not(unsure)), () => terms.yes)
  return { ...neverGiven(making.terms), given, unsure, ...places }
}

const date = (making: Making, fact: Fact, flag: Part): AnswerTerms => {
  const { terms, rules } = making
  const [given, unsure] = [flag('given'), flag('not-sure')]
  rules.add(terms.implies(unsure, given))
  const since = once((): Since => sinceFor(making, fact, flag, terms.and(given, terms.not(unsure)), terms.no))
  return { ...neverGiven(making.terms), given, unsure, since }
}

/** The inputs that make up the answer to one fact. A fact that follows from others is never answered. */
export const answerTerms = (making: Making, fact: Fact): AnswerTerms => {
  if (fact.derive !== undefined) return neverGiven(making.terms)
  const flag: Part = (part) => making.terms.flag(inputName(fact.id, part))
  switch (fact.type) {
    case 'yes-no':
      return yesNo(making, fact, flag)
    case 'one-of':
      return choice(making, fact, flag)
    case 'some-of':
      return choices(making, fact, flag)
    case 'number':
      return number(making, fact, flag)
    case 'side':
      return sideFact(making, flag)
    case 'regions':
      return regions(making, flag)
    case 'date':
      return date(making, fact, flag)
    case 'text':
      return { ...neverGiven(making.terms), given: flag('given') }
  }
}

import { describe, expect, it } from 'vitest'
import { createTerms } from '#engine/formula/terms.ts'
import { createInputRules } from '#engine/translate/input/rules-of-inputs.ts'
import { rulesAbout } from './rules-about.ts'

const { flag, not, and, or, implies, quantity, constant, notAbove, yes } = createTerms()

const [a, b, c, d] = [flag('a'), flag('b'), flag('c'), flag('d')]
const age = quantity('age', true)

const aAndB = not(and(a, b))
const bToC = implies(b, c)
const adult = implies(d, notAbove(constant(18), age))

const rules = createInputRules()
for (const rule of [aAndB, bToC, adult]) rules.add(rule)

describe('what no client can break, as far as it has to do with a formula', () => {
  it.each([
    { about: 'a flag and what is tied to it, however far', formula: or(a, not(c)), found: [aAndB, bToC] },
    { about: 'a number', formula: notAbove(age, constant(20)), found: [adult] },
    { about: 'all of it, where the formula reaches everything', formula: and(c, d), found: [aAndB, bToC, adult] },
    { about: 'nothing, where the formula speaks of other things', formula: flag('e'), found: [] },
    { about: 'nothing, where the formula is plain', formula: yes, found: [] },
  ])('is $about', ({ formula, found }) => {
    expect(new Set(rulesAbout(rules, formula))).toEqual(new Set(found))
  })
})

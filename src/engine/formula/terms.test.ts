import { describe, expect, it } from 'vitest'
import { evaluation } from './evaluate.ts'
import { createTerms } from './terms.ts'

const terms = createTerms()
const { and, or, not, yes, no, flag, atLeast, quantity, constant, below, notAbove, either, sum, difference } = terms
const [a, b, c] = [flag('a'), flag('b'), flag('c')]

describe('terms', () => {
  it('are the same object where they say the same, in any order and however nested', () => {
    expect(and(a, and(b, c))).toBe(and(c, b, a, a))
    expect(or(a, or(c, b))).toBe(or(b, c, a))
    expect(not(not(a))).toBe(a)
  })

  it.each([
    { what: 'and with something false', term: and(a, no), is: no },
    { what: 'and with something true', term: and(a, yes), is: a },
    { what: 'or with something true', term: or(a, yes), is: yes },
    { what: 'or with something false', term: or(a, no), is: a },
    { what: 'a contradiction', term: and(a, b, not(a)), is: no },
    { what: 'one way or the other', term: or(a, b, not(a)), is: yes },
    { what: 'nothing to meet', term: and(), is: yes },
    { what: 'nothing to choose from', term: or(), is: no },
    { what: 'none of several', term: atLeast(0, [a, b]), is: yes },
    { what: 'one of several', term: atLeast(1, [a, b]), is: or(a, b) },
    { what: 'all of several', term: atLeast(2, [a, b]), is: and(a, b) },
    { what: 'more than there are', term: atLeast(3, [a, b]), is: no },
    { what: 'a count with some that are plain', term: atLeast(2, [a, b, yes, no]), is: or(a, b) },
    { what: 'two constants', term: below(constant(1), constant(1)), is: no },
    { what: 'the same either way', term: notAbove(either(a, constant(2), constant(2)), constant(2)), is: yes },
  ])('are built no larger than needed: $what', ({ term, is }) => {
    expect(term).toBe(is)
  })
})

describe('an evaluation', () => {
  const x = quantity('x', false)
  const values = (held: readonly string[], number: number) =>
    evaluation(new Map<string, boolean | number>([...held.map((name) => [name, true] as const), ['x', number]]), terms.count())

  it.each([
    { term: and(a, not(b)), held: ['a'], is: true },
    { term: and(a, not(b)), held: ['a', 'b'], is: false },
    { term: atLeast(2, [a, b, c]), held: ['a', 'c'], is: true },
    { term: atLeast(2, [a, b, c]), held: ['c'], is: false },
    { term: below(x, constant(2)), held: [], is: false },
    { term: notAbove(x, constant(2)), held: [], is: true },
    { term: notAbove(sum(x, x), constant(3)), held: [], is: false },
    { term: below(difference(x, constant(3)), constant(0)), held: [], is: true },
    { term: notAbove(either(a, x, constant(9)), constant(2)), held: ['a'], is: true },
    { term: notAbove(either(a, x, constant(9)), constant(2)), held: [], is: false },
  ])('puts values in: with $held it is $is', ({ term, held, is }) => {
    expect(values(held, 2).isTrue(term)).toBe(is)
  })
})

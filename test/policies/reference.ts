// The policy engine again, by another hand and another way: it paints a grid instead of searching a list. It shares types with
// src/clinic/policies and no code, so that a slip in one shows against the other.
import type { Question } from '#clinic/policies/decide.ts'
import type { Rule } from '#clinic/policies/rule.ts'

type Colour = 'grey' | 'green' | 'red'

const allAreIn = (needed: readonly string[], held: readonly string[]): boolean => {
  for (const one of needed) if (!held.includes(one)) return false
  return true
}

/** The colour a rule has under these circumstances: green opens, red closes, grey says nothing. */
const colourOf = (rule: Rule, held: readonly string[]): Colour => {
  if (rule.effect === 'allow') return allAreIn(rule.when, held) ? 'green' : 'grey'
  if (rule.unless === undefined) return 'red'
  return allAreIn(rule.unless, held) ? 'grey' : 'red'
}

/** Paints every cell a rule names, red over everything, and looks at the cells of the question: one red cell closes, else one green opens. */
export const reference = (rules: readonly Rule[], { hats, verb, thing, holds }: Question): boolean => {
  const grid = new Map<string, Colour>()
  for (const rule of rules) {
    const colour = colourOf(rule, [...holds])
    for (const who of rule.who)
      for (const may of rule.may)
        for (const what of rule.what) {
          const cell = `${who}/${may}/${what}`
          if (colour === 'red' || (colour === 'green' && grid.get(cell) !== 'red')) grid.set(cell, colour)
        }
  }
  const seen = new Set(hats.map((hat) => grid.get(`${hat}/${verb}/${thing}`)))
  return seen.has('green') && !seen.has('red')
}

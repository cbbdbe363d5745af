import { describe, expect, it } from 'vitest'
import { decide } from '#clinic/policies/decide.ts'
import { RULES } from '#clinic/policies/rules.ts'
import { CIRCUMSTANCES } from '#clinic/policies/words.ts'
import type { Hat, Thing, Verb } from '#clinic/policies/words.ts'
import { disagreements } from './disagreements.ts'
import { mutantsOf } from './mutants.ts'

const may = (hats: readonly Hat[], verb: Verb, thing: Thing, holds: ReadonlySet<(typeof CIRCUMSTANCES)[number]>): boolean =>
  decide(RULES, { hats, verb, thing, holds })

const EVERYTHING = new Set(CIRCUMSTANCES)
const NOTHING = new Set<never>()

describe('who may do what', () => {
  it('is what the matrix says, for everybody, every verb and every thing', () => {
    expect(disagreements(RULES)).toEqual([])
  })

  it('has a name of its own and a reason for every rule', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    expect(RULES.filter(({ because }) => because.length < 20)).toEqual([])
  })

  it.each(['answers', 'notes', 'plans', 'attachments', 'red-flags'] as const)(
    '[A5] keeps %s from reception, even through broken glass',
    (thing) => {
      expect(may(['reception', 'break-glass'], 'read', thing, EVERYTHING)).toBe(false)
      expect(may(['therapist', 'break-glass'], 'read', thing, NOTHING)).toBe(true)
    },
  )

  it.each(['write', 'sign', 'acknowledge'] as const)('lets nobody %s through broken glass', (verb) => {
    expect(may(['break-glass'], verb, 'notes', EVERYTHING)).toBe(false)
    expect(may(['therapist', 'break-glass'], verb, 'red-flags', NOTHING)).toBe(false)
  })
})

describe('[T10] a policy with one thing wrong', () => {
  const mutants = mutantsOf(RULES)

  it('is there in numbers', () => {
    expect(mutants.length).toBeGreaterThan(200)
  })

  it('is always noticed by the matrix', () => {
    expect(mutants.filter(({ rules }) => disagreements(rules).length === 0).map(({ name }) => name)).toEqual([])
  })
})

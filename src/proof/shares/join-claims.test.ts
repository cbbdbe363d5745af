import { describe, expect, it } from 'vitest'
import type { Claim } from '../prove/result.ts'
import { joinClaims } from './join-claims.ts'

const slice = (id: string, outcome: Claim['outcome'], why?: string): Claim => ({
  id,
  says: 'It holds.',
  outcome,
  formulas: 3,
  milliseconds: 10,
  why,
  counterexample: undefined,
})

const outcomes = (claims: readonly Claim[]): readonly (readonly [string, string, string | undefined])[] =>
  claims.map(({ id, outcome, why }) => [id, outcome, why])

describe('the slices of a claim', () => {
  it('are proved together only when each is, and count together', () => {
    const [claim] = joinClaims(['MP-01'], [slice('MP-01', 'proved'), slice('MP-01', 'proved')])
    expect(claim).toMatchObject({ outcome: 'proved', formulas: 6, milliseconds: 20, why: undefined })
  })

  it.each([
    { worse: 'unknown', than: 'proved' },
    { worse: 'mistranslated', than: 'unknown' },
    { worse: 'failed', than: 'mistranslated' },
  ] as const)('are $worse together when one is $worse and another $than, whichever comes first', ({ worse, than }) => {
    const [bad, better] = [slice('MP-01', worse, 'why'), slice('MP-01', than)]
    expect(outcomes(joinClaims(['MP-01'], [bad, better]))).toEqual([['MP-01', worse, 'why']])
    expect(outcomes(joinClaims(['MP-01'], [better, bad]))).toEqual([['MP-01', worse, 'why']])
  })

  it('tell everything that is wrong', () => {
    const both = joinClaims(['MP-17'], [slice('MP-17', 'failed', 'nobody: a'), slice('MP-17', 'failed', 'nobody: b')])
    expect(outcomes(both)).toEqual([['MP-17', 'failed', 'nobody: a; nobody: b']])
  })

  it('stand in the order asked for, wherever they were proved; what has no claim is left out', () => {
    const claims = joinClaims(['a', 'b', 'c'], [slice('c', 'proved'), slice('a', 'proved')])
    expect(claims.map(({ id }) => id)).toEqual(['a', 'c'])
  })
})

import type { Claim, Outcome } from '../prove/result.ts'

/** Worst last: a claim is only as good as the worst of its slices. */
const ORDER: readonly Outcome[] = ['proved', 'unknown', 'mistranslated', 'failed']

const worse = (one: Claim, other: Claim): Claim => (ORDER.indexOf(other.outcome) > ORDER.indexOf(one.outcome) ? other : one)

const reasons = (one: Claim, other: Claim): string | undefined =>
  one.outcome === other.outcome && one.why !== undefined && other.why !== undefined ? `${one.why}; ${other.why}` : worse(one, other).why

const joined = (one: Claim, other: Claim): Claim => ({
  ...worse(one, other),
  why: reasons(one, other),
  formulas: one.formulas + other.formulas,
  milliseconds: one.milliseconds + other.milliseconds,
})

/** Puts the slices of each claim together, in the order of these numbers and names. */
export const joinClaims = (order: readonly string[], slices: readonly Claim[]): readonly Claim[] => {
  const byId = Map.groupBy(slices, ({ id }) => id)
  return order.flatMap((id) => {
    const of = byId.get(id) ?? []
    return of.length === 0 ? [] : [of.reduce(joined)]
  })
}

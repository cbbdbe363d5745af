/** How two samples differ by the rank-sum test of Wilcoxon, Mann and Whitney, which asks nothing of their distributions. */
export interface RankSum {
  /** Standard deviations from "no difference"; above 0 where the first sample is larger. */
  readonly z: number
  /** Chance of so large a difference, either way, where there is none. */
  readonly p: number
}

/** Upper tail of the normal distribution (Abramowitz and Stegun 26.2.17; error below 7.5e-8). */
const tail = (z: number): number => {
  const t = 1 / (1 + 0.231_641_9 * z)
  const series = t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  return (series * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

/** Ranks from 1; equal values share the mean of theirs. */
const ranksOf = (values: readonly number[]): ReadonlyMap<number, number> => {
  const sorted = values.toSorted((one, other) => one - other)
  const ranks = new Map<number, number>()
  for (let from = 0; from < sorted.length;) {
    const value = sorted[from] ?? 0
    const to = sorted.findLastIndex((each) => each === value)
    ranks.set(value, (from + to) / 2 + 1)
    from = to + 1
  }
  return ranks
}

/** Compares two samples of fifty or more. */
export const rankSum = (first: readonly number[], second: readonly number[]): RankSum => {
  const ranks = ranksOf([...first, ...second])
  const sum = first.reduce((total, value) => total + (ranks.get(value) ?? 0), 0)
  const [n, m] = [first.length, second.length]
  const z = (sum - (n * (n + m + 1)) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  return { z, p: 2 * tail(Math.abs(z)) }
}

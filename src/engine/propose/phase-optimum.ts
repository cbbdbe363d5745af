import type { Candidate } from './candidates.ts'

/** How the worth of a minute falls the longer one place is worked. Minutes and percent; all whole numbers. */
export interface Diminishing {
  readonly fresh: number
  readonly tiredPercent: number
  readonly spent: number
  readonly spentPercent: number
}

/** A candidate with the minutes it gets. */
export interface Allotment {
  readonly candidate: Candidate
  readonly minutes: number
}

/** The best way to fill a phase: as many minutes as can be filled, then the greatest worth. */
export interface PhaseOptimum {
  readonly filled: number
  readonly value: number
  readonly allotments: readonly Allotment[]
}

interface Partial {
  readonly value: number
  readonly allotments: readonly Allotment[]
}

/** Percent-minutes of the first `minutes` on one place. */
export const worthOfMinutes = (minutes: number, { fresh, tiredPercent, spent, spentPercent }: Diminishing): number => {
  const first = Math.min(minutes, fresh)
  const second = Math.max(0, Math.min(minutes, spent) - fresh)
  const rest = Math.max(0, minutes - Math.max(spent, fresh))
  return first * 100 + second * tiredPercent + rest * spentPercent
}

/** Worth of giving one candidate the minutes after `before` on its place. */
const gain = (candidate: Candidate, before: number, minutes: number, curve: Diminishing): number =>
  Math.floor((candidate.value * (worthOfMinutes(before + minutes, curve) - worthOfMinutes(before, curve))) / 100)

const better = (a: Partial | undefined, b: Partial): boolean => a === undefined || b.value > a.value

const extend = (
  table: readonly (Partial | undefined)[],
  most: number,
  step: (from: number, partial: Partial, offer: (to: number, next: Partial) => void) => void,
): readonly (Partial | undefined)[] => {
  const next: (Partial | undefined)[] = [...table]
  const offer = (to: number, partial: Partial): void => {
    if (to <= most && better(next[to], partial)) next[to] = partial
  }
  for (const [from, partial] of table.entries()) if (partial !== undefined) step(from, partial, offer)
  return next
}

/**
 * The best use of exactly m minutes on one place, for each m. Candidates are taken from the most to the least worth a minute: with
 * a curve that only falls, the best order of any choice.
 */
const placeTable = (candidates: readonly Candidate[], most: number, curve: Diminishing): readonly (Partial | undefined)[] => {
  const start: readonly (Partial | undefined)[] = [{ value: 0, allotments: [] }]
  return candidates
    .toSorted((a, b) => b.value - a.value)
    .reduce<readonly (Partial | undefined)[]>(
      (table, candidate) =>
        extend(table, most, (from, partial, offer) => {
          const least = Math.min(candidate.min, most)
          for (let minutes = least; minutes <= Math.min(candidate.max, most - from); minutes++) {
            const value = partial.value + gain(candidate, from, minutes, curve)
            offer(from + minutes, { value, allotments: [...partial.allotments, { candidate, minutes }] })
          }
        }),
      start,
    )
}

const byPlace = (candidates: readonly Candidate[]): readonly (readonly Candidate[])[] => [
  ...Map.groupBy(candidates, (candidate) => candidate.site.index).values(),
]

/**
 * Fills a phase of `minutes` exactly at the optimum: each place takes each technique at most once, within the minutes of its card
 * (a phase shorter than a card's least minutes may take the card whole). Deterministic: ties go to what the pack lists first.
 */
export const phaseOptimum = (candidates: readonly Candidate[], minutes: number, curve: Diminishing): PhaseOptimum => {
  let table: readonly (Partial | undefined)[] = [{ value: 0, allotments: [] }]
  for (const place of byPlace(candidates)) {
    const own = placeTable(place, minutes, curve)
    table = extend(table, minutes, (from, partial, offer) => {
      for (const [spent, here] of own.entries()) {
        if (spent === 0 || here === undefined) continue
        offer(from + spent, { value: partial.value + here.value, allotments: [...partial.allotments, ...here.allotments] })
      }
    })
  }
  const filled = table.findLastIndex((partial) => partial !== undefined)
  const best = table[filled]
  return { filled, value: best?.value ?? 0, allotments: best?.allotments ?? [] }
}

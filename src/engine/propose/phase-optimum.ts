/** How the worth of a minute falls the longer one place is worked. Minutes and percent; whole numbers; the percents only fall. */
export interface Diminishing {
  readonly fresh: number
  readonly tiredPercent: number
  readonly spent: number
  readonly spentPercent: number
}

/** Every minute counts alike: for what does not tire a place. */
export const LEVEL: Diminishing = { fresh: Infinity, tiredPercent: 100, spent: Infinity, spentPercent: 100 }

/** Something that may fill minutes of a phase. Minutes and worth are whole numbers of at least 1. */
export interface Offer {
  /** Offers of one place share its fresh minutes. */
  readonly place: number
  readonly min: number
  readonly max: number
  /** Worth of a fresh minute. */
  readonly value: number
}

/** An offer with the minutes it gets. */
export interface Allotment<T extends Offer> {
  readonly offer: T
  readonly minutes: number
}

/** The best way to fill a phase: as many minutes as can be filled, then the greatest worth. */
export interface PhaseOptimum<T extends Offer> {
  readonly filled: number
  /** Worth of a minute times percent of freshness, summed over the minutes. */
  readonly value: number
  readonly allotments: readonly Allotment<T>[]
}

type Partial<T extends Offer> = Omit<PhaseOptimum<T>, 'filled'>

/** The best known use of exactly m minutes, by m. */
type Table<T extends Offer> = readonly (Partial<T> | undefined)[]

const EMPTY = [{ value: 0, allotments: [] }] as const

/** Percent-minutes of the first `minutes` on one place. */
export const worthOfMinutes = (minutes: number, { fresh, tiredPercent, spent, spentPercent }: Diminishing): number => {
  const first = Math.min(minutes, fresh)
  const second = Math.max(0, Math.min(minutes, spent) - first)
  return first * 100 + second * tiredPercent + (minutes - first - second) * spentPercent
}

/** Minutes too few for any of the offers may go, whole, to what needs the least. */
export const fitTo = <T extends Offer>(offers: readonly T[], minutes: number): readonly T[] => {
  const least = Math.min(...offers.map(({ min }) => min))
  return minutes >= least ? offers : offers.filter(({ min }) => min === least).map((offer) => ({ ...offer, min: minutes }))
}

/** Extends every entry of a table by each of the given additions, keeping the better of equal length; ties keep what was there. */
const extend = <T extends Offer>(
  table: Table<T>,
  most: number,
  additions: (from: number) => Iterable<readonly [spent: number, addition: Partial<T>]>,
): Table<T> => {
  const next: (Partial<T> | undefined)[] = [...table]
  for (const [from, partial] of table.entries()) {
    if (partial === undefined) continue
    for (const [spent, addition] of additions(from)) {
      const to = from + spent
      const value = partial.value + addition.value
      if (to > most || value <= (next[to]?.value ?? -1)) continue
      next[to] = { value, allotments: [...partial.allotments, ...addition.allotments] }
    }
  }
  return next
}

/**
 * The best use of exactly m minutes on one place, for each m. Offers are taken from the most to the least worth a minute: with a
 * curve that only falls, no other order of the same offers is worth more.
 */
const placeTable = <T extends Offer>(offers: readonly T[], most: number, curve: Diminishing): Table<T> =>
  offers
    .toSorted((a, b) => b.value - a.value)
    .reduce<Table<T>>(
      (table, offer) =>
        extend(table, most, function* (from) {
          for (let minutes = offer.min; minutes <= Math.min(offer.max, most - from); minutes++) {
            const value = offer.value * (worthOfMinutes(from + minutes, curve) - worthOfMinutes(from, curve))
            yield [minutes, { value, allotments: [{ offer, minutes }] }]
          }
        }),
      EMPTY,
    )

/**
 * Fills a phase of `minutes` exactly at the optimum; each offer is used at most once, within its least and most minutes. Equal worth
 * goes to the place that comes first. Exact because places share nothing but the minutes. See docs/spec/propose.md.
 */
export const phaseOptimum = <T extends Offer>(offers: readonly T[], minutes: number, curve: Diminishing): PhaseOptimum<T> => {
  const places = [...Map.groupBy(minutes > 0 ? fitTo(offers, minutes) : [], ({ place }) => place).values()]
  const table = places.reduce<Table<T>>((filled, place) => {
    const own = [...placeTable(place, minutes, curve).entries()].flatMap(([spent, best]) =>
      best === undefined || spent === 0 ? [] : [[spent, best] as const],
    )
    return extend(filled, minutes, () => own)
  }, EMPTY)
  const filled = table.findLastIndex((partial) => partial !== undefined)
  return { filled, value: 0, allotments: [], ...table[filled] }
}

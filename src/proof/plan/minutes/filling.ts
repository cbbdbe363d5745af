import type { Knowledge } from '#engine/model/knowledge.ts'
import { PHASES } from '#engine/model/technique.ts'
import type { Allotment, Diminishing, Offer, PhaseOptimum } from '#engine/propose/phase-optimum.ts'
import { choicesOf, handsSpans, movementSpan } from './offers.ts'
import type { Plain, PlainAssisted, Span } from './offers.ts'
import { MINUTES_PIECES } from './pieces.ts'
import type { MinutesPieces } from './pieces.ts'

const said = (offers: readonly Offer[], minutes: number): string =>
  `${minutes} minutes for ${offers.map(({ min, max, place }) => `${min} to ${max} on place ${place}`).join(', ')}`

const isKept = <T extends Offer>({ offer: { min, max }, minutes }: Allotment<T>, all: number): boolean =>
  Number.isInteger(minutes) && minutes >= Math.max(1, Math.min(min, all)) && minutes <= max

/** Is each offer used once at most, within its least and most minutes, and no more given out than there is? */
export const fillingFault = <T extends Offer>(
  offers: readonly T[],
  minutes: number,
  { filled, allotments }: PhaseOptimum<T>,
): string | undefined => {
  const sum = allotments.reduce((all, each) => all + each.minutes, 0)
  const twice = new Set(allotments.map(({ offer }) => `${offer.place} ${offer.value} ${offer.min} ${offer.max}`)).size < allotments.length
  if (sum !== filled || filled > minutes) return `${said(offers, minutes)}: ${filled} filled, ${sum} given out`
  // The check asks for the least minutes, or the whole of what the phase has in the end, where that is less.
  const broken = allotments.find((allotment) => !isKept(allotment, filled))
  if (broken !== undefined)
    return `${said(offers, minutes)}: ${broken.minutes} minutes for one of ${broken.offer.min} to ${broken.offer.max}`
  return twice ? `${said(offers, minutes)}: an offer is used twice` : undefined
}

const longest = ({ templates }: Knowledge): number =>
  Math.max(...templates.flatMap(({ phases }) => PHASES.map((phase) => (phase === 'E' ? 2 : 1) * phases[phase])))

/** Which of up to three offers share a place, up to the names of the places. */
const PLACES: readonly (readonly number[])[] = [
  [0, 0, 0],
  [0, 0, 1],
  [0, 1, 1],
  [0, 1, 0],
  [0, 1, 2],
]

/** Worth rising, falling and alike; no two offers quite the same, so that an offer used twice is seen. */
const WORTHS: readonly (readonly number[])[] = [
  [101, 102, 103],
  [303, 202, 101],
]

const laidOut = (spans: readonly Span[], places: readonly number[], worths: readonly number[]): readonly Plain[] =>
  spans.map((span, index) => ({ ...span, place: places[index] ?? index, value: worths[index] ?? 1, technique: undefined }))

/** How the worth of a minute falls in this pack. */
export const curveOf = ({ weights }: Knowledge): Diminishing => ({
  fresh: weights.get('fresh-minutes')?.value ?? 0,
  tiredPercent: weights.get('tired-percent')?.value ?? 0,
  spent: weights.get('spent-minutes')?.value ?? 0,
  spentPercent: weights.get('spent-percent')?.value ?? 0,
})

/** A phase of every length with every choice of up to three spans of the pack, on one place or on several. */
export function* phaseOutcomes(knowledge: Knowledge, { phaseOptimum }: MinutesPieces = MINUTES_PIECES): Generator<string | undefined> {
  const curve = curveOf(knowledge)
  const most = longest(knowledge)
  for (const spans of choicesOf(handsSpans(knowledge), 3)) {
    for (const places of PLACES) {
      for (const worths of WORTHS) {
        const offers = laidOut(spans, places, worths)
        for (let minutes = 0; minutes <= most; minutes++) yield fillingFault(offers, minutes, phaseOptimum(offers, minutes, curve))
      }
    }
  }
}

interface Kind extends Span {
  readonly moves: boolean
}

const isMissing = (offers: readonly PlainAssisted[], minutes: number, { allotments }: PhaseOptimum<PlainAssisted>): boolean =>
  minutes > 0 && offers.some(({ moves }) => moves) && !allotments.some(({ offer }) => offer.moves)

/** Assisted movement of every length with every choice of up to three movements and techniques: a movement is there if one is offered. */
export function* assistedOutcomes(
  knowledge: Knowledge,
  { assistedOptimum }: MinutesPieces = MINUTES_PIECES,
): Generator<string | undefined> {
  const kinds: readonly Kind[] = [
    { ...movementSpan(knowledge), moves: true },
    ...handsSpans(knowledge).map((span) => ({ ...span, moves: false })),
  ]
  const most = longest(knowledge)
  for (const chosen of choicesOf(kinds, 3)) {
    for (const worths of WORTHS) {
      const offers = chosen.map((kind, place): PlainAssisted => ({ ...kind, place, value: worths[place] ?? 1, technique: undefined }))
      for (let minutes = 0; minutes <= most; minutes++) {
        const found = assistedOptimum(offers, minutes)
        yield isMissing(offers, minutes, found)
          ? `${said(offers, minutes)}: no movement of the client`
          : fillingFault(offers, minutes, found)
      }
    }
  }
}

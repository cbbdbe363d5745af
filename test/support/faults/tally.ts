import type { Finding } from '#store/check/finding.ts'
import type { Operation } from '#store/check/operation.ts'
import type { Heard } from './listen.ts'
import { allOf } from './listen.ts'

/** What a campaign of faults came to. */
export interface Tally {
  readonly faults: number
  readonly acknowledged: number
  readonly refused: number
  readonly unknown: number
  /** Milliseconds of the longest start, from the beginning of a process to its readiness; the first thing each does is to mend. */
  readonly longestStart: number
  readonly findings: readonly Finding[]
  /** What was refused although nothing was wrong with it: a driver means only its clashes to be refused. */
  readonly turnedAway: readonly string[]
  /** Whatever a driver printed besides the protocol: a crash shows here. */
  readonly other: readonly string[]
}

/** A campaign in which nothing happened yet. */
export const NOTHING: Tally = {
  faults: 0,
  acknowledged: 0,
  refused: 0,
  unknown: 0,
  longestStart: 0,
  findings: [],
  turnedAway: [],
  other: [],
}

const longest = (heard: Heard): number => Math.max(0, ...allOf(heard, 'READY').filter((ready) => typeof ready === 'number'))

const isTurnedAway = ({ name, outcome }: Operation): boolean => outcome === 'refused' && !name.startsWith('clash')

/** Adds one fault to a tally. */
export const counted = (tally: Tally, heard: Heard, told: readonly Operation[], findings: readonly Finding[]): Tally => {
  const of = (outcome: Operation['outcome']): number => told.filter((one) => one.outcome === outcome).length
  return {
    faults: tally.faults + 1,
    acknowledged: tally.acknowledged + of('acknowledged'),
    refused: tally.refused + of('refused'),
    unknown: tally.unknown + of('unknown'),
    longestStart: Math.max(tally.longestStart, longest(heard)),
    findings: [...tally.findings, ...findings],
    turnedAway: [...tally.turnedAway, ...told.filter(isTurnedAway).map(({ name }) => name)],
    other: [...tally.other, ...heard.other],
  }
}

/** Several campaigns as one. */
export const together = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, one) => ({
      faults: sum.faults + one.faults,
      acknowledged: sum.acknowledged + one.acknowledged,
      refused: sum.refused + one.refused,
      unknown: sum.unknown + one.unknown,
      longestStart: Math.max(sum.longestStart, one.longestStart),
      findings: [...sum.findings, ...one.findings],
      turnedAway: [...sum.turnedAway, ...one.turnedAway],
      other: [...sum.other, ...one.other],
    }),
    NOTHING,
  )

/** A tally in a line. */
export const inWords = (what: string, tally: Tally, seed: number): string =>
  `${what}: ${tally.faults} faults, ${tally.acknowledged} acknowledged, ${tally.refused} refused, ${tally.unknown} without an answer, ` +
  `${tally.findings.length} breaches, longest start ${Math.round(tally.longestStart)} ms (seed ${seed})`

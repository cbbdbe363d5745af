import type { Backing } from './backing.ts'

/** A technique as restrictions name it. Source: safety dossier 0.3. */
export interface Technique {
  readonly index: number
  readonly id: string
  readonly name: string
  readonly covers: string
  /** Lowest cap under which it can be done at all. */
  readonly minLevel: number
  /** False for what this product never offers. */
  readonly available: boolean
}

/** The step of a session a segment belongs to. Source: treatment dossier 4.6. */
export const PHASES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const

/** One of {@link PHASES}. */
export type Phase = (typeof PHASES)[number]

/** A technique as a therapist does it: the card of the treatment dossier 3.2. */
export interface Card {
  readonly id: string
  readonly name: string
  /** The restricted technique whose bans, minimum and caps bind this card. */
  readonly technique: Technique
  readonly says: string
  readonly minLevel: number
  readonly maxLevel: number
  /** Minutes a region, least and most. */
  readonly minutes: { readonly min: number; readonly max: number }
  /** Regions it aims at. */
  readonly regions: readonly string[]
  /** Phases it may stand in. */
  readonly phases: readonly Phase[]
  /** Slides on a product, so it needs a safe one. */
  readonly lubricated: boolean
  /** Keeps its place at high irritability, when core work becomes light and conditional work is left out. */
  readonly gentle: boolean
  /** Offered by the proposer; otherwise only a therapist adds it. */
  readonly proposed: boolean
  readonly hold: number | undefined
  readonly feel: string
  readonly caution: string
  readonly evidence: { readonly grade: Grade; readonly says: string }
  readonly backing: Backing
}

/** Certainty of the evidence behind a technique, best first. */
export const GRADES = ['moderate', 'low', 'very-low', 'none'] as const

/** One of {@link GRADES}. */
export type Grade = (typeof GRADES)[number]

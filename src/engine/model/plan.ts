import type { PackRef } from './assessment.ts'
import type { Backing } from './backing.ts'
import type { Confidence } from './condition.ts'
import type { Irritability, PhaseMinutes } from './protocol.ts'
import type { Phase } from './technique.ts'

/** Why something stands in a plan: a sentence, the rules and entries behind it, and what backs it. */
export interface Reason {
  readonly says: string
  readonly rules: readonly string[]
  readonly backing: Backing
}

/** Hands-on work: one technique on one site. */
export interface HandsSegment {
  readonly kind: 'hands'
  readonly phase: Phase
  /** Technique card. */
  readonly card: string
  readonly site: string
  readonly minutes: number
  /** Pressure level, 0 to 4. */
  readonly level: number
  readonly position: string
  /** Longest hold on one point in seconds, for techniques that hold. */
  readonly hold: number | null
  readonly why: Reason
}

/** A movement the client makes during the session. */
export interface MovementSegment {
  readonly kind: 'movement'
  readonly phase: Phase
  readonly movement: string
  readonly minutes: number
  readonly why: Reason
}

/** Time without hands: check-in, re-test, teaching. */
export interface TalkSegment {
  readonly kind: 'talk'
  readonly phase: Phase
  readonly minutes: number
  readonly says: string
}

/** A piece of a session. */
export type Segment = HandsSegment | MovementSegment | TalkSegment

/** One session, to the minute. */
export interface SessionPlan {
  /** Length of the appointment in minutes. */
  readonly minutes: number
  /** Hands-on minutes by the dossier's definition: C + D + half of (B + F), rounded up. */
  readonly handsOn: number
  readonly phases: PhaseMinutes
  readonly segments: readonly Segment[]
  /** Pain ceiling during work, 0 to 10. */
  readonly painCeiling: number
  /** Products the therapist may use, where any are limited. */
  readonly avoidProducts: readonly string[]
}

/** How many visits, how often, and when to look again. */
export interface Course {
  readonly visits: number
  readonly perWeek: string
  readonly everyDays: number
  readonly mostVisits: number
  /** Re-assess after this many visits or on this day, whichever comes first. */
  readonly review: { readonly afterVisits: number; readonly on: string }
  readonly why: Reason
}

/** A movement to do at home. */
export interface HomeItem {
  readonly movement: string
  readonly dose: string
  readonly why: Reason
}

/** An education topic or advice message. */
export interface AdviceItem {
  readonly topic: string
  readonly why: Reason
}

/** A measure and when to take it. */
export interface MeasureItem {
  readonly measure: string
  readonly when: string
}

/** Something considered and left out, with the reason. */
export interface LeftOut {
  readonly what: string
  readonly why: string
}

/** What a therapist can act on: made inside the restrictions, reasons attached. */
export interface Plan {
  readonly pack: PackRef
  readonly madeOn: string
  readonly presentation: { readonly id: string; readonly confidence: Confidence; readonly profile: string }
  readonly irritability: Irritability
  readonly course: Course
  readonly session: SessionPlan
  readonly home: readonly HomeItem[]
  /** Said when fewer than two movements remain. */
  readonly homeReason: string | null
  readonly advice: readonly AdviceItem[]
  readonly measures: readonly MeasureItem[]
  /** Letters that are offered. */
  readonly letters: readonly string[]
  readonly requires: readonly string[]
  readonly messages: readonly string[]
  readonly notes: readonly Reason[]
  readonly leftOut: readonly LeftOut[]
  /** Every rule, combination and plan rule that shaped this plan. */
  readonly shapedBy: readonly string[]
  /** Value of the objective, for comparing plans of one client. */
  readonly value: number
}

import type { Sides } from './site.ts'

/** The answers a yes/no fact may hold. `declined` is kept, and read as unanswered. Source: safety dossier 0.2. */
export const ANSWERS = ['no', 'known-unchanged', 'not-sure', 'yes', 'declined'] as const

/** A person's confirmation, kept with the answer. */
export interface Witness {
  readonly by: string
  readonly on: string
  readonly reason?: string | undefined
}

/** What was answered for one fact, with what was said around it. Dates are `YYYY-MM-DD`. */
export interface Answer {
  /** Yes/no word, choice, list of choices, number, side, list of sites, or day; by the fact's type. */
  readonly value: string | number | readonly string[]
  /** Day of the answer. */
  readonly on: string
  /** Given by a person, taken from a list of assumptions, or held from an earlier answer until a therapist has spoken. */
  readonly origin: 'given' | 'assumed' | 'held'
  /** When the thing began or happened; `not-sure` is an answer too. */
  readonly since?: string | undefined
  /** When it last got worse. */
  readonly worse?: string | undefined
  readonly side?: Sides | undefined
  /** Marked places, as site ids. */
  readonly at?: readonly string[] | undefined
  /** A doctor has checked it since the episode began. */
  readonly checked?: boolean | undefined
  /** The therapist who confirmed `known-unchanged`. */
  readonly confirmed?: Witness | undefined
  /** The therapist who spoke with the client about a withdrawn warning. */
  readonly talked?: Witness | undefined
}

/** What a person says who does not know; read on the cautious side, whatever the type of the fact. */
export const NOT_SURE = 'not-sure'

/** Answers by fact id. */
export type Answers = Readonly<Record<string, Answer>>

/** A written message from somebody who may clear a paused rule. Source: safety dossier 0.7. */
export interface Clearance {
  /** Rule ids, or plain conditions, it names. */
  readonly names: readonly string[]
  /** Role of the writer. */
  readonly by: string
  readonly on: string
  /** Signed or otherwise verifiable; what a client only reports is not. */
  readonly written: boolean
}

/** A sign noticed during a session, and where. */
export interface Sign {
  readonly id: string
  readonly escalated?: boolean | undefined
  /** A technique or its card; where none is recorded each may have been it. */
  readonly technique?: string | undefined
  /** Site ids; where none is marked it may have been anywhere. */
  readonly at?: readonly string[] | undefined
}

/** How symptoms answered to a session. Source: treatment dossier 4.4. */
export const RESPONSE_CLASSES = ['better', 'slight', 'same', 'soreness-normal', 'flare', 'peripheralised', 'new-neuro'] as const

/** One of {@link RESPONSE_CLASSES}. */
export type ResponseClass = (typeof RESPONSE_CLASSES)[number]

/** What one earlier hands-on session did, and what followed. */
export interface SessionRecord {
  readonly on: string
  readonly handsOn: number
  readonly techniques: readonly string[]
  /** Level by site. */
  readonly levels: Readonly<Record<string, number>>
  readonly signs: readonly Sign[]
  /** Found at the start of the next visit or by the follow-up call. */
  readonly response?: ResponseClass | undefined
  /** Furthest symptom then, 1 back to 5 foot. */
  readonly zone?: number | undefined
}

/** A re-assessment of an episode. */
export interface Recheck {
  readonly on: string
  readonly change: 'better' | 'same' | 'worse'
  /** At least 30 % or 2 points less leg pain, or function gained. */
  readonly usefulGain?: boolean | undefined
}

/** Everything known from before today. The engine puts entries in order of time itself. */
export interface History {
  readonly answers: readonly { readonly on: string; readonly facts: Answers }[]
  readonly sessions: readonly SessionRecord[]
  readonly rechecks: readonly Recheck[]
}

/** A client as the engine sees them: read once, checked, nothing left to parse. */
export interface Client {
  readonly pack: string
  readonly today: string
  readonly answers: Answers
  readonly clearances: readonly Clearance[]
  readonly history: History
  readonly signs: readonly Sign[]
  /** Facts whose value could not be read: they count as unanswered and keep the screening incomplete. */
  readonly malformed: readonly string[]
}

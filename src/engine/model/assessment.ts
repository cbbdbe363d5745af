import type { Backing } from './backing.ts'
import type { Client } from './client.ts'
import type { Confidence } from './condition.ts'
import type { Restrictions } from './limits.ts'
import type { Irritability } from './protocol.ts'
import type { Because, RuleKind } from './rule.ts'
import type { Status, Urgency } from './scale.ts'
import type { Side } from './site.ts'

/** Which knowledge decided. */
export interface PackRef {
  readonly id: string
  readonly version: string
}

/** What the answers lead to, on two scales. */
export interface Disposition {
  readonly status: Status
  readonly urgency: Urgency
  /** Every mandatory question has an answer. */
  readonly complete: boolean
  /** What the findings can be consistent with; never a diagnosis. */
  readonly suspected: readonly string[]
  /** Rules that set status or urgency, the weightiest first. */
  readonly because: readonly string[]
}

/** A question that is still open. */
export interface OpenQuestion {
  readonly fact: string
  readonly ask: string
  /** Blocks planning until it is answered. */
  readonly blocks: boolean
  readonly why: string
}

/** How a rule came to apply. */
export type Applies =
  /** Its condition is true. */
  | 'true'
  /** It is a restriction, and its condition is not known to be false. */
  | 'until-answered'
  /** A steady, explained finding was accepted in its place. */
  | 'steady'
  /** It would pause, and a valid clearance turns that into care. */
  | 'cleared'

/** A fact as it stood behind a rule. */
export interface Ground {
  readonly fact: string
  readonly value: string
  /** Where the value came from. */
  readonly from: 'given' | 'assumed' | 'held' | 'derived' | 'history' | 'unanswered'
}

/** One rule that applied, and why: the unit of every explanation. */
export interface TraceEntry {
  readonly rule: string
  readonly title: string
  readonly kind: RuleKind
  readonly applies: Applies
  readonly status: Status
  readonly urgency: Urgency
  readonly because: Because
  readonly grounds: readonly Ground[]
  readonly dossier: string
  readonly backing: Backing
}

/** A feature that counted for or against a presentation. */
export interface CountedFeature {
  readonly id: string
  readonly says: string
  readonly weight: number
  readonly backing: Backing
}

/** A presentation the findings are consistent with. */
export interface RankedPresentation {
  readonly id: string
  readonly name: string
  readonly confidence: Confidence
  /** Sum of the weights, in decibans. */
  readonly score: number
  readonly for: readonly CountedFeature[]
  readonly against: readonly CountedFeature[]
}

/** What the pack asks of a plan for the leading presentation: all that a plan is made inside and checked against. */
export interface Guidance {
  readonly presentation: string
  readonly confidence: Confidence
  /** How that presentation is treated at this stage. */
  readonly profile: string
  readonly irritability: Irritability
  /** False where nobody has recorded irritability, so that the highest is taken. */
  readonly irritabilityKnown: boolean
  /** Sides with symptoms; both where none is recorded. */
  readonly affected: readonly Side[]
  /** Restrictions with those of the presentation's label and of the active plan rules joined in. */
  readonly limits: Restrictions
  /** Active plan rules and starting doses. */
  readonly rules: readonly string[]
  readonly doses: readonly string[]
  /** Education topics that fit, and those that plan rules ask for. */
  readonly topics: readonly string[]
  /** Movements whose caution is not known to be absent. */
  readonly heldBack: readonly string[]
  /** Painful sites and those on the nerve path of an affected side, by id: some techniques stay away from them. */
  readonly keepAway: readonly string[]
  /** Techniques the profile leaves out of these regions for this client. */
  readonly exceptions: readonly { readonly card: string; readonly regions: readonly string[] }[]
}

/** A written clearance that does not count, and why. */
export interface RefusedClearance {
  readonly rule: string
  readonly by: string
  readonly on: string
  readonly why: string
}

/** What the engine makes of one client: plain data, safe to store and to send. */
export interface Assessment {
  readonly pack: PackRef
  readonly today: string
  readonly disposition: Disposition
  readonly open: readonly OpenQuestion[]
  readonly restrictions: Restrictions
  readonly presentations: readonly RankedPresentation[]
  /** The presentation a plan would be made for; the therapist's own record stands first. */
  readonly lead: string | null
  /** Null where no presentation leads or the pack does not treat it. */
  readonly guidance: Guidance | null
  readonly clearances: { readonly refused: readonly RefusedClearance[] }
  /** Facts that were taken as given though nobody was asked. */
  readonly assumed: readonly string[]
  readonly trace: readonly TraceEntry[]
  /** The client these words are about, as read. */
  readonly client: Client
}

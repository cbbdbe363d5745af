import type { Backing } from './backing.ts'
import type { Level, Motion, Muscle, Position, Product } from './body.ts'
import type { Condition, Confidence } from './condition.ts'
import type { Fact } from './fact.ts'
import type { Movement, MovementSet } from './movement.ts'
import type { Presentation } from './presentation.ts'
import type { Dose, PlanRule, Profile, Template, Weight } from './protocol.ts'
import type { ClearanceClass, Rule } from './rule.ts'
import type { Region, Site } from './site.ts'
import type { Statement } from './statement.ts'
import type { Card, Technique } from './technique.ts'

/** Limits of a client with no active row. Source: safety dossier 0.6. */
export interface Defaults {
  readonly minutes: number
  readonly painCeiling: number
  /** Longest hold on one point, in seconds. */
  readonly hold: number
  readonly positions: number
  /** Re-assess after this many visits or days, whichever comes first. Source: safety dossier 4.5. */
  readonly reassessVisits: number
  readonly reassessDays: number
  /** Movements of a home programme, least and most. */
  readonly homeLeast: number
  readonly homeMost: number
  /** Advice every client gets; the doctor's letter; consent to the plan; the action when no position is left. */
  readonly safetyNet: string
  /** An accepted `known-unchanged` is at least this many days old. */
  readonly steadyDays: number
  /** A withdrawn warning holds this many days unless a therapist has spoken with the client. */
  readonly withdrawnDays: number
  readonly letter: string
  readonly consent: string
  readonly referral: string
}

/** Facts with a part in planning, by the part they play. */
export interface FactRoles {
  /** The presentation a therapist recorded. */
  readonly lead: Fact | undefined
  readonly irritability: Fact | undefined
  /** Side of the symptoms. */
  readonly side: Fact | undefined
  /** Where it hurts. */
  readonly map: Fact | undefined
  readonly goals: Fact | undefined
  readonly prefers: Fact | undefined
  /** Regions of the painful path, which some techniques keep away from. */
  readonly path: readonly string[]
}

/** Something to do, ask or offer; named by rules, shown to the therapist. */
export interface Action {
  readonly id: string
  readonly says: string
  readonly backing: Backing
}

/** A piece of advice or an education topic. */
export interface Topic {
  readonly id: string
  readonly kind: 'urgency' | 'safety-net' | 'education'
  readonly title: string
  readonly says: string
  /** Given when this is not known to be false; absent = only where a rule or plan names it. */
  readonly when: Condition | undefined
  readonly backing: Backing
}

/** Questions the intake asks together; `ask` opens them with one question, so that one no answers them all. */
export interface QuestionGroup {
  readonly id: string
  readonly page: string
  readonly title: string
  readonly ask: string | undefined
}

/** When a measure is taken. Scoring comes from its own definition. */
export interface Measure {
  readonly id: string
  readonly name: string
  readonly when: readonly string[]
}

/** A pack, resolved: every reference followed, every macro spelled out, ready to run. Immutable and safe to share. */
export interface Knowledge {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly facts: readonly Fact[]
  readonly factById: ReadonlyMap<string, Fact>
  /** Groups in which the intake asks, in its order. */
  readonly questionGroups: readonly QuestionGroup[]
  /** Members of the fact groups and of the intake's groups, by group id. */
  readonly groups: ReadonlyMap<string, readonly Fact[]>
  readonly regions: readonly Region[]
  readonly sites: readonly Site[]
  readonly siteById: ReadonlyMap<string, Site>
  readonly sitesByRegion: ReadonlyMap<string, readonly Site[]>
  /** Sites of the nerve path of one side, and other named macros, for the proposer. */
  readonly siteGroups: ReadonlyMap<string, readonly string[]>
  readonly levels: readonly Level[]
  readonly positions: readonly Position[]
  readonly motions: readonly Motion[]
  readonly techniques: readonly Technique[]
  readonly techniqueById: ReadonlyMap<string, Technique>
  readonly products: readonly Product[]
  readonly defaults: Defaults
  readonly roles: FactRoles
  readonly clearanceClasses: readonly ClearanceClass[]
  readonly rules: readonly Rule[]
  readonly ruleById: ReadonlyMap<string, Rule>
  readonly statements: readonly Statement[]
  readonly muscles: readonly Muscle[]
  readonly cards: readonly Card[]
  readonly cardById: ReadonlyMap<string, Card>
  readonly presentations: readonly Presentation[]
  /** Least score for each confidence, in decibans. */
  readonly confidence: readonly { readonly confidence: Confidence; readonly atLeast: number }[]
  readonly profiles: readonly Profile[]
  readonly templates: readonly Template[]
  readonly doses: readonly Dose[]
  readonly planRules: readonly PlanRule[]
  readonly weights: ReadonlyMap<string, Weight>
  readonly movements: readonly Movement[]
  readonly movementById: ReadonlyMap<string, Movement>
  readonly movementSets: readonly MovementSet[]
  readonly actions: ReadonlyMap<string, Action>
  readonly topics: ReadonlyMap<string, Topic>
  readonly measures: readonly Measure[]
}

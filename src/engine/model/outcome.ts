import type { Backing } from './backing.ts'
import type { Applies, Ground } from './assessment.ts'
import type { Because } from './rule.ts'

/** A limit of a client, that a person may ask the reasons of. */
export type LimitOutcome =
  | { readonly kind: 'minutes' | 'pain-ceiling' }
  /** Highest pressure, or longest hold, on a site. */
  | { readonly kind: 'cap' | 'hold'; readonly site: string }
  /** A technique on a site. */
  | { readonly kind: 'technique'; readonly technique: string; readonly site: string }
  | { readonly kind: 'motion'; readonly motion: string }
  | { readonly kind: 'position'; readonly position: string }
  | { readonly kind: 'product'; readonly product: string }
  | { readonly kind: 'action'; readonly action: string }

/** Something an assessment says of a client: a limit, one of the two scales, or the leading presentation. */
export type Outcome = LimitOutcome | { readonly kind: 'status' | 'urgency' } | { readonly kind: 'lead' }

/** One way an outcome came about: answers, the rule they meet, and what the rule rests on. */
export interface Chain {
  /** Rule, presentation or default by its id. */
  readonly rule: string
  readonly title: string
  /** What this alone would lead to. */
  readonly gives: string
  /** It gives what holds in the end; others ask for less. */
  readonly decides: boolean
  readonly applies: Applies | 'for-everybody' | 'while-incomplete'
  readonly because: Because
  /** Answers behind it, derived facts before what they follow from. */
  readonly grounds: readonly Ground[]
  readonly dossier: string
  readonly backing: Backing
}

/** Why an outcome is as it is: every chain that leads to it, those that decide first. */
export interface Explanation {
  readonly outcome: Outcome
  readonly is: string
  readonly chains: readonly Chain[]
}

/** An answer that would have to be another one. */
export interface AnswerChange {
  readonly fact: string
  readonly name: string
  /** The answer as it stands, in words; `not answered` where there is none. */
  readonly from: string
  readonly to: string
}

/** The least change of answers after which an outcome would be another one; verified by assessing again. */
export interface WhatIf {
  readonly outcome: Outcome
  readonly is: string
  readonly becomes: string
  readonly changes: readonly AnswerChange[]
}

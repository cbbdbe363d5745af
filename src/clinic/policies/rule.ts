import type { Circumstance, Hat, Thing, Verb } from './words.ts'

interface Scope {
  /** Permanent name. */
  readonly id: string
  readonly who: readonly Hat[]
  readonly may: readonly Verb[]
  readonly what: readonly Thing[]
  /** Why, with the place it comes from. */
  readonly because: string
}

/** Lets somebody do something when all circumstances hold. */
export interface Allow extends Scope {
  readonly effect: 'allow'
  readonly when: readonly Circumstance[]
}

/** Forbids something, whatever allows it: always, or as long as not all of these circumstances hold. */
export interface Deny extends Scope {
  readonly effect: 'deny'
  readonly unless?: readonly Circumstance[] | undefined
}

/** One line of the policy. Rules have no order. */
export type Rule = Allow | Deny

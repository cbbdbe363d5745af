import type { Instant } from '#edges/clock.ts'

/** What somebody on the staff of a clinic is. */
export type Role = 'owner' | 'therapist' | 'reception'

/** Somebody of the clinic who is signed in. */
export interface Staff {
  readonly kind: 'staff'
  readonly personId: string
  readonly role: Role
  readonly sessionId: string
  readonly deviceId: string
  /** When this person last proved again who they are; undefined: not since signing in. */
  readonly steppedUpAt?: Instant
  /** One client whose record was opened in an emergency, with a reason; ends by itself. */
  readonly breakGlass?: { readonly clientId: string; readonly until: Instant }
}

/** A client who holds a link. It writes; it reads back nothing until a fresh code was given (A1). */
export interface ClientLink {
  readonly kind: 'client-link'
  readonly linkId: string
  readonly clientId: string
  readonly purpose: 'intake' | 'home'
  /** SHA-256 of the token of the device that holds it, hex; undefined where no device was opened. */
  readonly device?: string
  /** When this device sent its answers; undefined: not yet. */
  readonly sentAt?: Instant
  /** Until when earlier answers may be read back; undefined: not at all. */
  readonly readBackUntil?: Instant
}

/** A medical professional who holds the link of a letter: reads that letter, writes one answer. */
export interface MedicalLink {
  readonly kind: 'medical-link'
  readonly linkId: string
  readonly clientId: string
  readonly letterId: string
  /** SHA-256 of the token of the device that holds it, hex; undefined where no device was opened. */
  readonly device?: string
}

/** The program itself: jobs, first run, commands at the terminal. */
export interface System {
  readonly kind: 'system'
  /** What it is doing, such as `worker` or `restore-drill`. */
  readonly task: string
}

/** Who asks. */
export type Actor = Staff | ClientLink | MedicalLink | System

declare const GIVEN: unique symbol

/** In whose name something is asked of the store: a clinic and an actor. Without one there is no query; only a session, a link or the program gives one. */
export interface Scope {
  readonly [GIVEN]: true
  readonly clinicId: string
  readonly actor: Actor
  /** Ties log lines and audit rows of one request together. */
  readonly requestId: string
}

/** The person behind an actor, for what is written down: a person's id, a link's id, or the task. */
export const actorId = (actor: Actor): string => {
  switch (actor.kind) {
    case 'staff':
      return actor.personId
    case 'client-link':
    case 'medical-link':
      return actor.linkId
    case 'system':
      return actor.task
  }
}

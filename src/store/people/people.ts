import type { Role } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'

/** Somebody on the staff, without their name: that stays in the entry. */
export interface PersonState {
  readonly personId: string
  readonly role: Role
  /** The entry with name and address. */
  readonly cardEntry: string
  readonly joinedAt: Instant
  /** Undefined: may sign in. */
  readonly disabledAt: Instant | undefined
}

/** A licence that was not withdrawn. */
export interface LicenceState {
  readonly licenceId: string
  readonly personId: string
  /** The entry with number and jurisdiction. */
  readonly entryId: string
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expiresOn: string
}

/** Reads who is on the staff. */
export interface PeopleReader {
  readonly person: (personId: string) => Promise<PersonState | undefined>
  /** Everybody, in the order they joined; those who were disabled too. */
  readonly people: () => Promise<readonly PersonState[]>
  readonly licences: (personId: string) => Promise<readonly LicenceState[]>
  /** The entry with the settings of the clinic; undefined before there are any. */
  readonly settingsEntry: () => Promise<string | undefined>
}

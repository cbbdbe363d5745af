/** Who asks, as the rules see them: staff by their role, the two kinds of link, the clinic's own jobs, and a therapist who broke the glass. */
export const HATS = ['owner', 'therapist', 'reception', 'break-glass', 'client-link', 'medical-link', 'system'] as const

/** One of {@link HATS}. */
export type Hat = (typeof HATS)[number]

/** What can be done. To sign, to acknowledge and to call are promises of a person, and no mere writing. */
export const VERBS = ['read', 'write', 'sign', 'acknowledge', 'call'] as const

/** One of {@link VERBS}. */
export type Verb = (typeof VERBS)[number]

/** What it can be done to; the columns of the matrix (2.4), and what follows one of them. */
export const THINGS = [
  /** First name of the client and name of the clinic, as an opened link greets them (A3). */
  'greeting',
  'demographics',
  'links',
  /** Another link for an intake that had one: how a record is stolen (6). */
  'links-again',
  'merges',
  /** Visits as they stand: arrived, done, cancelled. */
  'appointments',
  /** A visit that is made or moved. */
  'bookings',
  'episodes',
  'answers',
  /** Whether what was just sent has been seen; for the device that sent it, and no other. */
  'sent-state',
  'red-flags',
  /** Name and phone of somebody whose answers are an emergency, and who said that they will call; never the answers. */
  'emergencies',
  /** That a clinician must review before a visit is booked, and nothing of why. */
  'booking-notice',
  'notes',
  'plans',
  'attachments',
  'letters',
  /** Who looked at one client's record. */
  'lookers',
  /** The whole trail of the clinic. */
  'audit',
  /** What the asking person did themselves. */
  'own-actions',
  /** Everything of one client, to take away. */
  'client-export',
  /** Everything of the clinic, to take away; backups too. */
  'export',
  'erasure',
  /** The record of somebody one is not named for, opened for an hour in an emergency. */
  'glass',
  'settings',
  /** Names and roles of colleagues, as a calendar needs them. */
  'colleagues',
  /** One's own password, passkeys, sessions and devices. */
  'own-account',
  'people',
  'roles',
  'keys',
] as const

/** One of {@link THINGS}. */
export type Thing = (typeof THINGS)[number]

/**
 * What may have to be shown first. Each is a good thing, and what is not known to hold does not hold: so a circumstance that nobody
 * looked up can close a door and never open one.
 */
export const CIRCUMSTANCES = [
  /** The therapist is named on an open episode or visit of the client. */
  'assigned',
  /** The asking person wrote it. */
  'own',
  /** The client of the link, or the letter of the link. */
  'of-the-link',
  /** This device sent the answers, within the last 24 hours. */
  'sender',
  /** A read-back code was entered within the last ten minutes (A1). */
  'code-entered',
  /** The person proved who they are again a moment ago. */
  'stepped-up',
  /** The person holds a licence with number, jurisdiction and a day of expiry that has not passed. */
  'licensed',
  /** Not signed: what is signed never changes (I3). */
  'unsigned',
  /** No red flag of the client waits for a clinician (I6). */
  'reviewed',
  /** The client was not merged into another one (A31). */
  'standing',
  /** Nobody has answered the letter. */
  'unanswered',
] as const

/** One of {@link CIRCUMSTANCES}. */
export type Circumstance = (typeof CIRCUMSTANCES)[number]

/** Something one may be allowed to do: `read notes`. */
export type Action = `${Verb} ${Thing}`

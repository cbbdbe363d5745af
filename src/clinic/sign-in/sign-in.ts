import type { Role } from '#care/access/scope.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import type { Site } from './factors/passkey/site.ts'
import type { Cost } from './factors/password-hash.ts'
import { turnstile } from './factors/turnstile.ts'
import type { Turnstile } from './factors/turnstile.ts'
import { serverTime } from './server-time.ts'
import type { ServerTime } from './server-time.ts'
import { memory } from './throttle/memory.ts'
import type { Memory } from './throttle/memory.ts'

/** What sign-in has to know of a clinic and its staff; it lives in the record. */
export interface Staffing {
  /** The role of somebody on the staff; undefined: not there, or disabled. Asked for every request. */
  readonly roleOf: (at: Reading, personId: string) => Promise<Role | undefined>
  /** How somebody is called; undefined as above. */
  readonly nameOf: (at: Reading, personId: string) => Promise<string | undefined>
  /** Their address for mail; undefined where there is none. */
  readonly emailOf: (at: Reading, personId: string) => Promise<string | undefined>
  readonly owners: (at: Reading) => Promise<readonly string[]>
  readonly clinicName: (at: Reading) => Promise<string>
  /** Minutes without use after which a session locks: 1 to 15. */
  readonly idleMinutes: (at: Reading) => Promise<number>
}

/**
 * Makes the keys of a new clinic; or, where they were made before and its set-up was cut off, another recovery secret. The secret
 * is printed on the recovery sheet and kept nowhere.
 */
export type MakeKeys = (clinicId: string) => Promise<{ readonly secret: string }>

/** What sign-in needs beside a clinic. */
export interface SignInParts {
  readonly staffing: Staffing
  /** Undefined where the server is reached by a number: no passkeys there. */
  readonly site: Site | undefined
  readonly makeKeys: MakeKeys
  /** What a hash of a password costs; undefined: what it should. */
  readonly hashCost?: Cost
}

/** What sign-in is handed. */
export interface SignIn extends Clinic, SignInParts {
  readonly time: ServerTime
  /** Hashes of passwords are costly: few at once. */
  readonly hashing: Turnstile
  /** Failures that need not outlive the process. */
  readonly flood: Memory
}

// Two at once leave a core of the smallest machine free; sixty behind them wait for two seconds.
const HASHES = { abreast: 2, waiting: 60 }

/** Sign-in of one running server. */
export const signInOf = (clinic: Clinic, parts: SignInParts): SignIn => ({
  ...clinic,
  ...parts,
  time: serverTime(clinic.clock),
  hashing: turnstile(HASHES.abreast, HASHES.waiting),
  flood: memory(),
})

/** Who comes to the door, as the request shows it. */
export interface Visitor {
  readonly requestId: string
  /** An IPv4 address, or the /64 of an IPv6 one. */
  readonly network: string
  /** The cookie of a device that was here before. */
  readonly device?: string | undefined
  /** What the browser calls itself, shortened; for the list of devices. */
  readonly label?: string | undefined
}

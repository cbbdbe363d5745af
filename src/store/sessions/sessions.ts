import type { Row, Table } from '../schema/table.ts'
import type { Kept } from './kept.ts'
import type { Shelf, ShelfReader } from './shelf.ts'
import type * as tables from './table.ts'

type KeptIn<T extends Table> = Kept<Row<T>>

/** How somebody signs in. */
export type Account = KeptIn<typeof tables.ACCOUNT>
/** A password and its app. */
export type Password = KeptIn<typeof tables.PASSWORD>
/** A passkey. */
export type Passkey = KeptIn<typeof tables.PASSKEY>
/** A code that opens one thing once. */
export type Code = KeptIn<typeof tables.CODE>
/** Somebody who is about to sign in. */
export type PreSignIn = KeptIn<typeof tables.PRE_SIGN_IN>
/** A browser. */
export type Device = KeptIn<typeof tables.DEVICE>
/** Somebody on a browser. */
export type DeviceMember = KeptIn<typeof tables.DEVICE_MEMBER>
/** Somebody who is signed in. */
export type Session = KeptIn<typeof tables.SESSION>
/** A tablet in a client's hands. */
export type HandOver = KeptIn<typeof tables.HAND_OVER>
/** Something somebody has to be told. */
export type Notice = KeptIn<typeof tables.NOTICE>
/** How often something failed. */
export type Tally = KeptIn<typeof tables.TALLY>

interface Rows {
  readonly accounts: Account
  readonly passwords: Password
  readonly passkeys: Passkey
  readonly codes: Code
  readonly preSignIns: PreSignIn
  readonly devices: Device
  readonly deviceMembers: DeviceMember
  readonly sessions: Session
  readonly handOvers: HandOver
  readonly notices: Notice
  readonly tallies: Tally
}

/** What sign-in keeps, to be looked at. */
export type SessionsReader = {
  readonly [R in keyof Rows]: ShelfReader<Rows[R]>
} & {
  /** The secret of somebody's app; undefined where its key is gone. */
  readonly openSecret: (personId: string, sealed: Uint8Array) => Promise<Uint8Array | undefined>
}

/** What sign-in keeps, to be changed. */
export type SessionsWriter = SessionsReader & {
  readonly [R in keyof Rows]: Shelf<Rows[R]>
} & {
  readonly sealSecret: (personId: string, secret: Uint8Array) => Promise<Uint8Array>
}

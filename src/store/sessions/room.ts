import type { StreamRef } from '#care/record/entry.ts'
import type { Transaction } from '../transaction.ts'
import type { SessionsWriter } from './sessions.ts'
import { shelf } from './shelves.ts'
import { ACCOUNT, CODE, DEVICE, DEVICE_MEMBER, HAND_OVER, NOTICE, PASSKEY, PASSWORD, PRE_SIGN_IN, SESSION, TALLY } from './table.ts'

// Secrets of apps are sealed with the clinic's own key: a copy of the database alone makes no codes.
const placeOf = (personId: string): string => `app-secret ${personId}`

/** The room of sign-in. */
export const sessionsRoom = (tx: Transaction): SessionsWriter => {
  const { clinicId } = tx.scope
  const clinic: StreamRef = { kind: 'clinic', id: clinicId }
  return {
    accounts: shelf(tx, ACCOUNT),
    passwords: shelf(tx, PASSWORD),
    passkeys: shelf(tx, PASSKEY),
    codes: shelf(tx, CODE),
    preSignIns: shelf(tx, PRE_SIGN_IN),
    devices: shelf(tx, DEVICE),
    deviceMembers: shelf(tx, DEVICE_MEMBER),
    sessions: shelf(tx, SESSION),
    handOvers: shelf(tx, HAND_OVER),
    notices: shelf(tx, NOTICE),
    tallies: shelf(tx, TALLY),
    openSecret: (personId, sealed) => tx.seals.open(clinicId, clinic, placeOf(personId), sealed),
    sealSecret: (personId, secret) => tx.seals.seal(clinicId, clinic, placeOf(personId), secret),
  }
}

// What sign-in keeps. None of it is part of the record: it can be made again by the people themselves. Secrets are kept as hashes.
// Nothing refers to the table of people, which is made again from entries at any time.
import { table } from '../schema/table.ts'

const OF_CLINIC = [{ columns: [], table: 'clinic' }] as const

/** How somebody signs in. */
export const ACCOUNT = table({
  name: 'account',
  columns: { person_id: 'id', name_hash: 'text', passwords_off: 'flag', made_at: 'instant' },
  key: ['person_id'],
  unique: [['name_hash']],
  references: OF_CLINIC,
})

/** A password and the app beside it; neither is there without the other. */
export const PASSWORD = table({
  name: 'password',
  columns: { person_id: 'id', hash: 'text', app_secret: 'bytes', used_step: 'integer', set_at: 'instant' },
  key: ['person_id'],
  references: OF_CLINIC,
})

/** A passkey; it belongs to one name of the server and to nobody but its person. */
export const PASSKEY = table({
  name: 'passkey',
  columns: {
    passkey_id: 'text',
    person_id: 'id',
    site: 'text',
    public_key: 'bytes',
    counter: 'integer',
    transports: 'text',
    backed_up: 'flag',
    label: 'text',
    made_at: 'instant',
    used_at: 'instant?',
  },
  key: ['passkey_id'],
  indexes: [['person_id']],
  references: OF_CLINIC,
})

/** Codes that open one thing once: setting up, an invitation, a terminal code, a printed code, an approved recovery. */
export const CODE = table({
  name: 'one_time_code',
  columns: {
    code_hash: 'text',
    purpose: 'text',
    person_id: 'id?',
    made_at: 'instant',
    made_by: 'text',
    usable_from: 'instant',
    usable_until: 'instant?',
    used_at: 'instant?',
  },
  key: ['code_hash'],
  indexes: [['person_id', 'purpose']],
  references: OF_CLINIC,
})

/** Somebody who is about to sign in: not a session, and never becomes one; a session is another row with another secret (A22). */
export const PRE_SIGN_IN = table({
  name: 'pre_sign_in',
  columns: {
    secret_hash: 'text',
    stage: 'text',
    person_id: 'id?',
    proof: 'text?',
    challenge: 'text?',
    challenge_until: 'instant?',
    app_secret: 'bytes?',
    made_at: 'instant',
    ends_at: 'instant',
  },
  key: ['secret_hash'],
  indexes: [['ends_at']],
  references: OF_CLINIC,
})

/** A browser that somebody signed in with. */
export const DEVICE = table({
  name: 'device',
  columns: { device_id: 'id', secret_hash: 'text', label: 'text', made_at: 'instant', seen_at: 'instant', revoked_at: 'instant?' },
  key: ['device_id'],
  unique: [['secret_hash']],
  references: OF_CLINIC,
})

/** Who signed in with a device, and the PIN that re-opens their lock there. */
export const DEVICE_MEMBER = table({
  name: 'device_member',
  columns: { device_id: 'id', person_id: 'id', pin_hash: 'text?', pin_tries: 'integer', made_at: 'instant' },
  key: ['device_id', 'person_id'],
  indexes: [['person_id']],
  references: [{ columns: ['device_id'], table: 'device' }],
})

/** Somebody who is signed in. */
export const SESSION = table({
  name: 'session',
  columns: {
    session_id: 'id',
    secret_hash: 'text',
    person_id: 'id',
    role: 'text',
    device_id: 'id',
    proof: 'text',
    started_at: 'instant',
    seen_at: 'instant',
    stepped_up_at: 'instant?',
    locked_at: 'instant?',
    visit_id: 'id?',
    hand_over_id: 'id?',
    glass_client_id: 'id?',
    glass_until: 'instant?',
    challenge: 'text?',
    challenge_until: 'instant?',
    ended_at: 'instant?',
    ended_because: 'text?',
  },
  key: ['session_id'],
  unique: [['secret_hash']],
  indexes: [['person_id'], ['device_id']],
  references: [{ columns: ['device_id'], table: 'device' }],
})

/** A tablet in a client's hands: the staff session waits, the client's cookie opens one intake. */
export const HAND_OVER = table({
  name: 'hand_over',
  columns: {
    hand_over_id: 'id',
    secret_hash: 'text',
    session_id: 'id',
    client_id: 'id',
    made_at: 'instant',
    ends_at: 'instant',
    ended_at: 'instant?',
  },
  key: ['hand_over_id'],
  unique: [['secret_hash']],
  indexes: [['session_id']],
  references: [{ columns: ['session_id'], table: 'session' }],
})

/** What somebody has to be told on each of their devices: a kind and ids, no words. */
export const NOTICE = table({
  name: 'notice',
  columns: { notice_id: 'id', person_id: 'id', kind: 'text', about_id: 'id?', made_at: 'instant', seen_at: 'instant?' },
  key: ['notice_id'],
  indexes: [['person_id']],
  references: OF_CLINIC,
})

/** How often something failed of late. */
export const TALLY = table({
  name: 'tally',
  columns: { tally_key: 'text', failures: 'integer', last_at: 'instant' },
  key: ['tally_key'],
  indexes: [['last_at']],
  references: OF_CLINIC,
})

/** Every table of sign-in, each after those it refers to. Queries reach them by their description alone. */
export const SESSION_TABLES = [
  ACCOUNT,
  PASSWORD,
  PASSKEY,
  CODE,
  PRE_SIGN_IN,
  DEVICE,
  DEVICE_MEMBER,
  SESSION,
  HAND_OVER,
  NOTICE,
  TALLY,
] as const

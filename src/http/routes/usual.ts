// What routes of one sort have in common, spread into each. Each still says all of it: leaving one out does not compile.
import { CLINIC_FAULTS } from '#clinic/faults.ts'
import { EMPTY, LONG, ORDINARY } from '../bytes/limits.ts'
import { LOOKING, PROVING, RARELY, WRITING } from '../rate/rates.ts'

const { forbidden, missing, stale, stepUp } = CLINIC_FAULTS

/** Somebody of the clinic looks at something. */
export const LOOK = {
  who: ['staff'],
  limits: { body: EMPTY, rate: LOOKING },
  audit: 'looks',
  stepUp: false,
  errors: [forbidden, missing],
} as const

/** Somebody of the clinic asks with a body, since what they ask with belongs into no address. */
export const ASK = { ...LOOK, limits: { body: ORDINARY, rate: LOOKING } } as const

/** Somebody of the clinic changes something. */
export const CHANGE = {
  who: ['staff'],
  limits: { body: ORDINARY, rate: WRITING },
  audit: 'changes',
  stepUp: false,
  errors: [forbidden, missing, stale],
} as const

/** Somebody of the clinic writes a long text. */
export const WRITE_LONG = { ...CHANGE, limits: { body: LONG, rate: WRITING } } as const

/** Somebody of the clinic does what asks again who they are. */
export const GRAVE = {
  ...CHANGE,
  limits: { body: ORDINARY, rate: RARELY },
  stepUp: true,
  errors: [forbidden, missing, stale, stepUp],
} as const

/** Somebody of the clinic looks after how they sign in themselves. */
export const ACCOUNT = {
  who: ['staff'],
  limits: { body: ORDINARY, rate: PROVING },
  audit: 'access',
  stepUp: false,
  errors: [missing],
} as const

/** A client, by the link they were sent. */
export const BY_CLIENT = { ...CHANGE, who: ['client-link'], limits: { body: LONG, rate: PROVING } } as const

/** A client who looks. */
export const LOOK_BY_CLIENT = { ...LOOK, who: ['client-link'], limits: { body: EMPTY, rate: PROVING } } as const

/** A medical professional, by the link of a letter. */
export const BY_DOCTOR = { ...CHANGE, who: ['medical-link'], limits: { body: ORDINARY, rate: PROVING } } as const

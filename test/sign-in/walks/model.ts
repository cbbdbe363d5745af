// What signing in means, in as few words as possible and with none of the code it judges. Times are milliseconds.

/** A session, as somebody on the street would describe it. */
export interface Sitting {
  readonly token: string
  readonly born: number
  seen: number
  over: boolean
  locked: boolean
  handedOver: boolean
  pinTries: number
}

/** Everything there is to know of one person's ways in. */
export interface Model {
  /** Of the server, whatever the clock on the wall says. */
  now: number
  disabled: boolean
  passkeys: number
  /** The last step of thirty seconds whose code was used; undefined: no password. */
  password: { usedStep: number } | undefined
  passwordsOff: boolean
  invitation: boolean
  readonly invitedAt: number
  printed: number
  recoveryFrom: number | undefined
  /** How far the sign-in at hand is. */
  stage: 'none' | 'asked' | 'enrolling'
  /** What opened the enrolling. */
  by: 'invitation' | 'printed' | 'recovery' | undefined
  stageEnds: number
  pin: boolean
  sittings: Sitting[]
}

const MINUTE = 60_000

/** What a sitting is good for, by the rules as people know them. */
export const standingIn = (model: Model, sitting: Sitting): 'open' | 'locked' | 'handed-over' | 'nobody' => {
  if (sitting.over || model.disabled || model.now - sitting.born >= 720 * MINUTE) return 'nobody'
  if (sitting.handedOver) return 'handed-over'
  return sitting.locked || model.now - sitting.seen >= 5 * MINUTE ? 'locked' : 'open'
}

/** Whether the sign-in at hand is at a stage. */
export const isAt = (model: Model, stage: Model['stage']): boolean => model.stage === stage && model.now < model.stageEnds

/** Enters a stage. */
export const enter = (model: Model, stage: Model['stage'], by?: Model['by']): void => {
  model.stage = stage
  model.by = by
  model.stageEnds = model.now + 15 * MINUTE
}

/** Somebody is signed in: the one thing that must never happen otherwise. */
export const sitDown = (model: Model, token: string): void => {
  model.stage = 'none'
  model.pin = false
  model.sittings.push({ token, born: model.now, seen: model.now, over: false, locked: false, handedOver: false, pinTries: 0 })
}

/** Ends every sitting. */
export const allOver = (model: Model): void => {
  for (const sitting of model.sittings) sitting.over = true
}

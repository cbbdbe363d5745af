/** What a code is for. */
export type Purpose =
  /** Sets up a new clinic. */
  | 'setup'
  /** Lets somebody new on the staff in for the first time. */
  | 'invitation'
  /** Made at the terminal of the computer, for an owner who has lost everything or whose server has a new name. */
  | 'terminal'
  /** Printed on a sheet, for the day on which a passkey or phone is lost. */
  | 'printed'
  /** Approved by an owner, a day before it opens anything. */
  | 'recovery'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** When a code opens: after how many milliseconds, and until when. Undefined: until it is used or replaced. */
export const OPENS: Readonly<Record<Purpose, { readonly after: number; readonly until: number | undefined }>> = {
  setup: { after: 0, until: undefined },
  invitation: { after: 0, until: 3 * DAY },
  terminal: { after: 0, until: HOUR },
  printed: { after: 0, until: undefined },
  recovery: { after: DAY, until: 8 * DAY },
}

/** Reads a purpose that was kept. */
export const purposeOf = (text: string | null): Purpose | undefined =>
  text === 'setup' || text === 'invitation' || text === 'terminal' || text === 'printed' || text === 'recovery' ? text : undefined

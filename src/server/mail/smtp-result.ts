import type { MailResult } from '#edges/mailer.ts'

/** What an error of a mail connection says, as far as it may be kept: its text may quote the mail. */
interface SmtpTrouble {
  readonly code?: string
  readonly responseCode?: number
}

const ENVELOPE = 'EENVELOPE'
const MESSAGE = 'EMESSAGE'

const troubleOf = (error: unknown): SmtpTrouble => ({
  ...(error instanceof Error && 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
  ...(error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? { responseCode: error.responseCode }
    : {}),
})

/**
 * What an error means for the mail. `begun` tells whether any of its content was handed over: before that it was certainly not taken,
 * after that only an answer of the server tells, and without one nobody knows.
 */
export const resultOf = (error: unknown, begun: boolean): MailResult => {
  const { code = 'unknown', responseCode } = troubleOf(error)
  const answered = responseCode !== undefined && (code === ENVELOPE || code === MESSAGE)
  const reason = responseCode === undefined ? code.toLowerCase() : `smtp-${responseCode}`
  if (answered) return responseCode >= 500 ? { kind: 'refused', reason } : { kind: 'later', reason }
  // An address or a sender that cannot be written into an envelope does not become better by waiting.
  if (code === ENVELOPE) return { kind: 'refused', reason: 'address' }
  return begun ? { kind: 'unknown', reason } : { kind: 'later', reason }
}

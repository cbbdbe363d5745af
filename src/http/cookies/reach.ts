/** What decides how cookies are named: whether the browser talks to us over TLS, or on this very computer. */
export interface CookieReach {
  /** False only for `http://localhost`, where a browser would drop a cookie that is `Secure` or named `__Host-`. */
  readonly secure: boolean
}

/** The cookies we set, by what they are for. Each is `<clinicId>.<secret>`; what it means is found in the database alone. */
export const COOKIES = {
  /** A person who is signed in. */
  session: 'ischia-session',
  /** A person halfway through signing in: another table and another cookie (A22). */
  preAuth: 'ischia-signing-in',
  /** A client, by the link they were sent. */
  clientLink: 'ischia-intake',
  /** A medical professional, by the link in a letter. */
  medicalLink: 'ischia-letter',
  /** A device that was here before. It signs nobody in. */
  device: 'ischia-device',
} as const

/** One of {@link COOKIES}. */
export type CookieUse = keyof typeof COOKIES

/** The name of a cookie on the wire. `__Host-` binds it to this name, this path and TLS. */
export const cookieName = ({ secure }: CookieReach, use: CookieUse): string => `${secure ? '__Host-' : ''}${COOKIES[use]}`

import { cookieName } from './reach.ts'
import type { CookieReach, CookieUse } from './reach.ts'

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict'

const attributes = ({ secure }: CookieReach): string => (secure ? `${ATTRIBUTES}; Secure` : ATTRIBUTES)

/** The `Set-Cookie` that gives a browser a token, to be kept for some seconds at most; the server decides whether it still counts. */
export const setCookie = (reach: CookieReach, use: CookieUse, token: string, seconds: number): string =>
  `${cookieName(reach, use)}=${token}; Max-Age=${seconds}; ${attributes(reach)}`

/** The `Set-Cookie` that takes a token away again. */
export const clearCookie = (reach: CookieReach, use: CookieUse): string => `${cookieName(reach, use)}=; Max-Age=0; ${attributes(reach)}`

import { cookieName } from './reach.ts'
import type { CookieReach, CookieUse } from './reach.ts'

/** A header longer than this holds none of our cookies: five of them are shorter together. */
const LONGEST = 4_096

/** `<clinicId>.<secret>`: a UUID, a point, 32 bytes in base64url. */
const TOKEN = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.[\w-]{43}$/

const valueIn = (part: string, name: string): string | undefined => {
  const text = part.trim()
  return text.startsWith(`${name}=`) ? text.slice(name.length + 1) : undefined
}

/**
 * The token in a cookie; undefined where there is none, where it cannot be one of ours, or where the same name stands twice:
 * whoever could plant a second one must not choose which of them counts (A22).
 */
export const readCookie = (reach: CookieReach, header: string | null, use: CookieUse): string | undefined => {
  if (header === null || header.length > LONGEST) return undefined
  const name = cookieName(reach, use)
  const found = header.split(';').flatMap((part) => valueIn(part, name) ?? [])
  const [value] = found
  return found.length === 1 && value !== undefined && TOKEN.test(value) ? value : undefined
}

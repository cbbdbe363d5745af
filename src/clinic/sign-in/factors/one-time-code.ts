import { createHmac, timingSafeEqual } from 'node:crypto'

/** How codes are made. Authenticator apps agree on this form and on hardly any other. */
export interface CodeForm {
  readonly hash: 'sha1' | 'sha256' | 'sha512'
  readonly digits: number
}

const APPS: CodeForm = { hash: 'sha1', digits: 6 }
const STEP = 30_000

const counterBytes = (counter: number): Buffer => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(counter))
  return bytes
}

/** The code of a counter (RFC 4226, section 5.3). */
export const codeOf = (secret: Uint8Array, counter: number, { hash, digits }: CodeForm = APPS): string => {
  const mac = createHmac(hash, secret).update(counterBytes(counter)).digest()
  const from = mac.readUInt8(mac.length - 1) & 0x0f
  const number = (mac.readUInt32BE(from) & 0x7f_ff_ff_ff) % 10 ** digits
  return String(number).padStart(digits, '0')
}

/** The step of 30 seconds that a moment (milliseconds since 1970) lies in: the counter of RFC 6238. */
export const stepOf = (moment: number): number => Math.floor(moment / STEP)

const same = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * The step whose code this is: the present one or a neighbour, for phones whose clock is half a minute off, but never one up
 * to `used`, so that each code opens once. Undefined where there is none. Every neighbour is computed, whichever fits.
 */
export const matchingStep = (secret: Uint8Array, code: string, moment: number, used: number): number | undefined => {
  const now = stepOf(moment)
  const fitting = [now - 1, now, now + 1].filter((step) => step >= 0 && same(codeOf(secret, step), code))
  return fitting.find((step) => step > used)
}

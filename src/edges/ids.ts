// Ids are UUIDs as text (RFC 9562). Those of people, clients and links are random, so that they tell nothing; those of
// entries begin with their time, so that a device can make them offline and they stay close together on disk.
import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const uuid = (bytes: Uint8Array, version: number): string => {
  const marked = Uint8Array.from(bytes)
  marked[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  marked[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = hex(marked)
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}

/** A new random id (UUID version 4). */
export const uuid4 = (random: Random): string => uuid(random.bytes(16), 4)

/** A new id that begins with its time (UUID version 7): for entries, where it only serves to tell the same one again. */
export const uuid7 = (clock: Clock, random: Random): string => {
  const bytes = Uint8Array.from(random.bytes(16))
  let rest = Date.parse(clock.now())
  for (let at = 5; at >= 0; at -= 1) {
    bytes[at] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return uuid(bytes, 7)
}

/** What an id looks like: a UUID of any version in lower case. */
export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

/** Whether a text is an id. */
export const isId = (text: string): boolean => ID_PATTERN.test(text)

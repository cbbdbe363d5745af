import type { Instant } from '#edges/clock.ts'
import { ID_PATTERN } from '#edges/ids.ts'

/** Kinds of file in a place for backups. */
export type PlacedKind = 'ischia' | 'keyring'

/** A file in a place for backups, as its name tells. */
export interface Placed {
  readonly name: string
  readonly kind: PlacedKind
  readonly clinicId: string
  readonly at: Instant
}

const NAME = /^(ischia|keyring)-([0-9a-f-]{36})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)\.(\d{3})Z\.age$/u

/** What a file is called: its kind, its clinic, and when it was made; in the order of names is the order of time. Nothing of a client. */
export const placedName = (kind: PlacedKind, clinicId: string, at: Instant): string =>
  `${kind}-${clinicId}-${at.replaceAll(/[-:]/gu, '')}.age`

/** Reads a name; undefined: not one of ours. */
export const placedOf = (name: string): Placed | undefined => {
  const match = NAME.exec(name)
  if (match === null) return undefined
  const [, kind, clinicId = '', year, month, day, hour, minute, second, rest] = match
  if (!ID_PATTERN.test(clinicId)) return undefined
  return {
    name,
    kind: kind === 'keyring' ? 'keyring' : 'ischia',
    clinicId,
    at: `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}Z`,
  }
}

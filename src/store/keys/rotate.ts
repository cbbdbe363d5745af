import type { KeyObject } from 'node:crypto'
import { isFault } from '#edges/fault.ts'
import { KEY_FAULTS } from './faults.ts'
import type { KeptKey } from './keyring.ts'
import type { KeyParts } from './owner-keys.ts'
import { unwrap, wrap } from './wrap.ts'

const opens = (above: KeyObject, clinicId: string, { ownerId, wrapped }: KeptKey): KeyObject | undefined => {
  if (wrapped === undefined) return undefined
  try {
    return unwrap(above, clinicId, ownerId, wrapped)
  } catch (cause) {
    if (isFault(cause, KEY_FAULTS.brokenSeal)) return undefined
    throw cause
  }
}

/**
 * Wraps every key of a clinic by another key above; what the keys seal stays as it is. Keys that the old one does not open are
 * left alone: they were wrapped by the new one already, when this was cut off half-way and is done again.
 */
export const rewrapAll = async ({ keyring, random }: KeyParts, clinicId: string, old: KeyObject, next: KeyObject): Promise<void> => {
  const kept = await keyring.all(clinicId)
  const again = kept.flatMap((one): readonly KeptKey[] => {
    const key = opens(old, clinicId, one)
    return key === undefined ? [] : [{ ownerId: one.ownerId, wrapped: wrap(next, clinicId, one.ownerId, key, random) }]
  })
  await keyring.rewrap(clinicId, again)
}

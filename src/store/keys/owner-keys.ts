import type { KeyObject } from 'node:crypto'
import type { Clock } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Random } from '#edges/random.ts'
import { KEY_FAULTS } from './faults.ts'
import type { InTurn } from './in-turn.ts'
import type { KeptKey, Keyring } from './keyring.ts'
import { newKey, unwrap, wrap } from './wrap.ts'

/** What keys are made with. */
export interface KeyParts {
  readonly keyring: Keyring
  readonly clock: Clock
  readonly random: Random
  /** Making keys and changing the key above them must not meet. */
  readonly turn: InTurn
}

/** The keys of one unlocked clinic, by owner: a client, or the clinic itself. */
export interface OwnerKeys {
  /** Undefined: destroyed on purpose. Throws `ISC-KEYS-003` where there never was one. */
  readonly of: (ownerId: string) => Promise<KeyObject | undefined>
  /** The same, and makes it where there is none: on the disk before it is given. Throws `ISC-KEYS-004` where it was destroyed. */
  readonly forSealing: (ownerId: string) => Promise<KeyObject>
  /** Makes the keys of many owners at once. */
  readonly prepare: (ownerIds: readonly string[]) => Promise<void>
  /** Destroys a key, in the keyring and in memory. */
  readonly destroy: (ownerId: string) => Promise<void>
}

/**
 * Opens a clinic's keys with the key above them, which is asked for each time, as it may be changed meanwhile; each key is unwrapped
 * once, when it is first needed.
 */
export const ownerKeys = ({ keyring, clock, random, turn }: KeyParts, clinicId: string, above: () => KeyObject): OwnerKeys => {
  const known = new Map<string, KeyObject>()
  const take = ({ ownerId, wrapped }: KeptKey): KeyObject | undefined => {
    if (wrapped === undefined) return undefined
    const key = unwrap(above(), clinicId, ownerId, wrapped)
    known.set(ownerId, key)
    return key
  }
  const find = async (ownerId: string): Promise<{ readonly key: KeyObject | undefined } | undefined> => {
    const cached = known.get(ownerId)
    if (cached !== undefined) return { key: cached }
    const kept = await keyring.find(clinicId, ownerId)
    return kept && { key: take(kept) }
  }
  const make = async (ownerIds: readonly string[]): Promise<void> => {
    const fresh = ownerIds.filter((ownerId) => !known.has(ownerId))
    const keys = fresh.map((ownerId) => ({ ownerId, wrapped: wrap(above(), clinicId, ownerId, newKey(random), random) }))
    // Where somebody else was first their key stands, so it is read back and not remembered from here.
    await keyring.add(clinicId, keys, clock.now())
  }
  const prepare = (ownerIds: readonly string[]): Promise<void> => turn(clinicId, () => make(ownerIds))
  return {
    prepare,
    of: async (ownerId) => {
      const found = await find(ownerId)
      if (found === undefined) throw new Fault(KEY_FAULTS.noKey)
      return found.key
    },
    forSealing: async (ownerId) => {
      if ((await find(ownerId)) === undefined) await prepare([ownerId])
      const key = (await find(ownerId))?.key
      if (key === undefined) throw new Fault(KEY_FAULTS.erased)
      return key
    },
    destroy: (ownerId) =>
      turn(clinicId, async () => {
        known.delete(ownerId)
        await keyring.destroy(clinicId, ownerId, clock.now())
      }),
  }
}

import { createSecretKey } from 'node:crypto'
import type { StreamRef } from '#care/record/entry.ts'
import { Fault } from '#edges/fault.ts'
import type { Random } from '#edges/random.ts'
import type { Seals } from '../seals.ts'
import { keysOf } from './clinic-keys.ts'
import { KEY_FAULTS } from './faults.ts'
import { inTurn } from './in-turn.ts'
import type { KeyringCopy, Keys, Passphrases, Recovery } from './keys.ts'
import { fileOf, openClinic, writeFile } from './opened-clinic.ts'
import type { KeysParts, OpenedClinic } from './opened-clinic.ts'
import { newRecovery } from './recovery.ts'
import { openBytes, sealBytes } from './seal.ts'
import { rewrapAll } from './rotate.ts'
import { newKey, wrap } from './wrap.ts'

const NONCE = 12

const ownerOf = (clinicId: string, stream: StreamRef): string => stream.clientId ?? clinicId

/** Everything that says where sealed bytes belong: moved to another clinic, stream, client or entry they do not open. */
const boundTo = (clinicId: string, { kind, id, clientId = '' }: StreamRef, place: string): string =>
  `${clinicId}|${kind}|${id}|${clientId}|${place}`

type Opened = (clinicId: string) => OpenedClinic

const seals = (opened: Opened, random: Random): Seals => ({
  seal: async (clinicId, stream, place, plain) => {
    const key = await opened(clinicId).owners.forSealing(ownerOf(clinicId, stream))
    return sealBytes(key, random.bytes(NONCE), boundTo(clinicId, stream, place), plain)
  },
  open: async (clinicId, stream, place, sealed) => {
    const key = await opened(clinicId).owners.of(ownerOf(clinicId, stream))
    return key && openBytes(key, boundTo(clinicId, stream, place), sealed)
  },
  destroy: async (clinicId, clientId) => opened(clinicId).owners.destroy(clientId),
})

type Settings = Omit<KeysParts, 'turn'>

/**
 * Keys of a clinic whose record has not begun. A keyring with the clinic's own key alone and no key file is what remains where this was
 * cut off between the two: nothing was ever sealed with that key, so another takes its place.
 */
const found = async (parts: KeysParts, clinicId: string, passphrase: string | undefined): Promise<Recovery> => {
  const { place, keyring, random, clock } = parts
  const remains = await keyring.all(clinicId)
  if (place.read(clinicId) !== undefined || remains.some(({ ownerId }) => ownerId !== clinicId)) throw new Fault(KEY_FAULTS.hasKey)
  const [above, recovery] = [newKey(random), await newRecovery()]
  const own = [{ ownerId: clinicId, wrapped: wrap(above, clinicId, clinicId, newKey(random), random) }]
  // The keyring first: a key file without it would look like a keyring that was lost.
  await (remains.length === 0 ? keyring.add(clinicId, own, clock.now()) : keyring.rewrap(clinicId, own))
  await writeFile(parts, clinicId, [above], { recovery: recovery.recipient, passphrase })
  return recovery
}

const restore = async (parts: KeysParts, copy: KeyringCopy, passphrase: string | undefined): Promise<void> => {
  const { clinicId, clinicKey, recovery, keys } = copy
  if (parts.place.read(clinicId) !== undefined) throw new Fault(KEY_FAULTS.hasKey)
  await parts.keyring.add(clinicId, keys, parts.clock.now())
  await writeFile(parts, clinicId, [createSecretKey(clinicKey)], { recovery, passphrase })
}

const rotate = async (parts: KeysParts, clinicId: string, clinic: OpenedClinic, { now, then }: Passphrases): Promise<void> => {
  const { recovery } = clinic.held()
  const [old] = await keysOf(fileOf(parts, clinicId), now)
  if (old === undefined) throw new Fault(KEY_FAULTS.strangeKeyFile)
  const next = newKey(parts.random)
  // Both keys stand in the file while wrappings change: cut off anywhere, it opens everything, and opening it ends the work.
  await writeFile(parts, clinicId, [old, next], { recovery, passphrase: then })
  await rewrapAll(parts, clinicId, old, next)
  clinic.hold({ above: next, recovery })
  await writeFile(parts, clinicId, [next], { recovery, passphrase: then })
}

const renew = async (parts: KeysParts, clinicId: string, clinic: OpenedClinic, { now, then }: Passphrases): Promise<Recovery> => {
  const [above] = await keysOf(fileOf(parts, clinicId), now)
  if (above === undefined) throw new Fault(KEY_FAULTS.strangeKeyFile)
  const fresh = await newRecovery()
  await writeFile(parts, clinicId, [above], { recovery: fresh.recipient, passphrase: then })
  clinic.hold({ above, recovery: fresh.recipient })
  return fresh
}

/** Opens the keys of an installation; every clinic begins locked. */
export const openKeys = (settings: Settings): Keys => {
  const parts: KeysParts = { ...settings, turn: inTurn() }
  const clinics = new Map<string, OpenedClinic>()
  const opened: Opened = (clinicId) => {
    const clinic = clinics.get(clinicId)
    if (clinic === undefined) throw new Fault(KEY_FAULTS.locked)
    return clinic
  }
  const unlock = async (clinicId: string, passphrase?: string): Promise<void> => {
    clinics.set(clinicId, await openClinic(parts, clinicId, passphrase))
  }
  const { turn } = parts
  return {
    ...seals(opened, parts.random),
    unlock: (clinicId, passphrase) => turn(clinicId, () => unlock(clinicId, passphrase)),
    found: (clinicId, passphrase) =>
      turn(clinicId, async () => {
        const recovery = await found(parts, clinicId, passphrase)
        await unlock(clinicId, passphrase)
        return recovery
      }),
    lock: (clinicId) => void clinics.delete(clinicId),
    isUnlocked: (clinicId) => clinics.has(clinicId),
    prepare: async (clinicId, clientIds) => opened(clinicId).owners.prepare(clientIds),
    rotate: async (clinicId, passphrases = {}) => turn(clinicId, () => rotate(parts, clinicId, opened(clinicId), passphrases)),
    renewRecovery: async (clinicId, passphrases = {}) => turn(clinicId, () => renew(parts, clinicId, opened(clinicId), passphrases)),
    recoveryRecipient: (clinicId) => fileOf(parts, clinicId).recovery,
    copy: async (clinicId) => {
      const { above, recovery } = opened(clinicId).held()
      return { clinicId, recovery, clinicKey: above.export(), keys: await parts.keyring.all(clinicId) }
    },
    restore: (copy, passphrase) =>
      turn(copy.clinicId, async () => {
        await restore(parts, copy, passphrase)
        await unlock(copy.clinicId, passphrase)
      }),
    close: () => parts.keyring.close(),
  }
}

import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { seededRandom, standingClock } from '../../../test/support/edges.ts'
import { keysIn, memoryPlace } from '../../../test/support/keys.ts'
import { temporaryTree } from '../../../test/support/temporary.ts'
import type { KeyPlace } from './key-folder.ts'
import { keyFolder } from './key-folder.ts'
import { encryptedCopy, openCopy } from './keyring-copy.ts'
import type { Keys } from './keys.ts'
import { openKeys } from './open-keys.ts'
import { sqliteKeyring } from './sqlite-keyring.ts'

const CLINIC = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const OTHER = '7f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const ANN = { kind: 'client', id: 'ann', clientId: 'ann' } as const
const BOB = { kind: 'client', id: 'bob', clientId: 'bob' } as const
const OWN = { kind: 'clinic', id: CLINIC } as const
const EDGES = { clock: standingClock(), random: seededRandom('cutting') }
const TEXT = Buffer.from('a sentence that nobody else shall read')

const opened = (folder: string, place: KeyPlace, seed?: string): Keys => {
  const keys = keysIn(folder, place, seed)
  onTestFinished(() => keys.close())
  return keys
}

const founded = async (passphrase?: string) => {
  const [folder, place] = [temporaryTree({}), memoryPlace()]
  const keys = opened(folder, place)
  const recovery = await keys.found(CLINIC, passphrase)
  return { folder, place, keys, recovery }
}

const text = async (keys: Keys, stream: typeof ANN | typeof BOB | typeof OWN, sealed: Uint8Array, place = 'here') => {
  const plain = await keys.open(CLINIC, stream, place, sealed)
  return plain && Buffer.from(plain).toString()
}

describe('keys', () => {
  it('open what they sealed, also after a new start', async () => {
    const { folder, place, keys } = await founded()
    const [ann, own] = [await keys.seal(CLINIC, ANN, 'here', TEXT), await keys.seal(CLINIC, OWN, 'here', TEXT)]
    const later = opened(folder, place, 'later')
    await later.unlock(CLINIC)
    expect([await text(later, ANN, ann), await text(later, OWN, own)]).toEqual([TEXT.toString(), TEXT.toString()])
  })

  it.each([
    ['client', BOB, 'here'],
    ['place', ANN, 'there'],
    ['stream', { kind: 'episode', id: 'e', clientId: 'ann' }, 'here'],
  ] as const)('do not open it as that of another %s', async (_, stream, where) => {
    const { keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    await keys.seal(CLINIC, BOB, 'here', TEXT)
    await expect(keys.open(CLINIC, stream, where, sealed)).rejects.toMatchObject({ code: 'ISC-KEYS-002' })
  })

  it('of a clinic are locked until they are opened, and after they were locked', async () => {
    const { folder, place, keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    const later = opened(folder, place)
    await expect(later.open(CLINIC, ANN, 'here', sealed)).rejects.toMatchObject({ kind: 'locked' })
    keys.lock(CLINIC)
    expect(keys.isUnlocked(CLINIC)).toBe(false)
    await expect(keys.seal(CLINIC, ANN, 'here', TEXT)).rejects.toMatchObject({ kind: 'locked' })
  })

  it('never seal the same bytes the same way', async () => {
    const { keys } = await founded()
    expect(await keys.seal(CLINIC, ANN, 'here', TEXT)).not.toEqual(await keys.seal(CLINIC, ANN, 'here', TEXT))
  })

  it('say so where a client never had one', async () => {
    const { keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    await expect(keys.open(CLINIC, BOB, 'here', sealed)).rejects.toMatchObject({ code: 'ISC-KEYS-003' })
  })

  it('are not made a second time for one clinic', async () => {
    const { keys, place, folder } = await founded()
    await keys.seal(CLINIC, ANN, 'here', TEXT)
    await expect(keys.found(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-010' })
    await expect(opened(folder, memoryPlace()).found(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-010' })
    expect(place.read(CLINIC)).toBeDefined()
  })

  it('are made anew where the making was cut off between keyring and key file', async () => {
    const folder = temporaryTree({})
    const cut: KeyPlace = {
      ...memoryPlace(),
      write: () => {
        throw new TypeError('cut off')
      },
    }
    await expect(opened(folder, cut).found(CLINIC)).rejects.toThrow('cut off')
    const place = memoryPlace()
    const keys = opened(folder, place, 'again')
    await keys.found(CLINIC)
    const sealed = await keys.seal(CLINIC, OWN, 'here', TEXT)
    const later = opened(folder, place, 'later')
    await later.unlock(CLINIC)
    expect(await text(later, OWN, sealed)).toBe(TEXT.toString())
  })

  it('asked for at the same time are one', async () => {
    const { keys } = await founded()
    const sealed = await Promise.all(Array.from({ length: 20 }, () => keys.seal(CLINIC, ANN, 'here', TEXT)))
    expect(await Promise.all(sealed.map((one) => text(keys, ANN, one)))).toEqual(sealed.map(() => TEXT.toString()))
  })
})

describe('a destroyed key', () => {
  it('opens nothing and seals nothing, now and after a new start', async () => {
    const { folder, place, keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    await keys.destroy(CLINIC, 'ann')
    const later = opened(folder, place)
    await later.unlock(CLINIC)
    for (const one of [keys, later]) {
      expect(await one.open(CLINIC, ANN, 'here', sealed)).toBeUndefined()
      await expect(one.seal(CLINIC, ANN, 'here', TEXT)).rejects.toMatchObject({ code: 'ISC-KEYS-004' })
    }
  })

  it('is gone from the bytes of the keyring, while others stay', async () => {
    const { folder, keys } = await founded()
    const [ann, bob] = await Promise.all([keys.seal(CLINIC, ANN, 'here', TEXT), keys.seal(CLINIC, BOB, 'here', TEXT)])
    const wrapped = async (owner: string) =>
      (await keys.copy(CLINIC)).keys.find(({ ownerId }) => ownerId === owner)?.wrapped ?? new Uint8Array()
    const bytes = () =>
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name)).toString('hex'))
        .join(' ')
    const [annKey, bobKey] = [Buffer.from(await wrapped('ann')).toString('hex'), Buffer.from(await wrapped('bob')).toString('hex')]
    expect([bytes().includes(annKey), bytes().includes(bobKey)]).toEqual([true, true])
    await keys.destroy(CLINIC, 'ann')
    expect([bytes().includes(annKey), bytes().includes(bobKey)]).toEqual([false, true])
    expect([await text(keys, ANN, ann), await text(keys, BOB, bob)]).toEqual([undefined, TEXT.toString()])
  })
})

describe('another clinic key', () => {
  it('changes wrappings and nothing that was sealed', async () => {
    const { folder, place, keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    const [before, file] = [await keys.copy(CLINIC), place.read(CLINIC)]
    await keys.rotate(CLINIC)
    const after = await keys.copy(CLINIC)
    expect(after.clinicKey).not.toEqual(before.clinicKey)
    expect(after.keys.filter(({ wrapped }, at) => Buffer.from(wrapped ?? []).equals(before.keys[at]?.wrapped ?? new Uint8Array()))).toEqual(
      [],
    )
    const old = memoryPlace()
    old.write(CLINIC, file ?? '')
    await expect(opened(folder, old).unlock(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-009' })
    const later = opened(folder, place)
    await later.unlock(CLINIC)
    expect([await text(keys, ANN, sealed), await text(later, ANN, sealed)]).toEqual([TEXT.toString(), TEXT.toString()])
  })

  it('is used for clients who come after it', async () => {
    const { folder, place, keys } = await founded()
    const [, sealed] = await Promise.all([keys.rotate(CLINIC), keys.seal(CLINIC, BOB, 'here', TEXT)])
    const later = opened(folder, place)
    await later.unlock(CLINIC)
    expect(await text(later, BOB, sealed)).toBe(TEXT.toString())
  })

  it.each(['the first file', 'the wrappings', 'the second file'])('cut off at %s leaves everything readable', async (cutAt) => {
    const { folder, place, keys } = await founded()
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    const [writes, keyring] = [['the first file', 'the second file'], sqliteKeyring(folder)]
    const cut = (at: string | undefined): void => {
      if (at === cutAt) throw new TypeError('cut off')
    }
    const cutting = openKeys({
      ...EDGES,
      keyring: { ...keyring, rewrap: async (id, kept) => (cut('the wrappings'), keyring.rewrap(id, kept)) },
      place: { ...place, write: (id, content) => (cut(writes.shift()), place.write(id, content)) },
    })
    await cutting.unlock(CLINIC)
    await expect(cutting.rotate(CLINIC)).rejects.toThrow('cut off')
    const [later, again] = [opened(folder, place, 'later'), opened(folder, place, 'again')]
    await later.unlock(CLINIC)
    await again.unlock(CLINIC)
    expect([await text(later, ANN, sealed), await text(again, ANN, sealed)]).toEqual([TEXT.toString(), TEXT.toString()])
    await cutting.close()
  })
})

describe('a passphrase', () => {
  it('is needed to open the keys, and must be the one', async () => {
    const { folder, place, keys } = await founded('correct horse')
    const sealed = await keys.seal(CLINIC, ANN, 'here', TEXT)
    const later = opened(folder, place)
    await expect(later.unlock(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-001' })
    await expect(later.unlock(CLINIC, 'correct house')).rejects.toMatchObject({ code: 'ISC-KEYS-008' })
    await later.unlock(CLINIC, 'correct horse')
    expect(await text(later, ANN, sealed)).toBe(TEXT.toString())
    expect(place.read(CLINIC)).not.toContain(Buffer.from((await later.copy(CLINIC)).clinicKey).toString('base64'))
  })

  it('typed in another form of the same letters is the same', async () => {
    const { folder, place } = await founded('caf\u00e9')
    await opened(folder, place).unlock(CLINIC, 'cafe\u0301')
    expect(place.read(CLINIC)).toContain('argon2id')
  })

  it('can be given, and taken away, with another key', async () => {
    const { folder, place, keys } = await founded()
    await keys.rotate(CLINIC, { then: 'open sesame' })
    await expect(opened(folder, place).unlock(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-001' })
    await expect(keys.rotate(CLINIC, { now: 'wrong' })).rejects.toMatchObject({ code: 'ISC-KEYS-008' })
    await keys.rotate(CLINIC, { now: 'open sesame' })
    const later = opened(folder, place)
    await later.unlock(CLINIC)
    expect(later.isUnlocked(CLINIC)).toBe(true)
  })
})

describe('a key file', () => {
  it('is in the folder of the user, readable by nobody else', async () => {
    const folder = join(temporaryTree({}), 'ischia')
    const keys = opened(temporaryTree({}), keyFolder(folder))
    await keys.found(CLINIC)
    const path = keyFolder(folder).nameOf(CLINIC)
    expect([statSync(path).mode & 0o777, statSync(folder).mode & 0o777, readdirSync(folder)]).toEqual([0o600, 0o700, [`${CLINIC}.key`]])
  })

  it.each([
    ['that is not there', {}, 'ISC-KEYS-005'],
    ['that is empty', { [`${CLINIC}.key`]: '' }, 'ISC-KEYS-006'],
    ['that is something else', { [`${CLINIC}.key`]: '{"key":"x"}' }, 'ISC-KEYS-006'],
    ['of a newer program', { [`${CLINIC}.key`]: `{"ischia":"clinic-key","version":2,"clinicId":"${CLINIC}","keys":[]}` }, 'ISC-KEYS-006'],
  ])('%s is told with its code and a next step', async (_, files, code) => {
    const folder = temporaryTree(files)
    const place: KeyPlace = { ...keyFolder(folder), read: (id) => (files as Readonly<Record<string, string>>)[`${id}.key`] }
    await expect(opened(temporaryTree({}), place).unlock(CLINIC)).rejects.toMatchObject({ code, kind: 'locked' })
  })

  it('that others can read is refused', async () => {
    const folder = temporaryTree({ [`${CLINIC}.key`]: '{}' })
    await expect(opened(temporaryTree({}), keyFolder(folder)).unlock(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-007' })
  })

  it('of another clinic, or without its keyring, opens nothing', async () => {
    const { place, folder } = await founded()
    const wrong: KeyPlace = { ...place, read: () => place.read(CLINIC) }
    await expect(opened(folder, wrong).unlock(OTHER)).rejects.toMatchObject({ code: 'ISC-KEYS-006' })
    await expect(opened(temporaryTree({}), place).unlock(CLINIC)).rejects.toMatchObject({ code: 'ISC-KEYS-009' })
  })
})

describe('the recovery sheet', () => {
  it('and a keyring copy open everything on another computer, but for what was destroyed', async () => {
    const { keys, recovery } = await founded('forgotten')
    const [ann, bob] = [await keys.seal(CLINIC, ANN, 'here', TEXT), await keys.seal(CLINIC, BOB, 'here', TEXT)]
    await keys.destroy(CLINIC, 'bob')
    const file = await encryptedCopy(keys, CLINIC)
    const typed = recovery.secret.toLowerCase().replace(/(.{6})/gu, '$1 ')
    const elsewhere = opened(temporaryTree({}), memoryPlace(), 'elsewhere')
    await elsewhere.restore(await openCopy(file ?? new Uint8Array(), typed))
    expect([await text(elsewhere, ANN, ann), await text(elsewhere, BOB, bob)]).toEqual([TEXT.toString(), undefined])
    expect(elsewhere.recoveryRecipient(CLINIC)).toBe(recovery.recipient)
  })

  it('of before opens no copy of after', async () => {
    const { keys, recovery } = await founded()
    const fresh = await keys.renewRecovery(CLINIC)
    const file = (await encryptedCopy(keys, CLINIC)) ?? new Uint8Array()
    await expect(openCopy(file, recovery.secret)).rejects.toMatchObject({ code: 'ISC-KEYS-011' })
    expect((await openCopy(file, fresh.secret)).clinicId).toBe(CLINIC)
  })

  it('stands in no file', async () => {
    const { folder, place, recovery } = await founded()
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
    expect([place.read(CLINIC), ...files].join('\n')).not.toContain(recovery.secret.slice(15, 30))
  })

  it('gives nothing while the keys are locked', async () => {
    const { folder, place } = await founded()
    expect(await encryptedCopy(opened(folder, place), CLINIC)).toBeUndefined()
  })
})

import { describe, expect, it, onTestFinished } from 'vitest'
import type { KeptKey, Keyring } from '#store/keys/keyring.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { openPostgresKeyring } from '#store/keys/postgres-keyring.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import { seededRandom, standingClock } from '../support/edges.ts'
import { memoryPlace } from '../support/keys.ts'
import { keyringDatabase } from '../support/postgres/keyring-database.ts'
import { temporaryTree } from '../support/temporary.ts'

const CLINIC = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const OTHER = '7f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const NOW = '2026-11-26T09:00:00.000Z'
const ANN = { kind: 'client', id: 'ann', clientId: 'ann' } as const

const kept = (ownerId: string, ...bytes: readonly number[]): KeptKey => ({ ownerId, wrapped: Uint8Array.from(bytes) })
const destroyed = (ownerId: string): KeptKey => ({ ownerId, wrapped: undefined })

/** Opens the same place anew, as another process would. */
type Place = () => Promise<Keyring> | Keyring

const PLACES: readonly (readonly [string, () => Promise<Place> | Place])[] = [
  [
    'SQLite',
    () => {
      const folder = temporaryTree({})
      return () => sqliteKeyring(folder)
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const { keyring } = await keyringDatabase()
      return () => openPostgresKeyring({ url: keyring })
    },
  ],
]

describe.each(PLACES)('a keyring in %s', (_, place) => {
  const opened = async (where: Place): Promise<Keyring> => {
    const keyring = await where()
    onTestFinished(() => keyring.close())
    return keyring
  }
  const everything = async (keyring: Keyring, clinicId: string): Promise<readonly KeptKey[]> =>
    (await keyring.all(clinicId)).toSorted((one, other) => (one.ownerId < other.ownerId ? -1 : 1))

  it('gives back what was added, byte for byte, also to who opens it later', async () => {
    const where = await place()
    const bytes = kept('ann', ...Array.from({ length: 256 }, (_each, byte) => byte))
    await (await opened(where)).add(CLINIC, [bytes, kept('bob', 2)], NOW)
    const later = await opened(where)
    expect([await later.find(CLINIC, 'ann'), await later.find(CLINIC, 'eve')]).toEqual([bytes, undefined])
    expect(await everything(later, CLINIC)).toEqual([bytes, kept('bob', 2)])
  })

  it('keeps clinics apart, with the same owner in both', async () => {
    const keyring = await opened(await place())
    await keyring.add(CLINIC, [kept('ann', 1)], NOW)
    await keyring.add(OTHER, [kept('ann', 2)], NOW)
    await keyring.destroy(CLINIC, 'ann', NOW)
    await keyring.rewrap(CLINIC, [kept('ann', 9)])
    expect([await keyring.all(CLINIC), await keyring.all(OTHER)]).toEqual([[destroyed('ann')], [kept('ann', 2)]])
  })

  it('lets the first key of an owner stand', async () => {
    const keyring = await opened(await place())
    await Promise.all([1, 2, 3].map((byte) => keyring.add(CLINIC, [kept('ann', byte), kept(`other ${byte}`, byte)], NOW)))
    const first = await keyring.find(CLINIC, 'ann')
    await keyring.add(CLINIC, [kept('ann', 9), kept('zoe', 9)], NOW)
    expect(await keyring.find(CLINIC, 'ann')).toEqual(first)
    expect((await everything(keyring, CLINIC)).map(({ ownerId }) => ownerId)).toEqual(['ann', 'other 1', 'other 2', 'other 3', 'zoe'])
  })

  it('puts other wrappings in place, of owners it has and of no others', async () => {
    const keyring = await opened(await place())
    await keyring.add(CLINIC, [kept('ann', 1), kept('bob', 1)], NOW)
    await keyring.rewrap(CLINIC, [kept('ann', 7), kept('eve', 7)])
    expect(await everything(keyring, CLINIC)).toEqual([kept('ann', 7), kept('bob', 1)])
  })

  it('never gives an owner whose key was destroyed another, also one who never had one', async () => {
    const keyring = await opened(await place())
    await keyring.add(CLINIC, [kept('ann', 1), destroyed('copied')], NOW)
    for (const owner of ['ann', 'ann', 'bob']) await keyring.destroy(CLINIC, owner, NOW)
    const again = ['ann', 'bob', 'copied'].map((owner) => kept(owner, 5))
    await keyring.add(CLINIC, again, NOW)
    await keyring.rewrap(CLINIC, again)
    expect(await everything(keyring, CLINIC)).toEqual([destroyed('ann'), destroyed('bob'), destroyed('copied')])
  })

  it('takes nothing where there is nothing to take', async () => {
    const keyring = await opened(await place())
    await keyring.add(CLINIC, [], NOW)
    await keyring.rewrap(CLINIC, [])
    expect(await keyring.all(CLINIC)).toEqual([])
  })

  it('can be closed twice', async () => {
    const keyring = await (await place())()
    await keyring.all(CLINIC)
    await keyring.close()
    await expect(keyring.close()).resolves.toBeUndefined()
  })

  it('carries keys: what they sealed opens after a new start and another clinic key, and after destruction it does not', async () => {
    const [where, files] = [await place(), memoryPlace()]
    const start = async (seed: string) =>
      openKeys({ keyring: await opened(where), place: files, clock: standingClock(), random: seededRandom(seed) })
    const keys = await start('first')
    await keys.found(CLINIC)
    const sealed = await keys.seal(CLINIC, ANN, 'here', Buffer.from('a sentence'))
    await keys.rotate(CLINIC)
    const later = await start('later')
    await later.unlock(CLINIC)
    expect(Buffer.from((await later.open(CLINIC, ANN, 'here', sealed)) ?? []).toString()).toBe('a sentence')
    await later.destroy(CLINIC, 'ann')
    const last = await start('last')
    await last.unlock(CLINIC)
    expect(await last.open(CLINIC, ANN, 'here', sealed)).toBeUndefined()
    await expect(last.seal(CLINIC, ANN, 'here', Buffer.from('more'))).rejects.toMatchObject({ code: 'ISC-KEYS-004' })
  })
})

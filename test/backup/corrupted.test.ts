import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BACKUP_FAULTS } from '#store/backup/faults.ts'
import { readManifest } from '#store/backup/manifest.ts'
import { openBackup } from '#store/backup/open-backup.ts'
import { restore } from '#store/backup/restore.ts'
import { authenticationKeyOf } from '#store/backup/target.ts'
import { writeBackup } from '#store/backup/write-backup.ts'
import type { BackedUp } from '../support/backups.ts'
import { addEntries, backedUp, namesIn, runHere } from '../support/backups.ts'
import { seededRandom, standingClock } from '../support/edges.ts'
import { systemScope, UNSEALED } from '../support/opened-store.ts'
import { runs, seeded } from '../support/runs.ts'
import { temporaryTree } from '../support/temporary.ts'

const random = seededRandom(`corruptions ${seeded()}`)
const below = (most: number): number => Buffer.from(random.bytes(4)).readUInt32LE() % most

/** What happens to a file on a disk, in a cloud or in a stranger's hands. */
const DAMAGE: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'cut off somewhere': (bytes) => bytes.subarray(0, below(bytes.length)),
  'cut off at the end of one of its pieces': (bytes) => bytes.subarray(0, bytes.length - (bytes.length % 65_552) - 65_552 * below(2)),
  'with one bit turned': (bytes) => {
    const changed = Buffer.from(bytes)
    const at = below(bytes.length)
    changed[at] = (changed[at] ?? 0) ^ (1 << below(8))
    return changed
  },
  'with a block of zeros': (bytes) => Buffer.from(bytes).fill(0, below(bytes.length), bytes.length),
  'with a byte more': (bytes) => Buffer.concat([bytes, Buffer.of(below(256))]),
  'with a byte left out': (bytes) => {
    const at = below(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
  },
  'with two pieces exchanged': (bytes) => {
    const [size, header] = [65_552, bytes.indexOf('\n---') + 50]
    const [one, two] = [bytes.subarray(header, header + size), bytes.subarray(header + size, header + 2 * size)]
    return Buffer.concat([bytes.subarray(0, header), two, one, bytes.subarray(header + 2 * size)])
  },
}

const refusing = async (source: string, { identity }: BackedUp, data: string): Promise<unknown> => {
  const edges = { clock: standingClock(), random, seals: UNSEALED, run: runHere }
  return restore({ source, identity, data, replace: true, older: true, scope: systemScope, edges }).then(
    () => undefined,
    (error: unknown) => error,
  )
}

/** A folder in which a record stands that must not be touched. */
const standing = (): string => {
  const data = temporaryTree({ 'clinics/6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a/record.sqlite': 'what stands' })
  mkdirSync(join(data, 'restore-work'))
  return data
}

const untouched = (data: string): boolean =>
  readFileSync(join(data, 'clinics/6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a/record.sqlite'), 'utf8') === 'what stands' &&
  namesIn(join(data, 'restore-work')).length === 0 &&
  namesIn(data).length === 2

describe('[T5] a backup that is not what was written', () => {
  it('is refused, whatever happened to it, and nothing that stands is touched', async () => {
    const from = await backedUp()
    await from.backUp()
    const whole = readFileSync(from.newest())
    const data = standing()
    const kinds = Object.entries(DAMAGE)
    for (let run = 0; run < runs(20); run += 1) {
      const [kind, damage] = kinds[run % kinds.length] ?? ['', (bytes: Buffer) => bytes]
      const source = join(data, '..', `damaged-${process.pid}.age`)
      writeFileSync(source, damage(whole))
      const error = await refusing(source, from, data)
      expect(error, `${kind}, run ${run}`).toMatchObject({ code: expect.stringMatching(/^ISC-STORE-30[23]$/u) })
      expect(untouched(data), `${kind}, run ${run}`).toBe(true)
    }
  })

  const opened = async (from: BackedUp) => {
    const target = join(temporaryTree({}), 'record.sqlite')
    const authenticationKey = authenticationKeyOf(from.identity)
    const manifest = await openBackup({ source: from.newest(), identity: from.identity, authenticationKey, target })
    return { manifest, body: { path: target, form: manifest.body.form }, authenticationKey }
  }

  /** Writes a backup as somebody would who knows what is public: whom backups are encrypted to. */
  const forged = async (from: BackedUp, change: (whole: Awaited<ReturnType<typeof opened>>) => unknown): Promise<string> => {
    const whole = await opened(from)
    const target = join(temporaryTree({}), 'forged.age')
    const recipient = (await from.edges.target(''))?.recipient ?? ''
    await writeBackup({ ...whole, ...Object(await change(whole)), recipients: [recipient], target })
    return target
  }

  it('[A19] is refused when somebody else wrote it to our recipient', async () => {
    const from = await backedUp()
    await from.backUp()
    const source = await forged(from, () => ({ authenticationKey: random.bytes(32) }))
    expect(await refusing(source, from, standing())).toMatchObject({ code: BACKUP_FAULTS.notGenuine.code })
  })

  it('[I12] is refused when its rows are not those of its manifest', async () => {
    const from = await backedUp()
    await from.backUp()
    const source = await forged(from, async ({ manifest }) => {
      await addEntries(from.store, 21, 22)
      const later = await from.edges.snapshot(systemScope(), join(temporaryTree({}), 'later'))
      return { manifest: { ...manifest, tables: manifest.tables }, body: { path: later.path, form: 'sqlite' } }
    })
    expect(await refusing(source, from, standing())).toMatchObject({ code: BACKUP_FAULTS.contents.code })
  })

  it('is refused when a newer program wrote it, with the word to update', async () => {
    const from = await backedUp()
    await from.backUp()
    const source = await forged(from, ({ manifest }) => ({ manifest: { ...manifest, schema: '9999-later' } }))
    expect(await refusing(source, from, standing())).toMatchObject({ code: BACKUP_FAULTS.newer.code })
  })

  it('of another clinic is refused by its secret', async () => {
    const [from, other] = [await backedUp(), await backedUp()]
    await other.backUp()
    expect(await refusing(other.newest(), from, standing())).toMatchObject({ code: BACKUP_FAULTS.wrongIdentity.code })
  })
})

describe('a manifest', () => {
  const key = random.bytes(32)
  it.each([
    ['no JSON', 'words', BACKUP_FAULTS.unreadable],
    ['something else', '{"manifest":{},"mac":"00"}', BACKUP_FAULTS.unreadable],
    ['of a newer format', '{"manifest":{"format":"ischia-backup","version":2,"more":1}}', BACKUP_FAULTS.newer],
  ])('that is %s is refused', (_, text, { code }) => {
    expect(() => readManifest(text, key)).toThrow(code)
  })
})

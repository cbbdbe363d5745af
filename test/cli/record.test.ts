import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BackupShape, ExportShape, ImportShape, RebuildShape, RestoreShape } from '#cli/output/record.ts'
import { keepTarget } from '#store/backup/target-file.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import { openStore } from '#store/open-store.ts'
import { ischia } from '../support/command-line.ts'
import { addEntries } from '../support/backups.ts'
import { handTimers, seededRandom, standingClock } from '../support/edges.ts'
import { CLINIC_ID, systemScope } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

interface Place {
  readonly home: string
  readonly options: readonly string[]
}

const place = (): Place => {
  const home = temporaryTree({})
  mkdirSync(join(home, 'usb'))
  return { home, options: ['--data', join(home, 'data'), '--keys', join(home, 'keys'), '--backup', join(home, 'usb')] }
}

/** A clinic with real keys, as a server leaves it; the answer is the secret of its recovery sheet. */
const founded = async ({ home }: Place): Promise<string> => {
  const [clock, timers, random] = [standingClock(), handTimers(), seededRandom('cli')]
  mkdirSync(join(home, 'data'), { mode: 0o700 })
  const keys = openKeys({ clock, random, place: keyFolder(join(home, 'keys')), keyring: sqliteKeyring(join(home, 'data', 'keyring')) })
  const recovery = await keys.found(CLINIC_ID)
  keepTarget(join(home, 'keys'), CLINIC_ID, recovery)
  const store = openStore({ engine: sqliteEngine(join(home, 'data', 'clinics'), { clock, timers }), seals: keys, clock, timers, random })
  await store.found(systemScope())
  await addEntries(store, 1, 5)
  await store.close()
  await keys.close()
  return recovery.secret
}

const json = async (...argv: readonly string[]): Promise<{ readonly code: number; readonly out: unknown }> => {
  const { out, err, code } = await ischia([...argv, '--json'])
  return { code, out: JSON.parse(out === '' ? err : out) }
}

const newest = (folder: string, kind: string): string =>
  join(
    folder,
    readdirSync(folder)
      .filter((name) => name.startsWith(kind))
      .toSorted()
      .at(-1) ?? '',
  )

describe('a clinic on the command line', () => {
  it('is backed up, and restored with its keys on a new computer from the second place and the printed sheet alone', async () => {
    const [here, there] = [place(), place()]
    const secret = await founded(here)
    const backedUp = await json('backup', ...here.options)
    expect(backedUp.code).toBe(0)
    expect(BackupShape.parse(backedUp.out).backups).toMatchObject([
      { outcome: 'done', keyring: true, drill: { opened: 5, seals: 'checked' } },
    ])
    const usb = join(here.home, 'usb')
    writeFileSync(join(there.home, 'sheet.txt'), `${secret.toLowerCase()}\n`)
    const restored = await json(
      'restore',
      newest(usb, 'ischia-'),
      '--keyring',
      newest(usb, 'keyring-'),
      '--secret',
      join(there.home, 'sheet.txt'),
      ...there.options,
    )
    expect(restored.code).toBe(0)
    expect(RestoreShape.parse(restored.out)).toMatchObject({ outcome: 'in-place', position: 5, seals: 'checked', keyring: true })
    // The new computer goes on where the old one was: its next backup opens every seal.
    expect(BackupShape.parse((await json('backup', ...there.options)).out).backups).toMatchObject([
      { outcome: 'done', drill: { opened: 5 } },
    ])
  })

  it('is exported, taken in elsewhere under new keys, and rebuilt there', async () => {
    const [here, there] = [place(), place()]
    await founded(here)
    const folder = join(here.home, 'everything')
    expect(ExportShape.parse((await json('export', '-o', folder, ...here.options)).out)).toMatchObject({ clinicId: CLINIC_ID, entries: 5 })
    expect(readFileSync(join(folder, 'entries.ndjson'), 'utf8')).toContain('better than last time')
    const taken = ImportShape.parse((await json('import', folder, ...there.options)).out)
    expect(taken).toMatchObject({ clinicId: CLINIC_ID, entries: 5, auditLines: 5, secret: expect.stringMatching(/^AGE-SECRET-KEY-1/u) })
    const rebuilt = await json('rebuild', ...there.options)
    expect([rebuilt.code, RebuildShape.parse(rebuilt.out).clinics.map(({ equal, entries }) => [equal, entries])]).toEqual([0, [[true, 5]]])
    expect(BackupShape.parse((await json('backup', ...there.options)).out).backups).toMatchObject([
      { outcome: 'done', drill: { opened: 5 } },
    ])
  })

  it.each([
    ['a restore without the secret', ['restore', 'x.age'], 'ISC-CLI-051'],
    ['an export without a folder', ['export'], 'ISC-CLI-003'],
    ['an export where there is no clinic', ['export', '-o', 'nowhere'], 'ISC-CLI-050'],
    ['an import of something else', ['import', 'src'], 'ISC-STORE-401'],
  ])('is told what is missing: %s', async (_, argv, code) => {
    const { code: exit, out } = await json(...argv, ...place().options)
    expect([exit, JSON.stringify(out).includes(code)]).toEqual([2, true])
  })

  it('says in words how a backup went, and that there is no second place', async () => {
    const here = place()
    await founded(here)
    const { out, code } = await ischia(['backup', ...here.options.slice(0, 4)])
    expect(code).toBe(0)
    for (const words of ['written, and restored as a drill', '5 entries', 'There is no second place']) expect(out).toContain(words)
  })
})

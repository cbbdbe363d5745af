import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'csv-parse/sync'
import { stateOf } from '#store/check/state.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { exportFolder } from '#store/exchange/folder.ts'
import type { Seals } from '#store/seals.ts'
import { backedUp, namesIn } from '../support/backups.ts'
import type { BackedUp } from '../support/backups.ts'
import { handTimers, seededRandom, standingClock } from '../support/edges.ts'
import { exported, imported, stateIn } from '../support/exchanged.ts'
import { CLINIC_ID, systemScope, UNSEALED } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

const CLIENT = '0b7e4d7c-9a51-4f2e-8d4c-5b6a6f1a3c52'
const FORMULA = '=HYPERLINK("http://example.test")'
const card = {
  entryId: '01890a5d-ac96-7000-8000-0000000000ff',
  stream: { kind: 'client', id: CLIENT, clientId: CLIENT },
  kind: 'client.card',
  version: 1,
  body: { name: FORMULA, phone: '-1 555 0100' },
  happenedAt: '2026-11-26T08:59:00.000Z',
} as const

const withCard = async (): Promise<BackedUp> => {
  const from = await backedUp()
  await from.store.write(systemScope(), async (at) => {
    await at.record.append(card)
    await at.audit.note({ action: 'client.write', clientId: CLIENT })
  })
  return from
}

const stateOfOpen = ({ engine }: BackedUp) =>
  engine.read(systemScope(), (db) =>
    stateOf({ db, clock: standingClock(), random: seededRandom('x'), seals: UNSEALED, scope: systemScope() }),
  )

const text = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8')

describe('an export', () => {
  it('comes back equal in an empty clinic: entries byte for byte, hashes, both chains, files, and what queries need', async () => {
    const from = await withCard()
    const first = await exported(from)
    const data = await imported(first)
    expect(await stateIn(data)).toEqual(await stateOfOpen(from))
    expect(namesIn(join(data, 'restore-work'))).toEqual([])
  })

  it('of what was imported is the same export', async () => {
    const from = await withCard()
    const first = await exported(from)
    const data = await imported(first)
    const engine = sqliteEngine(join(data, 'clinics'), { clock: standingClock(), timers: handTimers() })
    const second = await exported({ engine })
    await engine.close()
    for (const name of ['entries.ndjson', 'audit.ndjson', 'files.ndjson', 'file-secrets.ndjson'])
      expect(text(second, name)).toBe(text(first, name))
  })

  it('holds files as they are, with the ending of what they are', async () => {
    const from = await withCard()
    const letter = Buffer.from('%PDF-1.7 a letter')
    const digest = await from.store.write(systemScope(), (at) => at.attachments.keep(CLIENT, letter))
    const folder = await exported(from)
    expect(readFileSync(join(folder, `files/${CLIENT}/${digest}.pdf`)).equals(letter)).toBe(true)
  })

  it('[A12] has tables for spreadsheets in which nothing a person typed is a formula', async () => {
    const folder = await exported(await withCard())
    const rows: string[][] = parse(text(folder, 'csv/entries/client.card-1.csv'), { bom: true })
    const [head = [], values = []] = rows
    expect(values[head.indexOf('name')]).toBe(`'${FORMULA}`)
    expect(values[head.indexOf('phone')]).toBe(`'-1 555 0100`)
    expect(values[head.indexOf('client')]).toBe(CLIENT)
  })

  it('says what it is by schemas, and holds nothing of how people sign in', async () => {
    const folder = await exported(await withCard())
    expect(namesIn(join(folder, 'schemas'))).toEqual([
      'audit.json',
      'bodies',
      'entries.json',
      'file-secrets.json',
      'files.json',
      'manifest.json',
    ])
    expect(namesIn(join(folder, 'schemas/bodies'))).toContain('client.card-1.json')
    expect(namesIn(join(folder, 'csv/tables')).filter((name) => /account|password|passkey|session|secret|code/u.test(name))).toEqual([])
  })

  it('keeps what is left of a client whose key was destroyed: the entry is there, and says nothing', async () => {
    const erasing: Seals = {
      ...UNSEALED,
      open: async (_clinic, stream, _place, sealed) => (stream.clientId === CLIENT ? undefined : sealed),
    }
    const from = await withCard()
    const folder = await exported(from, erasing)
    expect(JSON.parse(text(folder, 'manifest.json'))).toMatchObject({ erased: [CLIENT] })
    expect(text(folder, 'entries.ndjson').includes('HYPERLINK')).toBe(false)
    const data = await imported(folder, temporaryTree({}), erasing)
    expect((await stateIn(data))['entry']).toEqual((await stateOfOpen(from))['entry'])
  })

  it('goes into a new folder only', async () => {
    const folder = await exported(await backedUp())
    await expect(exportFolder(folder)).rejects.toMatchObject({ code: 'ISC-STORE-406' })
  })
})

describe('an import is refused', () => {
  const spoiled = async (name: string, change: (text: string) => string, alsoNote = true): Promise<string> => {
    const folder = await exported(await withCard())
    const changed = change(text(folder, name))
    writeFileSync(join(folder, name), changed)
    if (alsoNote) {
      const manifest: { files: { name: string; bytes: number; sha256: string }[] } = JSON.parse(text(folder, 'manifest.json'))
      const note = manifest.files.find((one) => one.name === name)
      if (note !== undefined)
        Object.assign(note, { bytes: Buffer.byteLength(changed), sha256: createHash('sha256').update(changed).digest('hex') })
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    }
    return folder
  }

  it.each<[string, string, (text: string) => string]>([
    ['when a body was changed', 'entries.ndjson', (lines) => lines.replace('better than last time', 'worse than last time')],
    ['when a header was changed', 'entries.ndjson', (lines) => lines.replace('2026-11-26T08:59:00.000Z', '2026-11-26T08:58:00.000Z')],
    ['when an entry is missing', 'entries.ndjson', (lines) => lines.split('\n').toSpliced(3, 1).join('\n')],
    ['when the last entry is missing', 'entries.ndjson', (lines) => lines.split('\n').toSpliced(-2, 1).join('\n')],
    [
      'when entries changed places',
      'entries.ndjson',
      (lines) =>
        lines
          .split('\n')
          .toSpliced(1, 2, ...lines.split('\n').slice(1, 3).reverse())
          .join('\n'),
    ],
    [
      'when an entry is there twice',
      'entries.ndjson',
      (lines) =>
        lines
          .split('\n')
          .toSpliced(1, 0, lines.split('\n')[0] ?? '')
          .join('\n'),
    ],
    ['when a line is no entry', 'entries.ndjson', () => '{}\n'],
    ['when a line of the audit was changed', 'audit.ndjson', (lines) => lines.replace('"action":"test"', '"action":"rest"')],
    ['when a file is named that leads elsewhere', 'files.ndjson', (lines) => lines.replace(/"file":"[^"]+"/u, '"file":"../../etc/passwd"')],
  ])('%s, and nothing of it is kept', async (_, name, change) => {
    const folder = await spoiled(name, change)
    const data = temporaryTree({})
    await expect(imported(folder, data)).rejects.toMatchObject({ code: 'ISC-STORE-405' })
    expect(namesIn(join(data, 'clinics', CLINIC_ID))).toEqual([])
  })

  it('when a file is not what the manifest says', async () => {
    await expect(imported(await spoiled('entries.ndjson', (lines) => lines.slice(1), false))).rejects.toMatchObject({
      code: 'ISC-STORE-402',
    })
  })

  it('when a record of the clinic stands there', async () => {
    const folder = await exported(await backedUp())
    const data = await imported(folder)
    await expect(imported(folder, data)).rejects.toMatchObject({ code: 'ISC-STORE-404' })
  })

  it.each([
    ['no export', {}, 'ISC-STORE-401'],
    ['of a newer form', { 'manifest.json': '{"format":"ischia-export","version":2}' }, 'ISC-STORE-403'],
  ])('when the folder is %s', async (_, files, code) => {
    await expect(imported(temporaryTree(files))).rejects.toMatchObject({ code })
  })
})

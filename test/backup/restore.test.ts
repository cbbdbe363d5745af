import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { restore } from '#store/backup/restore.ts'
import type { Restore, Restored } from '#store/backup/restore.ts'
import { rowsOf } from '#store/backup/sources.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { stateOf } from '#store/check/state.ts'
import { addEntries, backedUp, entryOf, namesIn, runHere } from '../support/backups.ts'
import type { BackedUp } from '../support/backups.ts'
import { handTimers, seededRandom, standingClock } from '../support/edges.ts'
import { CLINIC_ID, systemScope, UNSEALED } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

const EDGES = { clock: standingClock(), random: seededRandom('restore'), seals: UNSEALED, run: runHere }

const restoring = (from: BackedUp, change: Partial<Restore> = {}): Promise<Restored> =>
  restore({
    source: from.newest(),
    identity: from.identity,
    data: temporaryTree({}),
    replace: false,
    older: false,
    scope: systemScope,
    edges: EDGES,
    ...change,
  })

const stateIn = async (clinics: string) => {
  const engine = sqliteEngine(clinics, { clock: standingClock(), timers: handTimers() })
  try {
    return await engine.read(systemScope(), (db) => stateOf({ ...EDGES, db, scope: systemScope() }))
  } finally {
    await engine.close()
  }
}

describe('a restore', () => {
  it.each(['a file', 'rows of a database'])('[I12] into an empty folder gives what was backed up, from %s', async (form) => {
    const from = await backedUp()
    await from.backUp(form === 'a file' ? {} : { snapshot: rowsOf(from.engine) })
    const then = await from.engine.read(systemScope(), (db) => stateOf({ ...EDGES, db, scope: systemScope() }))
    await addEntries(from.store, 21, 25)
    const data = temporaryTree({})
    expect(await restoring(from, { data })).toMatchObject({ outcome: 'in-place', position: 20, seals: 'checked' })
    expect(await stateIn(join(data, 'clinics'))).toEqual(then)
    expect(namesIn(join(data, 'restore-work'))).toEqual([])
  })

  it('goes aside of what stands, which is left as it is, even while a server runs', async () => {
    const from = await backedUp()
    await from.backUp()
    await addEntries(from.store, 21, 25)
    const restored = await restoring(from, { data: from.data })
    expect(restored).toMatchObject({ outcome: 'aside', position: 20 })
    expect(restored.folder.startsWith(join(from.data, 'restored'))).toBe(true)
    await addEntries(from.store, 26, 27)
    expect(await from.store.read(systemScope(), (at) => at.record.position())).toBe(27)
  })

  it('never takes the place of the record of a server that runs', async () => {
    const from = await backedUp()
    await from.backUp()
    await expect(restoring(from, { data: from.data, replace: true })).rejects.toMatchObject({ code: 'ISC-STORE-122' })
    expect(await from.store.read(systemScope(), (at) => at.record.position())).toBe(20)
  })

  it('of an older backup is told, and needs a word of its own; what stood is kept aside', async () => {
    const from = await backedUp()
    await from.backUp()
    await addEntries(from.store, 21, 25)
    await from.store.close()
    const asked = { data: from.data, replace: true }
    await expect(restoring(from, asked)).rejects.toMatchObject({ code: 'ISC-STORE-307' })
    const { before = '', ...restored } = await restoring(from, { ...asked, older: true })
    expect(restored).toMatchObject({ outcome: 'in-place', position: 20 })
    expect(namesIn(before)).toContain('record.sqlite')
    expect((await stateIn(join(from.data, 'clinics')))['entry']).toMatchObject({ rows: 20 })
  })

  it('of a backup that belongs to another history is refused, whatever is said', async () => {
    const [from, other] = [await backedUp(), await backedUp()]
    await other.store.write(systemScope(), (at) => at.record.append(entryOf(900, 'another history')))
    await from.store.write(systemScope(), (at) => at.record.append(entryOf(901)))
    await from.backUp()
    await other.store.close()
    await expect(restoring(from, { data: other.data, replace: true, older: true })).rejects.toMatchObject({ code: 'ISC-STORE-308' })
  })

  it('needs the secret of the printed sheet', async () => {
    const from = await backedUp()
    await from.backUp()
    await expect(restoring(from, { identity: await generateX25519Identity() })).rejects.toMatchObject({ code: 'ISC-STORE-303' })
    await expect(restoring(from, { identity: 'AGE-SECRET-KEY-1TYPO' })).rejects.toMatchObject({ code: 'ISC-STORE-303' })
    // As people type it.
    expect(await restoring(from, { identity: ` ${from.identity.toLowerCase()}\n` })).toMatchObject({ outcome: 'in-place' })
  })
})

const hasAge = (() => {
  try {
    execFileSync('age', ['--version'])
    return true
  } catch {
    return false
  }
})()

describe.runIf(hasAge)("Debian's own age and tar", () => {
  it('open a backup with nothing of ours', async () => {
    const from = await backedUp()
    await from.backUp()
    const folder = temporaryTree({})
    writeFileSync(join(folder, 'identity'), from.identity)
    execFileSync('age', ['--decrypt', '-i', join(folder, 'identity'), '-o', join(folder, 'backup.tar'), from.newest()])
    execFileSync('tar', ['-xf', join(folder, 'backup.tar'), '-C', folder])
    expect(namesIn(folder)).toEqual(['backup.tar', 'identity', 'manifest.json', 'record.sqlite'])
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      manifest: { clinicId: CLINIC_ID, marker: { position: 20 } },
    })
    expect(readFileSync(join(folder, 'record.sqlite')).subarray(0, 15).toString()).toBe('SQLite format 3')
  })
})

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '#edges/fault.ts'
import { lastBackup } from '#store/backup/last-backup.ts'
import { runApart } from '#store/backup/thread/run-apart.ts'
import { filesIn } from '#store/backup/sources.ts'
import { addEntries, backedUp, namesIn } from '../support/backups.ts'
import { CLINIC_ID, UNSEALED } from '../support/opened-store.ts'

const LOCKED = { code: 'ISC-KEYS-001', kind: 'locked', says: 'locked', next: 'unlock' } as const

describe('a backup', () => {
  it('[T5] is made while the clinic is in use, and restored as a drill: every table, both chains and every seal', async () => {
    const { backUp, data, store } = await backedUp()
    const apart = { run: runApart, snapshot: filesIn(join(data, 'clinics'), runApart) }
    const [result] = await Promise.all([backUp(apart), addEntries(store, 21, 80)])
    expect(result).toMatchObject({ outcome: 'done', keyring: true, drill: { seals: 'checked', findings: [] } })
    // What was written meanwhile is in it or not, but never half of it.
    expect(result.position).toBe(result.drill?.entries)
    expect(result.drill?.auditLines).toBe(result.drill?.entries)
    expect(result.position).toBeGreaterThanOrEqual(20)
    expect(result.drill?.opened).toBe(result.position)
  })

  it('lies in every place under the same name, beside the keyring, readable by its owner alone', async () => {
    const { backUp, first, second } = await backedUp()
    const { file = '' } = await backUp()
    expect(namesIn(first)).toEqual([file, file.replace('ischia-', 'keyring-')])
    expect(namesIn(second)).toEqual(namesIn(first))
    expect(readFileSync(join(first, file)).equals(readFileSync(join(second, file)))).toBe(true)
    expect(statSync(join(first, file)).mode & 0o777).toBe(0o600)
  })

  it('[I13] holds nothing that can be read, and leaves nothing beside it', async () => {
    const { backUp, data, newest } = await backedUp()
    await backUp()
    const bytes = readFileSync(newest())
    for (const word of ['better than last time', 'SQLite format', 'test.words']) expect(bytes.includes(word)).toBe(false)
    expect(namesIn(join(data, 'backup-work'))).toEqual([])
    expect(namesIn(data)).toEqual(['backup-results', 'backup-work', 'backups', 'clinics', 'other-disk'])
  })

  it('is remembered, the last one and the last that was good', async () => {
    const { backUp, clock, data } = await backedUp()
    const good = await backUp()
    clock.move(86_400_000)
    expect(await lastBackup(join(data, 'backup-results'), CLINIC_ID)).toEqual({ last: good, lastDone: good })
    const bad = await backUp({ snapshot: () => Promise.reject(new RangeError('no disk')) })
    expect(bad).toMatchObject({ outcome: 'failed', code: 'ISC-STORE-313' })
    expect(await lastBackup(join(data, 'backup-results'), CLINIC_ID)).toEqual({ last: bad, lastDone: good })
  })

  it('says "seals not checked" when the keys are locked', async () => {
    const locked = {
      ...UNSEALED,
      open: async () => {
        throw new Fault(LOCKED)
      },
    }
    const { backUp } = await backedUp()
    expect(await backUp({ seals: locked })).toMatchObject({ outcome: 'done', drill: { seals: 'not-checked', opened: 0, findings: [] } })
  })

  it('is not made before there is a recovery sheet: nobody could open it', async () => {
    const { backUp, first } = await backedUp()
    expect(await backUp({ target: async () => undefined })).toMatchObject({ outcome: 'failed', code: 'ISC-STORE-301' })
    expect(namesIn(first)).toEqual([])
  })

  it('tells when the second place is not there, and never makes a folder in its stead', async () => {
    const { backUp, edges, data } = await backedUp()
    const away = join(data, 'unplugged')
    const result = await backUp({ places: [edges.places[0], { name: 'second', folder: away }] })
    expect(result).toMatchObject({ outcome: 'done', keyring: false })
    expect(result.places).toEqual([
      { name: 'first', written: true },
      { name: 'second', written: false, code: 'ISC-STORE-311' },
    ])
    expect(namesIn(away)).toEqual([])
  })
})

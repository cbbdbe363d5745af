import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { healPlace } from '#store/backup/places/place.ts'
import { placedName } from '#store/backup/places/name.ts'
import { healRestore } from '#store/backup/swap.ts'
import { healWork } from '#store/backup/work-folder.ts'
import { namesIn } from '../support/backups.ts'
import { CLINIC_ID } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

describe('what a backup left that was ended half-way', () => {
  it('is removed from every place, and nothing else is', async () => {
    const whole = placedName('ischia', CLINIC_ID, '2026-11-26T09:00:00.000Z')
    const folder = temporaryTree({ [whole]: 'whole', [`${whole}.part`]: 'half', 'holiday.jpg.part': 'not ours' })
    await healPlace({ name: 'second', folder })
    expect(namesIn(folder)).toEqual(['holiday.jpg.part', whole])
  })

  it('is removed from the data folder', async () => {
    const data = temporaryTree({ 'backup-work/run-abc/snapshot': 'half', 'clinics/x/record.sqlite': 'stands' })
    await healWork(data)
    expect([namesIn(join(data, 'backup-work')), namesIn(join(data, 'clinics/x'))]).toEqual([[], ['record.sqlite']])
  })
})

describe('a restore that was ended', () => {
  const swap = (data: string) => ({
    incoming: join(data, 'restore-work/run/clinic'),
    place: join(data, 'clinics/x'),
    aside: join(data, 'before-restore/x'),
  })
  const noted = (files: Readonly<Record<string, string>>): string => {
    const data = temporaryTree(files)
    mkdirSync(join(data, 'restore-work'), { recursive: true })
    writeFileSync(join(data, 'restore-work/swap.json'), JSON.stringify(swap(data)))
    return data
  }

  it('before anything was put in place leaves what stands', async () => {
    const data = temporaryTree({ 'restore-work/run/clinic/record.sqlite': 'half', 'clinics/x/record.sqlite': 'stands' })
    await healRestore(data)
    expect([namesIn(join(data, 'restore-work')), namesIn(join(data, 'clinics/x'))]).toEqual([[], ['record.sqlite']])
  })

  it.each([
    ['after it was written down', { 'restore-work/run/clinic/new': '', 'clinics/x/old': '' }],
    ['after what stood went aside', { 'restore-work/run/clinic/new': '', 'before-restore/x/old': '' }],
    ['after the new one came', { 'clinics/x/new': '', 'before-restore/x/old': '' }],
  ])('%s is finished: the new one stands, the old one is aside', async (_, files) => {
    const data = noted(files)
    await healRestore(data)
    expect([namesIn(join(data, 'clinics/x')), namesIn(join(data, 'before-restore/x')), namesIn(join(data, 'restore-work'))]).toEqual([
      ['new'],
      ['old'],
      [],
    ])
  })
})

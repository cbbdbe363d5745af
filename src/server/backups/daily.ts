import type { Timers } from '#edges/timers.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { backUp } from '#store/backup/back-up.ts'
import { lastBackup } from '#store/backup/last-backup.ts'
import { healPlace } from '#store/backup/places/place.ts'
import { scheduleBackups } from '#store/backup/schedule.ts'
import { healWork } from '#store/backup/work-folder.ts'
import { backupScope } from './edges.ts'

/** Backups of every clinic, each day as long as a server runs. */
export interface DailyBackups {
  /** Begins with a clinic; one that is known already goes on. */
  readonly add: (clinicId: string) => void
  /** Ends all of it, once the backup that is being made is done. */
  readonly end: () => Promise<void>
}

/** Removes what a backup left that was ended half-way. Called when a server starts. */
export const healBackups = async ({ data, places }: Pick<BackupEdges, 'data' | 'places'>): Promise<void> => {
  await healWork(data)
  for (const place of places) await healPlace(place)
}

/** Daily backups, one clinic after another. */
export const dailyBackups = (edges: BackupEdges, timers: Timers): DailyBackups => {
  let before: Promise<unknown> = Promise.resolve()
  const ends = new Map<string, () => void>()
  const backUpInTurn = (clinicId: string) => async (): Promise<void> => {
    before = before.then(() => backUp(edges, backupScope(clinicId, edges.clock.now())))
    await before
  }
  return {
    add: (clinicId) => {
      if (ends.has(clinicId)) return
      const remembered = () => lastBackup(edges.results, clinicId)
      ends.set(clinicId, scheduleBackups({ clock: edges.clock, timers, remembered, backUp: backUpInTurn(clinicId) }))
    },
    end: async () => {
      for (const end of ends.values()) end()
      await before
    },
  }
}

import type { Timers } from '#edges/timers.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { backUp } from '#store/backup/back-up.ts'
import { lastBackup } from '#store/backup/last-backup.ts'
import { healPlace } from '#store/backup/places/place.ts'
import { scheduleBackups } from '#store/backup/schedule.ts'
import { healWork } from '#store/backup/work-folder.ts'
import { backupScope } from './edges.ts'

/** Removes what a backup left that was ended half-way. Called when a server starts. */
export const healBackups = async ({ data, places }: Pick<BackupEdges, 'data' | 'places'>): Promise<void> => {
  await healWork(data)
  for (const place of places) await healPlace(place)
}

/** Backs up every clinic each day as long as the server runs, one after another; the answer ends it. */
export const dailyBackups = (edges: BackupEdges, timers: Timers, clinics: readonly string[]): (() => void) => {
  let before: Promise<unknown> = Promise.resolve()
  const ends = clinics.map((clinicId) =>
    scheduleBackups({
      clock: edges.clock,
      timers,
      remembered: () => lastBackup(edges.results, clinicId),
      backUp: async () => {
        before = before.then(() => backUp(edges, backupScope(clinicId, edges.clock.now())))
        await before
      },
    }),
  )
  return () => {
    for (const end of ends) end()
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Start } from './driver.ts'
import type { Heard } from './listen.ts'
import { allOf } from './listen.ts'

/** How the driver of numbers behaves: honestly, or in one of the ways the harness has to find. */
export type Manner = 'honest' | 'early' | 'unsynced' | 'deaf'

/** Starts the smallest driver on a folder. */
export const numbersIn = (folder: string, manner: Manner, most = 1_000_000): Start => ({
  script: join(import.meta.dirname, 'drivers/numbers.ts'),
  args: [folder, manner, String(most)],
})

const storedIn = (folder: string): ReadonlySet<unknown> => {
  const database = new DatabaseSync(join(folder, 'numbers.sqlite'))
  try {
    return new Set(
      database
        .prepare('SELECT n FROM number')
        .all()
        .map(({ n }) => n),
    )
  } finally {
    database.close()
  }
}

/** The numbers a driver acknowledged that are not in its file. */
export const lostNumbers = (folder: string, heard: Heard): readonly unknown[] => {
  const acknowledged = allOf(heard, 'ACK')
  if (!existsSync(join(folder, 'numbers.sqlite'))) return acknowledged
  const stored = storedIn(folder)
  return acknowledged.filter((n) => !stored.has(n))
}

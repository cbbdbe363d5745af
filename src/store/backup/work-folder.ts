import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const WORK = 'backup-work'

/** Does something in a folder of its own below the data folder, which is gone afterwards. What lies in it is sealed as the data itself is. */
export const inWorkFolder = async <T>(data: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const parent = join(data, WORK)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(parent, 'run-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Removes what a process that was ended half-way left. Called before the first backup of a process. */
export const healWork = async (data: string): Promise<void> => {
  const names = await readdir(join(data, WORK)).catch(() => [])
  for (const name of names) await rm(join(data, WORK, name), { recursive: true, force: true })
}

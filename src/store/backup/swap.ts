import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { syncFolder, writeWhole } from './durable.ts'

// A folder is put in the place of another in two steps. What they are is written down before the first, so that a process that was ended
// between them leaves neither half: whoever starts next goes on, or back.

const STEPS = z.strictObject({ incoming: z.string(), place: z.string(), aside: z.string() })

/** Folders of a swap: what comes, where it goes, and where what stands there goes. */
export type Swap = z.infer<typeof STEPS>

const WORK = 'restore-work'
const NOTE = 'swap.json'

/** Where restores work, below the data folder. */
export const restoreWork = (data: string): string => join(data, WORK)

const move = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 })
  await rename(from, to)
  await syncFolder(dirname(to))
  await syncFolder(dirname(from))
}

const finish = async ({ incoming, place, aside }: Swap): Promise<void> => {
  if (existsSync(place) && existsSync(incoming)) await move(place, aside)
  if (existsSync(incoming)) await move(incoming, place)
}

/** Puts a folder in its place; what stands there goes aside. */
export const swapIn = async (data: string, swap: Swap): Promise<void> => {
  const note = join(restoreWork(data), NOTE)
  await writeWhole(note, [Buffer.from(JSON.stringify(swap))])
  await finish(swap)
  await rm(note, { force: true })
}

const noted = async (path: string): Promise<Swap | undefined> => {
  try {
    return STEPS.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/** Ends what a restore left that was ended half-way: a swap that had begun is finished, all else is removed. Called before the store opens. */
export const healRestore = async (data: string): Promise<void> => {
  const work = restoreWork(data)
  const swap = await noted(join(work, NOTE))
  if (swap !== undefined) await finish(swap)
  for (const name of await readdir(work).catch(() => [])) await rm(join(work, name), { recursive: true, force: true })
}

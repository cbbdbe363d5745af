import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import { bytesOf, PART, writeWhole } from '../durable.ts'
import { BACKUP_FAULTS } from '../faults.ts'
import { placedOf } from './name.ts'
import type { Placed, PlacedKind } from './name.ts'
import { outdated } from './rotation.ts'

/** A folder that backups are written to. */
export interface Place {
  /** What it is called in messages: `first`, beside the data, or `second`, on another disk. */
  readonly name: 'first' | 'second'
  readonly folder: string
}

const failed = (place: Place, cause: unknown): Fault => new Fault(BACKUP_FAULTS.place, { place: place.name, cause })

/** What is in a place of one clinic and kind, oldest first. */
const placedIn = async (place: Place, kind: PlacedKind, clinicId: string): Promise<readonly Placed[]> => {
  const names = await readdir(place.folder).catch(() => [])
  const placed = names.flatMap((name) => placedOf(name) ?? [])
  return placed.filter((one) => one.kind === kind && one.clinicId === clinicId).toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

/** Makes a place ready. A second place is never made: a disk that is not there would become a folder of the first one. */
export const preparePlace = async (place: Place): Promise<void> => {
  try {
    if (place.name === 'first') await mkdir(place.folder, { recursive: true, mode: 0o700 })
    await readdir(place.folder)
  } catch (cause) {
    throw failed(place, cause)
  }
}

/** Puts a file into a place: wholly, or not at all. */
export const putInto = async (place: Place, name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> => {
  try {
    await writeWhole(join(place.folder, name), chunks)
  } catch (cause) {
    throw failed(place, cause)
  }
}

/** Copies a file from one place into another. */
export const copyInto = (place: Place, from: Place, name: string): Promise<void> => putInto(place, name, bytesOf(join(from.folder, name)))

const removeAll = async (place: Place, names: readonly string[]): Promise<void> => {
  for (const name of names) await rm(join(place.folder, name), { force: true })
}

/** Removes the backups that may go. */
export const rotateBackups = async (place: Place, clinicId: string): Promise<void> => {
  const backups = outdated(await placedIn(place, 'ischia', clinicId))
  await removeAll(
    place,
    backups.map(({ name }) => name),
  )
}

/** Removes all keyrings but the newest two: so a key that was destroyed leaves every place within days. */
export const rotateKeyrings = async (place: Place, clinicId: string): Promise<void> => {
  const keyrings = (await placedIn(place, 'keyring', clinicId)).slice(0, -2)
  await removeAll(
    place,
    keyrings.map(({ name }) => name),
  )
}

/** Removes what a backup left that was ended half-way (I2). */
export const healPlace = async (place: Place): Promise<void> => {
  const names = await readdir(place.folder).catch(() => [])
  const parts = names.filter((name) => name.endsWith(PART) && placedOf(name.slice(0, -PART.length)) !== undefined)
  await removeAll(place, parts)
}

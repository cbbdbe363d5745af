import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must, run } from './machine.ts'

/** A file system in a file, mounted: root only. */
export interface Disk {
  /** Where it is mounted. */
  readonly folder: string
  readonly image: string
  /** Unmounts it and removes its file. */
  readonly remove: () => void
}

const mounted = (base: string, image: string): Disk => {
  const folder = join(base, 'mounted')
  mkdirSync(folder)
  must('mount', '-o', 'loop', image, folder)
  const remove = (): void => {
    const { ok } = run('umount', [folder])
    if (!ok) must('umount', '--lazy', folder)
    rmSync(base, { recursive: true, force: true })
  }
  return { folder, image, remove }
}

const place = (): string => mkdtempSync(join(tmpdir(), 'ischia-disk-'))

/** Makes an empty ext4 disk of so many megabytes and mounts it. */
export const makeDisk = (megabytes: number): Disk => {
  const base = place()
  const image = join(base, 'disk.img')
  must('truncate', '-s', `${megabytes}M`, image)
  must('mkfs.ext4', '-qF', '-m', '0', image)
  return mounted(base, image)
}

/**
 * A disk as a power cut would leave it now: a copy of what reached the device, mounted, its journal replayed. What processes wrote and
 * nobody synced is in the memory of the running system and not in the copy.
 */
export const diskAfterPowerCut = ({ image }: Disk): Disk => {
  const base = place()
  const copy = join(base, 'disk.img')
  must('cp', '--sparse=always', image, copy)
  return mounted(base, copy)
}

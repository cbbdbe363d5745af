import { chmodSync, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import { FOLDER_FAULTS } from './start-faults.ts'

// The kernel's numbers for file systems that are somewhere else (statfs(2)): locks and syncs there are promises of a network.
const NETWORK: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB2
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x01021997, // 9P: a folder of the machine around this one
  0x0bd00bd0, // Lustre
  0x47504653, // GPFS
])

/** Whether a file system's number says that it is on another machine; false where it cannot be told. */
export const isNetwork = (type: number): boolean => NETWORK.has(type)

/** What group and others may. */
const OTHERS = 0o077

// Windows keeps a user's folders from other users by itself, and says nothing true in these bits.
const HAS_MODES = process.platform !== 'win32'

const refuseOpen = (path: string): void => {
  if (HAS_MODES && (statSync(path).mode & OTHERS) !== 0) throw new Fault(FOLDER_FAULTS.open, { place: path })
}

/** Makes a folder for this account alone, where it is missing. */
export const makePrivate = (folder: string): void => {
  try {
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) chmodSync(folder, 0o700)
  } catch (cause) {
    throw new Fault(FOLDER_FAULTS.cannotMake, { place: folder, cause })
  }
}

/** Refuses a folder, or a file in it, that other accounts may read, and a folder on a network disk. */
export const demandPrivate = (folder: string): void => {
  refuseOpen(folder)
  for (const name of readdirSync(folder)) refuseOpen(join(folder, name))
}

/** Refuses a folder on a network disk, where that can be told. */
export const demandLocal = (folder: string): void => {
  if (isNetwork(statfsSync(folder).type)) throw new Fault(FOLDER_FAULTS.network, { place: folder })
}

import type { KeyObject } from 'node:crypto'
import { Fault, isFault } from '#edges/fault.ts'
import { keysOf, lockedFile, openFile } from './clinic-keys.ts'
import { KEY_FAULTS } from './faults.ts'
import { readKeyFile, writtenKeyFile } from './key-file.ts'
import type { KeyFileContent } from './key-file.ts'
import type { KeyPlace } from './key-folder.ts'
import { ownerKeys } from './owner-keys.ts'
import type { KeyParts, OwnerKeys } from './owner-keys.ts'
import { rewrapAll } from './rotate.ts'

/** What the keys of an installation are made of. */
export interface KeysParts extends KeyParts {
  readonly place: KeyPlace
}

/** A clinic whose keys are open. */
export interface OpenedClinic {
  readonly owners: OwnerKeys
  /** The key above all others, and what goes with it in the key file. */
  readonly held: () => Held
  readonly hold: (held: Held) => void
}

/** What a key file says once it is open. */
export interface Held {
  readonly above: KeyObject
  readonly recovery: string | undefined
}

/** The key file of a clinic; throws `ISC-KEYS-005` where there is none. */
export const fileOf = ({ place }: KeysParts, clinicId: string): KeyFileContent => {
  const text = place.read(clinicId)
  if (text === undefined) throw new Fault(KEY_FAULTS.noKeyFile, { place: place.nameOf(clinicId) })
  return readKeyFile(clinicId, text)
}

/** Writes a clinic's key file; on the disk when it resolves. */
export const writeFile = async (
  { place, random }: KeysParts,
  clinicId: string,
  keys: readonly KeyObject[],
  { recovery, passphrase }: { readonly recovery: string | undefined; readonly passphrase: string | undefined },
): Promise<void> => {
  const content =
    passphrase === undefined ? openFile(clinicId, recovery, keys) : await lockedFile(clinicId, recovery, keys, passphrase, random)
  place.write(clinicId, writtenKeyFile(content))
}

/** A clinic opened with a key. */
const openedWith = (parts: KeysParts, clinicId: string, first: Held): OpenedClinic => {
  let now = first
  return {
    owners: ownerKeys(parts, clinicId, () => now.above),
    held: () => now,
    hold: (held) => {
      now = held
    },
  }
}

/** Opens a clinic from its key file, and ends a change of keys that was cut off. */
export const openClinic = async (parts: KeysParts, clinicId: string, passphrase: string | undefined): Promise<OpenedClinic> => {
  const file = fileOf(parts, clinicId)
  const { recovery } = file
  const [old, next] = await keysOf(file, passphrase)
  if (old === undefined) throw new Fault(KEY_FAULTS.strangeKeyFile)
  if (next !== undefined) {
    await rewrapAll(parts, clinicId, old, next)
    await writeFile(parts, clinicId, [next], { recovery, passphrase })
  }
  const clinic = openedWith(parts, clinicId, { above: next ?? old, recovery })
  try {
    // With a key of another time nothing would open: said now, and not at the first record.
    await clinic.owners.of(clinicId)
  } catch (cause) {
    if (isFault(cause, KEY_FAULTS.brokenSeal, KEY_FAULTS.noKey)) throw new Fault(KEY_FAULTS.wrongKey, { cause })
    throw cause
  }
  return clinic
}

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import { checkClinic } from '../check/check.ts'
import { recordPath } from '../dialect/sqlite/files.ts'
import { lockFolder } from '../dialect/sqlite/lock.ts'
import { demandWanted, standingOf } from './compare.ts'
import type { DrillEdges } from './drill.ts'
import { endSignInsIn } from './end-sign-ins.ts'
import { BACKUP_FAULTS } from './faults.ts'
import type { Manifest } from './manifest.ts'
import { openCopy } from './sqlite/open-copy.ts'
import { healRestore, restoreWork, swapIn } from './swap.ts'
import { authenticationKeyOf } from './target.ts'

/** What a restore is asked to do. */
export interface Restore {
  /** The backup file. */
  readonly source: string
  /** The recovery secret of the printed sheet. */
  readonly identity: string
  /** The data folder; the clinic goes below its folder of clinics. */
  readonly data: string
  /** Put it in the place of what stands, which goes aside. */
  readonly replace: boolean
  /** Also where what stands has later entries. */
  readonly older: boolean
  /** Makes a scope of the program for the clinic that the backup turns out to be of. */
  readonly scope: (clinicId: string) => Scope
  readonly edges: DrillEdges
}

/** What a restore did. */
export interface Restored {
  readonly clinicId: string
  /** When the backup was taken, by which version, and the number of its last entry. */
  readonly takenAt: Instant
  readonly program: string
  readonly position: number
  /** The folder the record is in now. */
  readonly folder: string
  /** `in-place`: the server will open it. `aside`: beside what stands, to be looked at. */
  readonly outcome: 'in-place' | 'aside'
  /** Where what stood before is now; undefined where nothing stood. */
  readonly before?: string
  /** Whether seals were opened, or the keys were locked. */
  readonly seals: 'checked' | 'not-checked'
}

const clinicsOf = (data: string): string => join(data, 'clinics')
const stamp = (at: Instant): string => at.replaceAll(/[-:.]/gu, '')

/** Every chain, and every seal as far as the keys are there: a breach is found before anything is put in its place. */
const demandHolds = async ({ edges, scope }: Restore, { clinicId }: Manifest, path: string): Promise<Restored['seals']> => {
  const copy = openCopy(path)
  try {
    const checked = await checkClinic({ ...edges, scope: scope(clinicId), db: copy.db })
    const [breach] = checked.findings
    if (breach !== undefined) throw new Fault(BACKUP_FAULTS.contents, { place: `${breach.invariant} ${breach.where}` })
    return checked.locked ? 'not-checked' : 'checked'
  } finally {
    copy.close()
  }
}

interface Opened {
  readonly manifest: Manifest
  /** A folder that holds the record as the server wants it. */
  readonly incoming: string
  readonly seals: Restored['seals']
}

const open = async (restore: Restore, work: string): Promise<Opened> => {
  const incoming = join(work, 'clinic')
  await mkdir(incoming, { mode: 0o700 })
  const target = join(incoming, 'record.sqlite')
  const { source, identity } = restore
  const manifest = await restore.edges.run('examine', { source, identity, authenticationKey: authenticationKeyOf(identity), target })
  await rm(`${target}.rows`, { force: true })
  return { manifest, incoming, seals: await demandHolds(restore, manifest, target) }
}

const putAside = async ({ data, edges }: Restore, { manifest, incoming }: Opened): Promise<Pick<Restored, 'folder' | 'outcome'>> => {
  const folder = join(data, 'restored', `${manifest.clinicId}-${stamp(edges.clock.now())}`)
  await swapIn(data, { incoming, place: folder, aside: `${folder}-before` })
  return { folder, outcome: 'aside' }
}

const putInPlace = async (restore: Restore, { manifest, incoming }: Opened): Promise<Pick<Restored, 'folder' | 'outcome' | 'before'>> => {
  const { data, older, edges } = restore
  const { clinicId } = manifest
  // Held while the folders change places: a server that runs has it, and keeps its record.
  await mkdir(clinicsOf(data), { recursive: true, mode: 0o700 })
  const lock = lockFolder(clinicsOf(data))
  try {
    const place = join(clinicsOf(data), clinicId)
    const stands = existsSync(place)
    if (stands) demandWanted(await standingOf(join(incoming, 'record.sqlite'), recordPath(clinicsOf(data), clinicId), clinicId), older)
    await endSignInsIn(join(incoming, 'record.sqlite'), clinicId)
    const before = join(data, 'before-restore', `${clinicId}-${stamp(edges.clock.now())}`)
    await swapIn(data, { incoming, place, aside: before })
    return { folder: place, outcome: 'in-place', ...(stands ? { before } : {}) }
  } finally {
    lock.release()
  }
}

/**
 * Restores a backup. It is decrypted, held against its manifest and checked in a folder of its own first; only a whole and genuine one
 * comes near what stands. Where a record of the clinic stands it goes aside of it, unless it is to replace it. Sign-ins it holds are ended.
 */
export const restore = async (asked: Restore): Promise<Restored> => {
  await healRestore(asked.data)
  await mkdir(restoreWork(asked.data), { recursive: true, mode: 0o700 })
  const work = await mkdtemp(join(restoreWork(asked.data), 'run-'))
  try {
    const opened = await open(asked, work)
    const { clinicId, takenAt, program, marker } = opened.manifest
    const stands = existsSync(recordPath(clinicsOf(asked.data), clinicId))
    const put = stands && !asked.replace ? await putAside(asked, opened) : await putInPlace(asked, opened)
    return { clinicId, takenAt, program, position: marker.position, seals: opened.seals, ...put }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

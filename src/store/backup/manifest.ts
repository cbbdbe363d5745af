import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '#care/record/canonical.ts'
import { Fault } from '#edges/fault.ts'
import { BACKUP_FAULTS } from './faults.ts'

const HASH = z.string().regex(/^[0-9a-f]{64}$/u)
const COUNT = z.int().min(0)

const MANIFEST = z.strictObject({
  format: z.literal('ischia-backup'),
  /** Version of this format. */
  version: z.literal(1),
  /** Version of the program that wrote it. */
  program: z.string().max(50),
  /** Name of the last migration of its tables. */
  schema: z.string().max(100),
  clinicId: z.uuid(),
  takenAt: z.iso.datetime({ precision: 3 }),
  /** Where record and audit stood: number and hash of the last entry and of the last line. */
  marker: z.strictObject({ position: COUNT, hash: HASH, auditSequence: COUNT, auditHash: HASH }),
  /** Every table: its rows, and a hash over all of them in the order of the key (I12). */
  tables: z.array(z.strictObject({ name: z.string().max(100), rows: COUNT, hash: HASH })).max(500),
  /** What follows the manifest: a copy of the SQLite file, or every row as a line of JSON. */
  body: z.strictObject({ form: z.enum(['sqlite', 'rows']), bytes: COUNT, sha256: HASH }),
})

/** What a backup says of itself. */
export type Manifest = z.infer<typeof MANIFEST>

/** Where a record stands. */
export type Marker = Manifest['marker']

const SIGNED = z.strictObject({ manifest: MANIFEST, mac: HASH })
const FORM = z.looseObject({ manifest: z.looseObject({ format: z.literal('ischia-backup'), version: z.int() }) })

const macOf = (manifest: Manifest, key: Uint8Array): Buffer => createHmac('sha256', key).update(canonical(manifest)).digest()

/** A manifest as it is written, with the code that shows who wrote it. */
export const writeManifest = (manifest: Manifest, key: Uint8Array): string =>
  `${JSON.stringify({ manifest, mac: macOf(manifest, key).toString('hex') }, null, 1)}\n`

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(BACKUP_FAULTS.unreadable, { place: 'manifest.json', cause })
  }
}

/** Reads a manifest. Refuses what is no manifest, one of a newer format, and one that was not written with this key. */
export const readManifest = (text: string, key: Uint8Array): Manifest => {
  const json = parsed(text)
  const form = FORM.safeParse(json)
  if (form.success && form.data.manifest.version > 1) throw new Fault(BACKUP_FAULTS.newer)
  const signed = SIGNED.safeParse(json)
  if (!signed.success) throw new Fault(BACKUP_FAULTS.unreadable, { place: 'manifest.json', cause: signed.error })
  const { manifest, mac } = signed.data
  if (!timingSafeEqual(macOf(manifest, key), Buffer.from(mac, 'hex'))) throw new Fault(BACKUP_FAULTS.notGenuine)
  return manifest
}

import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { check } from '#store/check/check.ts'
import type { Checked } from '#store/check/check.ts'
import type { Finding } from '#store/check/finding.ts'
import { finding } from '#store/check/finding.ts'
import type { Operation } from '#store/check/operation.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import type { StoreParts } from '#store/open-store.ts'
import { openStore } from '#store/open-store.ts'
import type { Seals } from '#store/seals.ts'
import type { Store } from '#store/store.ts'

/** Where a driver and the test that kills it keep one clinic: a folder, or a database. */
export type Place = { readonly folder: string } | { readonly url: string }

/** The clinic that drivers work on. */
export const FAULTS_CLINIC = '5d0d5a0e-7d8e-4c1b-8f43-2f4b3a1c9e01'

const UNSEALED: Seals = {
  seal: async (_clinic, _stream, _place, plain) => plain,
  open: async (_clinic, _stream, _place, sealed) => sealed,
  digest: async (_clinic, _stream, content) => Buffer.from(content).toString('hex'),
}

/** The edges of the world as they are: drivers live in real time, for they are killed in it. */
export const REAL = {
  clock: { now: () => new Date().toISOString(), elapsed: () => performance.now() },
  timers: {
    after: (milliseconds: number, run: () => void) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  },
  random: { bytes: (length: number): Uint8Array => randomBytes(length) },
} as const

const engineOf = async (place: Place): Promise<Engine> => {
  if ('folder' in place) return sqliteEngine(place.folder, REAL)
  throw new TypeError('PostgreSQL is not there yet')
}

const partsOf = async (place: Place): Promise<StoreParts> => ({ ...REAL, engine: await engineOf(place), seals: UNSEALED })

/** The program itself, at one piece of work. */
export const scopeOf = (requestId: string): Scope => openScope(FAULTS_CLINIC, { kind: 'system', task: 'faults' }, requestId)

/** Opens the place as the server does, and makes the clinic when it is not there. */
export const openPlace = async (place: Place): Promise<Store> => {
  const store = openStore(await partsOf(place))
  try {
    if (!(await store.clinics()).includes(FAULTS_CLINIC)) await store.found(scopeOf('found'))
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

const NOTHING_THERE: Checked = { findings: [], entries: 0, auditLines: 0, opened: 0, erased: 0, locked: false }

/** Where no clinic was founded yet, nothing can have been acknowledged. */
const unfounded = (operations: readonly Operation[]): Checked => ({
  ...NOTHING_THERE,
  findings: operations
    .filter(({ outcome }) => outcome === 'acknowledged')
    .map(({ name }) => finding('I1', 'It was acknowledged, and the clinic is not there.', name)),
})

/** What SQLite itself says of a file that nobody has open; PostgreSQL tells by itself when a page is damaged. */
const damages = (place: Place): readonly Finding[] => {
  if (!('folder' in place)) return []
  const file = new DatabaseSync(join(place.folder, FAULTS_CLINIC, 'record.sqlite'))
  try {
    const said = file
      .prepare('pragma integrity_check')
      .all()
      .map(({ integrity_check: one }) => String(one))
    return said[0] === 'ok' ? [] : said.map((one) => finding('I1', `The file is damaged: ${one}`, place.folder))
  } finally {
    file.close()
  }
}

/** Opens the place as the server does, holds it against what drivers were told, and closes it. */
export const checkPlace = async (place: Place, operations: readonly Operation[]): Promise<Checked> => {
  const parts = await partsOf(place)
  try {
    if (!(await parts.engine.clinics()).includes(FAULTS_CLINIC)) return unfounded(operations)
    const checked = await check(parts, scopeOf('check'), operations)
    return { ...checked, findings: [...checked.findings, ...damages(place)] }
  } finally {
    await parts.engine.close()
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { check } from '#store/check/check.ts'
import type { Checked } from '#store/check/check.ts'
import type { Finding } from '#store/check/finding.ts'
import { finding } from '#store/check/finding.ts'
import type { Operation } from '#store/check/operation.ts'
import type { Place } from './place.ts'
import { FAULTS_CLINIC, foldersOf, openParts, openPlace, scopeOf } from './place.ts'

const NOTHING_THERE: Checked = { findings: [], entries: 0, auditLines: 0, opened: 0, erased: 0, locked: false }

/** Where no clinic was founded yet, nothing can have been acknowledged. */
const unfounded = (operations: readonly Operation[]): Checked => ({
  ...NOTHING_THERE,
  findings: operations
    .filter(({ outcome }) => outcome === 'acknowledged')
    .map(({ name }) => finding('I1', 'It was acknowledged, and the clinic is not there.', name)),
})

const damage = (path: string): readonly Finding[] => {
  if (!existsSync(path)) return []
  const file = new DatabaseSync(path)
  try {
    const said = file
      .prepare('pragma integrity_check')
      .all()
      .map((row) => String(Object.values(row)[0]))
    return said[0] === 'ok' ? [] : said.map((one) => finding('I1', `The file is damaged: ${one}`, path))
  } finally {
    file.close()
  }
}

/** What SQLite itself says of the files of a place; PostgreSQL tells by itself when a page is damaged. */
const damages = (place: Place): readonly Finding[] => {
  const { data, keyring } = foldersOf(place)
  return [join(data, FAULTS_CLINIC, 'record.sqlite'), join(keyring, `${FAULTS_CLINIC}.sqlite`)].flatMap(damage)
}

/** Makes everything that is projected again from entries alone: tables in which anything is different were not in step with the record (I2). */
export const checkProjections = async (place: Place): Promise<readonly Finding[]> => {
  const { store, close } = await openPlace(place)
  try {
    const { tables } = await store.write(scopeOf('rebuild'), (at) => at.projections.rebuild())
    return tables.filter(({ equal }) => !equal).map(({ table }) => finding('I2', 'It does not hold what entries say.', `table ${table}`))
  } finally {
    await close()
  }
}

/** Opens the place as the server does, holds it against what drivers were told, and closes it. */
export const checkPlace = async (place: Place, operations: readonly Operation[]): Promise<Checked> => {
  const { parts, keys, close } = await openParts(place)
  try {
    if (!(await parts.engine.clinics()).includes(FAULTS_CLINIC)) return unfounded(operations)
    await keys.unlock(FAULTS_CLINIC)
    const checked = await check(parts, scopeOf('check'), operations)
    return { ...checked, findings: [...checked.findings, ...damages(place)] }
  } finally {
    await close()
  }
}

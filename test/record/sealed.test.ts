import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { openStore } from '#store/open-store.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import { clinicIdOf } from '../support/canaries/seed.ts'
import { testEdges } from '../support/databases.ts'
import { seededRandom } from '../support/edges.ts'
import { keysIn } from '../support/keys.ts'
import { systemScope, UNSEALED } from '../support/opened-store.ts'
import { temporaryTree } from '../support/temporary.ts'

const SCOPE = systemScope(clinicIdOf({ tenant: 7 }))

/** Every file below a folder as one text in which each byte is a character. */
const allBytes = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')

const filled = async (sealing: boolean): Promise<string> => {
  const [data, ring, edges] = [temporaryTree({}), temporaryTree({}), testEdges()]
  const keys = keysIn(ring)
  await keys.found(SCOPE.clinicId)
  const seals = sealing ? keys : UNSEALED
  const store = openStore({ ...edges, engine: sqliteEngine(data, edges), seals, random: seededRandom('sealed') })
  await store.found(SCOPE)
  await fillWithCanaries(store, SCOPE, 7)
  const whileOpen = allBytes(data) + allBytes(ring)
  await store.close()
  await keys.close()
  return whileOpen + allBytes(data) + allBytes(ring)
}

describe('what lies on the disk', () => {
  it('[I13] holds no word that anybody wrote, neither while the clinic is open nor after', async () => {
    expect(await filled(true)).not.toContain('zq7')
  })

  it('would hold every word of it without seals', async () => {
    const bytes = await filled(false)
    expect(bytes).toContain('zq7T07C0000noteK9')
    expect(bytes).toContain('zq7T07C0001phoneK9')
  })
})

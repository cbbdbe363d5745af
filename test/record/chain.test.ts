import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isFault } from '#edges/fault.ts'
import { checkClinic } from '#store/check/check.ts'
import { DATABASE_FAULTS } from '#store/dialect/faults.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import type { Transaction } from '#store/transaction.ts'
import { openStore } from '#store/open-store.ts'
import { fillWithCanaries } from '../support/canaries/canary-clinic.ts'
import { clinicIdOf } from '../support/canaries/seed.ts'
import { testEdges } from '../support/databases.ts'
import { seededRandom } from '../support/edges.ts'
import { keysIn } from '../support/keys.ts'
import { systemScope } from '../support/opened-store.ts'
import { tries } from '../support/runs.ts'
import { temporaryTree } from '../support/temporary.ts'

const SCOPE = systemScope(clinicIdOf({ tenant: 4 }))

/** Ends the transaction of an attempt, so that the next finds everything as it was. */
class Undo extends Error {
  override readonly name = 'Undo'
}

const clinic = async () => {
  const [edges, keys] = [testEdges(), keysIn(temporaryTree({}))]
  await keys.found(SCOPE.clinicId)
  const [engine, random] = [sqliteEngine(temporaryTree({}), edges), seededRandom('chain')]
  const store = openStore({ ...edges, engine, random, seals: keys })
  onTestFinished(async () => {
    await store.close()
    await keys.close()
  })
  await store.found(SCOPE)
  await fillWithCanaries(store, SCOPE, 4, 1)
  const outcomes = { shown: 0, refused: 0 }
  const count = await store.read(SCOPE, (at) => at.record.position())
  /** What the checker finds after something was done behind the record's back; undefined where the database refused it. */
  const findingsAfter = async (spoil: (tx: Transaction) => Promise<unknown>): Promise<number | undefined> => {
    let found: number | undefined
    const attempt = engine.write(SCOPE, async (db) => {
      const tx = { ...edges, random, seals: keys, scope: SCOPE, db }
      await spoil(tx)
      found = (await checkClinic(tx)).findings.length
      throw new Undo('undone')
    })
    await attempt.catch((error: unknown) => {
      // A place that is taken, or an entry that is missing for another: the database itself was in the way.
      if (!isFault(error, DATABASE_FAULTS.clash) && !(error instanceof Undo)) throw error
    })
    outcomes[found === undefined ? 'refused' : 'shown'] += 1
    return found
  }
  return { count, findingsAfter, outcomes }
}

const TEXTS = ['kind', 'author_id', 'happened_at', 'arrived_at', 'body_hash', 'previous_hash', 'hash', 'entry_id'] as const
const NUMBERS = ['version', 'signed', 'sequence', 'position'] as const

describe('[I3] the chain', () => {
  it('finds nothing where nothing was done', async () => {
    const { findingsAfter } = await clinic()
    expect(await findingsAfter(async () => undefined)).toBe(0)
  })

  it('shows any one character or number of a header that was changed', async () => {
    const { count, findingsAfter, outcomes } = await clinic()
    const law = fc.asyncProperty(
      fc.integer({ min: 1, max: count }),
      fc.constantFrom(...TEXTS, ...NUMBERS),
      fc.nat(),
      async (position, column, at) => {
        const isNumber = NUMBERS.some((name) => name === column)
        const found = await findingsAfter(({ db }) => {
          const there = sql.ref(column)
          const place = sql`(${at} % length(${there}))`
          // Another character at one place: a digit for what is no digit, a letter for a digit.
          const letter = sql`substr(${there}, ${place} + 1, 1)`
          const other = sql`case when ${letter} between '0' and '8' then char(unicode(${letter}) + 1) else '0' end`
          const changed = isNumber ? sql`1 - ${there}` : sql`substr(${there}, 1, ${place}) || ${other} || substr(${there}, ${place} + 2)`
          return sql`update entry set ${there} = ${changed} where position = ${position} and ${there} <> ${changed}`.execute(db)
        })
        expect(found).not.toBe(0)
      },
    )
    await fc.assert(law, tries(60))
    expect(outcomes.shown).toBeGreaterThan(outcomes.refused)
  })

  it('shows any one byte of a sealed body that was changed', async () => {
    const { count, findingsAfter } = await clinic()
    const law = fc.asyncProperty(fc.integer({ min: 1, max: count }), fc.nat(), fc.nat(7), async (position, at, bit) => {
      const found = await findingsAfter(async ({ db }) => {
        const { sealed } = await db.selectFrom('entry').select('sealed').where('position', '=', position).executeTakeFirstOrThrow()
        const changed = Uint8Array.from(sealed)
        changed[at % changed.length] = (changed[at % changed.length] ?? 0) ^ (1 << bit)
        await db.updateTable('entry').set({ sealed: changed }).where('position', '=', position).execute()
      })
      expect(found).toBeGreaterThan(0)
    })
    await fc.assert(law, tries(40))
  })

  it('shows any entry that is gone, and any two whose bodies or places were exchanged', async () => {
    const { count, findingsAfter, outcomes } = await clinic()
    const anywhere = fc.integer({ min: 1, max: count })
    const law = fc.asyncProperty(anywhere, anywhere, fc.constantFrom('gone', 'sealed', 'position'), async (one, other, how) => {
      fc.pre(one !== other)
      const found = await findingsAfter(async ({ db }) => {
        if (how === 'gone') return db.deleteFrom('entry').where('position', '=', one).execute()
        if (how === 'sealed')
          return sql`update entry set sealed = (select sealed from entry as o where o.position = case entry.position when ${one} then ${other} else ${one} end)
            where position in (${one}, ${other})`.execute(db)
        const move = (from: number, to: number) => db.updateTable('entry').set({ position: to }).where('position', '=', from).execute()
        await move(one, -1)
        await move(other, one)
        return move(-1, other)
      })
      expect(found).not.toBe(0)
    })
    await fc.assert(law, tries(60))
    expect(outcomes.shown).toBeGreaterThan(outcomes.refused)
  })
})

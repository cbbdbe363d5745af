import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import { limitsAtLeast } from '#engine/caution/verdict.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import { mutatePack } from '#proof/mutate/mutate-pack.ts'
import { mutantsOf } from '#proof/mutate/mutants-of.ts'
import type { Mutant } from '#proof/mutate/mutant.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import { anyClient } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

/** On a machine with nothing else to do this takes seconds. */
const HOUR = 3_600_000

/** Rules with many mutants of which the solver says that they make nobody's result less strict. */
const RULES = ['rf-ces-retention', 'rf-cancer-history', 'cc-aaa-known', 'cc-dvt-pe-recent']

interface Harmless {
  readonly mutant: Mutant
  readonly pack: Knowledge
  /** The result is the same for everybody, not only as strict. */
  readonly same: boolean
}

const changed = ({ from, to }: Mutant): Knowledge => ({
  ...SCIATICA,
  rules: SCIATICA.rules.flatMap((rule) => (rule === from ? (to ?? []) : rule)),
})

const harmless = async (): Promise<readonly Harmless[]> => {
  const edges = { startSolver: startZ3, clock: () => performance.now(), progress: () => undefined }
  const results = await mutatePack({ knowledge: SCIATICA, examples: [], only: RULES }, edges)
  const outcomes = new Map(results.map(({ id, outcome }) => [id, outcome]))
  return SCIATICA.rules
    .filter(({ id }) => RULES.includes(id))
    .flatMap((rule) => mutantsOf(SCIATICA, rule))
    .flatMap((mutant) => {
      const outcome = outcomes.get(mutant.id)
      return outcome === 'equivalent' || outcome === 'stricter' ? [{ mutant, pack: changed(mutant), same: outcome === 'equivalent' }] : []
    })
}

const isAsStrict = (a: Composition, b: Composition): boolean =>
  rank(STATUSES, a.status) >= rank(STATUSES, b.status) &&
  rank(URGENCIES, a.urgency) >= rank(URGENCIES, b.urgency) &&
  limitsAtLeast(a.limits, b.limits)

describe('a change of which the solver says that nobody is worse off', () => {
  let found: readonly Harmless[] = []
  beforeAll(async () => {
    found = await harmless()
  }, HOUR)

  it('makes the engine no less strict for any client, and gives the same where it says the same', () => {
    expect(found.filter(({ same }) => same).length).toBeGreaterThan(50)
    expect(found.filter(({ same }) => !same).length).toBeGreaterThan(0)
    const law = fc.property(anyClient, (client) => {
      const before = compose(SCIATICA, client)
      for (const { mutant, pack, same } of found) {
        const after = compose(pack, client)
        if (!isAsStrict(after, before)) expect.fail(`${mutant.id} is less strict`)
        if (same && !isAsStrict(before, after)) expect.fail(`${mutant.id} is stricter`)
      }
    })
    fc.assert(law, tries(200))
  })
})

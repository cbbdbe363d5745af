import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mutatePack } from '#proof/mutate/mutate-pack.ts'
import { LEAST_SCORE, heldResults, scoreOf, tallyOf } from '#proof/mutate/score.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import { publishedClients } from '../support/published.ts'
import { FACTOR } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'clinical-safety', 'mutation.md')

/** `npm test` changes one rule of every twenty, always the same ones; `npm run laws` changes all. */
const EVERY = FACTOR === 1 ? 20 : 1

const RULES = SCIATICA.rules.map(({ id }) => id).filter((_, index) => index % EVERY === 0)

const HOUR = 3_600_000

describe('the statements of the pack', () => {
  it(
    'notice when a red flag, a combination or a restriction is made weaker; what they do not notice is explained',
    async () => {
      const examples = publishedClients(SCIATICA).map(({ read }) => read)
      const edges = { startSolver: startZ3, clock: () => performance.now(), progress: () => undefined }
      const results = await mutatePack({ knowledge: SCIATICA, examples, only: RULES }, edges)
      expect(results.filter(({ outcome }) => outcome === 'undecided')).toEqual([])
      expect(scoreOf(tallyOf(heldResults(results)))).toBeGreaterThanOrEqual(LEAST_SCORE)
      const page = readFileSync(PAGE, 'utf8')
      const unexplained = heldResults(results).filter(
        ({ outcome, rule }) => ['survived', 'example'].includes(outcome) && !page.includes(`\`${rule}\``),
      )
      expect(unexplained.map(({ id, says }) => `${id}: ${says}`)).toEqual([])
    },
    HOUR,
  )
})

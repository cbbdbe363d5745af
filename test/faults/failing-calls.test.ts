import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '#store/check/finding.ts'
import { named, WHY_NOT } from '../support/faults/machine.ts'
import type { Swept } from '../support/faults/sweep.ts'
import { sweeper } from '../support/faults/sweep.ts'
import type { Point } from '../support/faults/trace.ts'
import { FAILURES } from '../support/faults/trace.ts'
import type { WorkName } from '../support/faults/works.ts'
import { WORK_NAMES } from '../support/faults/works.ts'
import { FACTOR, seeded } from '../support/runs.ts'
import { makeTree, removeTree } from '../support/temporary.ts'

/** Of ten points one is tried in `npm test`, and every one in `npm run faults`. */
const EVERY = FACTOR === 1 ? 10 : 1
const SEED = seeded()

const base = makeTree({})
let sweep: Awaited<ReturnType<typeof sweeper>>
const all: { readonly points: number; readonly swept: readonly Swept[] }[] = []

beforeAll(async () => {
  sweep = await sweeper(base)
})

afterAll(async () => {
  await sweep.stop()
  removeTree(base)
  const swept = all.flatMap((one) => one.swept)
  const count = (outcome: Swept['outcome']) => swept.filter((one) => one.outcome === outcome).length
  const points = all.reduce((sum, one) => sum + one.points, 0)
  const visited = swept.filter((one) => one.visited).length
  console.log(
    `T3 on SQLite: ${WORK_NAMES.length} operations, ${points} points, ${swept.length} tried, ${visited} visited; ` +
      `${count('acknowledged')} acknowledged, ${count('refused')} refused, ${count('unknown')} left open (seed ${SEED})`,
  )
})

const trySome = async (work: WorkName, points: readonly Point[]): Promise<readonly Swept[]> => {
  const swept: Swept[] = []
  for (const point of points) swept.push(await sweep.attempt(work, point))
  return swept
}

const findingsOf = (swept: readonly Swept[]): readonly Finding[] => swept.flatMap(({ findings }) => findings)

describe.skipIf(WHY_NOT.trace !== undefined)('[T3] a call of the kernel that fails', () => {
  it.each(WORK_NAMES)(
    named('makes no false success, and the record opens again whole: %s', WHY_NOT.trace),
    { timeout: 600_000 },
    async (work) => {
      const points = await sweep.survey(work)
      const first = Math.abs(SEED + WORK_NAMES.indexOf(work)) % EVERY
      const chosen = points.filter((_, index) => index % EVERY === first)
      const swept = await trySome(work, chosen)
      all.push({ points: points.length, swept })
      expect(points.length).toBeGreaterThan(10 * FAILURES.length)
      expect(findingsOf(swept)).toEqual([])
      expect(swept.filter(({ visited }) => !visited).map(({ point }) => point)).toEqual([])
    },
  )
})

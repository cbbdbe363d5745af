import { describe, expect, it, onTestFinished } from 'vitest'
import { runs } from '../support/runs.ts'
import { memoryDisk } from '../support/simulation/memory-engine.ts'
import { simulate } from '../support/simulation/simulate.ts'
import type { Day } from '../support/simulation/simulate.ts'

const SEEDS = runs(500)

const disk = () => {
  const made = memoryDisk()
  onTestFinished(made.close)
  return made
}

const outcomes = ({ asked, delivered }: Day): string =>
  JSON.stringify([asked.map(({ name, outcome, deliveries }) => [name, outcome, deliveries]), delivered.map(({ wanted }) => wanted)])

describe('[T6] a day of a clinic', () => {
  it('is the same day whenever its seed is lived again', async () => {
    const [one, again, other] = [await simulate(disk(), 7), await simulate(disk(), 7), await simulate(disk(), 8)]
    expect(outcomes(again)).toBe(outcomes(one))
    expect(outcomes(other)).not.toBe(outcomes(one))
  })

  it(
    `keeps I1 to I10 through lost, doubled and late messages, crashes, wrong clocks and eight hours away (${SEEDS} seeds)`,
    { timeout: 900_000 },
    async () => {
      const here = disk()
      const broken: string[] = []
      const met = new Map<string, number>()
      for (let seed = 1; seed <= SEEDS; seed += 1) {
        const day = await simulate(here, seed)
        here.wipe()
        broken.push(...day.broken.map((what) => `seed ${seed}: ${what}`))
        for (const { name, outcome } of day.asked) met.set(`${name} ${outcome}`, (met.get(`${name} ${outcome}`) ?? 0) + 1)
        met.set('mail', (met.get('mail') ?? 0) + day.delivered.length)
      }
      expect(broken).toEqual([])
      // Everything was really done, and something was really refused, or the days are too tame.
      for (const what of [
        'answers acknowledged',
        'note acknowledged',
        'book acknowledged',
        'book refused',
        'cancel acknowledged',
        'acknowledge acknowledged',
        'mail',
      ])
        expect([what, (met.get(what) ?? 0) > 0]).toEqual([what, true])
    },
  )
})

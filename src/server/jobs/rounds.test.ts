import { describe, expect, it } from 'vitest'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '#store/faults.ts'
import { handTimers } from '../../../test/support/edges.ts'
import { clinicWithoutStore } from '../../../test/http/support/no-store.ts'
import { standingClock } from '../../../test/support/edges.ts'
import { goRounds } from './rounds.ts'

const QUARTER = 15 * 60_000

const rounds = () => {
  const [timers, done, warned]: [ReturnType<typeof handTimers>, string[], string[]] = [handTimers(), [], []]
  const { store } = clinicWithoutStore(standingClock(), timers)
  const log = { info: () => undefined, error: () => undefined, warn: (event: string) => void warned.push(event) }
  const round = {
    name: 'remind',
    run: async ({ clinicId }: { readonly clinicId: string }) => {
      if (clinicId === 'locked') throw new Fault(STORE_FAULTS.unknownClinic)
      done.push(clinicId)
    },
  }
  const end = goRounds({ ...store, clinics: async () => ['locked', 'open'] }, timers, log, [round])
  return { timers, done, warned, end }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('rounds', () => {
  it('are gone at once and a quarter of an hour apart, for every clinic that can', async () => {
    const { timers, done, warned } = rounds()
    await settled()
    timers.pass(QUARTER)
    await settled()
    expect([done, warned]).toEqual([
      ['open', 'open'],
      ['round-failed', 'round-failed'],
    ])
  })

  it('end when they are told', async () => {
    const { timers, done, end } = rounds()
    await end()
    timers.pass(QUARTER)
    await settled()
    expect(done).toEqual(['open'])
  })
})

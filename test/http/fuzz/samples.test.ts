import { describe, expect, it } from 'vitest'
import { seeded, runs } from '../../support/runs.ts'
import { opened, tokenOf } from '../support/asking.ts'
import { chanceOf } from '../support/making/chance.ts'
import { SAMPLES } from '../support/samples.ts'
import { prototypes } from './prototypes.ts'
import { fuzz } from './run.ts'

const [first, ...rest] = SAMPLES.filter(({ name }) => name !== 'sample.break' && name !== 'sample.wait')

describe('[T11] requests that nobody expects', () => {
  it('to a few routes: none breaks, none hangs, nothing that all objects inherit changes', async () => {
    if (first === undefined) throw new TypeError('there are no samples')
    const { http } = opened(SAMPLES)
    const cookies = [
      `__Host-ischia-session=${tokenOf('f')}`,
      `__Host-ischia-session=${tokenOf('t')}`,
      `__Host-ischia-intake=${tokenOf('c')}`,
      '',
    ] as const
    const before = prototypes()
    const found = await fuzz({ http, routes: [first, ...rest], cookies, known: () => undefined }, chanceOf(seeded()), runs(2_000))
    expect(found.faults).toEqual([])
    expect(prototypes()).toBe(before)
    // Each route was reached at least once, so that what is refused is not all there was.
    expect(found.reached.size).toBe(rest.length + 1)
  })
})

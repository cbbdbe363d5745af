import { describe, expect, it } from 'vitest'
import { tinyWith } from '../../../test/support/proving.ts'
import { tiny } from '../../../test/support/packs.ts'
import { fingerprint } from './fingerprint.ts'

const LIMITS = 'restrictions/shoulder.yaml'

describe('what a proof speaks of', () => {
  it('is the same for the same pack and prover, however often it is loaded', () => {
    expect(fingerprint(tiny(), 'prover')).toBe(fingerprint(tiny(), 'prover'))
  })

  it.each([
    { change: 'a cap', from: 'cap: [{ level: 2,', to: 'cap: [{ level: 3,' },
    { change: 'a place', from: 'forbid: [{ techniques: [FIRM], at: [EVERYWHERE] }]', to: 'forbid: [{ techniques: [FIRM], at: [ARM] }]' },
    { change: 'a bound', from: 'at-least: 38,', to: 'at-least: 39,' },
    { change: 'a sentence', from: 'ends: Well again', to: 'ends: Well for a day' },
  ])('is another with $change of the pack changed', ({ from, to }) => {
    expect(fingerprint(tinyWith(LIMITS, from, to), 'prover')).not.toBe(fingerprint(tiny(), 'prover'))
  })

  it('is another with another prover', () => {
    expect(fingerprint(tiny(), 'the next prover')).not.toBe(fingerprint(tiny(), 'prover'))
  })
})

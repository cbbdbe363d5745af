import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import { addressBlock } from './address.ts'
import { createLimiter } from './limiter.ts'

const RATE = { burst: 3, perSecond: 2 }
const one = (key: string) => [{ key, rate: RATE }]

describe('how much may be asked', () => {
  it('is a burst, and then what comes back by the second', () => {
    const limiter = createLimiter()
    expect([0, 0, 0, 0].map((now) => limiter.take(one('a'), now))).toEqual([0, 0, 0, 500])
    expect(limiter.take(one('a'), 250)).toBe(250)
    expect(limiter.take(one('a'), 500)).toBe(0)
  })

  it('is counted for each by itself', () => {
    const limiter = createLimiter()
    for (const _ of [1, 2, 3]) limiter.take(one('a'), 0)
    expect([limiter.take(one('a'), 0), limiter.take(one('b'), 0)]).toEqual([500, 0])
  })

  it('takes nothing of one where another is used up', () => {
    const limiter = createLimiter()
    for (const _ of [1, 2, 3]) limiter.take(one('a'), 0)
    expect(limiter.take([...one('b'), ...one('a')], 0)).toBe(500)
    expect([1, 2, 3, 4].map(() => limiter.take(one('b'), 0))).toEqual([0, 0, 0, 500])
  })

  it('is not won by a clock that goes back', () => {
    const limiter = createLimiter()
    for (const _ of [1, 2, 3]) limiter.take(one('a'), 10_000)
    expect(limiter.take(one('a'), 0)).toBe(500)
    expect(limiter.take(one('a'), 10_250)).toBe(250)
  })

  it('is remembered for so many, the oldest forgotten first', () => {
    const limiter = createLimiter(2)
    for (const key of ['a', 'a', 'a', 'b', 'a', 'c']) limiter.take(one(key), 0)
    expect(limiter.size()).toBe(2)
  })

  it('is never more than burst and rate together, whenever it is asked', () => {
    const gaps = fc.array(fc.nat(2_000), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(gaps, (waits) => {
        const limiter = createLimiter()
        let now = 0
        let got = 0
        for (const wait of waits) {
          now += wait
          if (limiter.take(one('a'), now) === 0) got += 1
        }
        expect(got).toBeLessThanOrEqual(RATE.burst + (now / 1_000) * RATE.perSecond)
      }),
      tries(300),
    )
  })
})

describe('who is counted as one by address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', 'unknown'],
    ['nonsense', 'unknown'],
  ])('%s belongs to %s', (address, block) => {
    expect(addressBlock(address)).toBe(block)
  })
})

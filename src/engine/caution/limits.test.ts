import { describe, expect, it } from 'vitest'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { baseLimits, copyLimits, joinLimits } from './limits.ts'
import type { Limits } from './limits.ts'
import { toRestrictions } from './to-restrictions.ts'

const pack = tiny()
const site = (id: string): number => pack.siteById.get(id)?.index ?? -1
const technique = (id: string): number => 1 << (pack.techniqueById.get(id)?.index ?? -1)

const limits = (change: (limits: Limits) => void): Limits => {
  const made = baseLimits(pack)
  change(made)
  return made
}

const A = limits((a) => {
  a.caps[site('neck')] = 1
  a.bans[site('shoulder-left')] = (a.bans[site('shoulder-left')] ?? 0) | technique('kneading')
  a.motions[0] = 1
  a.positions = 0b0011
  a.minutes = 30
  a.products = 0b01
  a.requires.add('phone')
})

const B = limits((b) => {
  b.caps[site('upper-back')] = 0
  b.bans[site('shoulder-left')] = (b.bans[site('shoulder-left')] ?? 0) | technique('thumb-pressing')
  b.holds[site('neck')] = 15
  b.motions[0] = 2
  b.positions = 0b0110
  b.painCeiling = 3
  b.products = 0b10
  b.requires.add('refer')
  b.messages.add('told-same-day')
})

const plainly = (of: Limits) => toRestrictions(pack, of)

describe('limits that hold for everybody', () => {
  it('[A7] are universal caps, default positions, minutes, ceiling and hold, and the safety-net advice', () => {
    const { caps, positions, maxMinutes, painCeiling, holds, messages, requires, products, motions } = plainly(baseLimits(pack))
    expect(caps).toMatchObject({ neck: 2, 'upper-back': 4, 'shoulder-left': 4 })
    expect(positions).toEqual(['seated', 'face-up', 'on-left-side', 'on-right-side'])
    expect([maxMinutes, painCeiling, holds['neck']]).toEqual([45, 5, 60])
    expect([messages, requires, products, motions]).toEqual([['watch-for'], [], [], []])
  })

  it('[A7] ban everywhere what is never offered, and nothing else', () => {
    expect(plainly(baseLimits(pack)).forbidden).toEqual([{ technique: 'jerking', sites: pack.sites.map(({ id }) => id) }])
  })

  it('[A7] of the sciatica pack keep hands off the belly, light over the midline and below a thrust', () => {
    const { caps, forbidden, positions, maxMinutes, painCeiling } = toRestrictions(sciatica(), baseLimits(sciatica()))
    expect(caps).toMatchObject({ abdomen: 0, 'lumbar-midline': 1, 'popliteal-fossa-left': 1, 'fibular-head-right': 1, 'groin-left': 1 })
    expect(caps).toMatchObject({ 'inner-thigh-left': 2, 'deep-gluteal-right': 3, 'gluteal-left': 4, sacrum: 4 })
    expect(Math.max(...Object.values(caps))).toBe(4)
    expect(forbidden.find(({ technique: id }) => id === 'hvla-manipulation')?.sites).toHaveLength(sciatica().sites.length)
    expect(positions).not.toContain('prone-flat')
    expect(positions).not.toContain('supine-flat')
    expect([positions.length, maxMinutes, painCeiling]).toEqual([6, 60, 5])
  })

  it('[A7] are a fresh copy each time: no client changes another', () => {
    const first = baseLimits(pack)
    first.caps[0] = 0
    first.requires.add('phone')
    expect(plainly(baseLimits(pack))).toEqual(plainly(limits(() => {})))
    expect(baseLimits(pack).requires.size).toBe(0)
  })

  it('[A5] a copy changes without its original', () => {
    const copy = copyLimits(A)
    copy.caps[site('neck')] = 0
    copy.motions[0] = 3
    copy.messages.add('told-same-day')
    expect([A.caps[site('neck')], A.motions[0], A.messages.has('told-same-day')]).toEqual([1, 1, false])
  })
})

describe('joining limits', () => {
  it('[A5] keeps the lower number, every ban and requirement, and the positions in common', () => {
    const { caps, holds, forbidden, motions, positions, maxMinutes, painCeiling, products, requires, messages } = plainly(joinLimits(A, B))
    expect(caps).toMatchObject({ neck: 1, 'upper-back': 0, 'shoulder-left': 4 })
    expect(holds).toMatchObject({ neck: 15, 'upper-back': 60 })
    expect(forbidden.filter(({ sites }) => sites.includes('shoulder-left')).map(({ technique: id }) => id)).toEqual([
      'kneading',
      'thumb-pressing',
      'jerking',
    ])
    expect(motions).toEqual([{ motion: 'reach-up', side: 'both' }])
    expect([positions, maxMinutes, painCeiling]).toEqual([['face-up'], 30, 3])
    expect([products, requires, messages]).toEqual([
      ['plain-lotion', 'nut-oil'],
      ['phone', 'refer'],
      ['told-same-day', 'watch-for'],
    ])
  })

  it('[A5] changes neither of the two', () => {
    const before = [plainly(A), plainly(B)]
    joinLimits(A, B)
    expect([plainly(A), plainly(B)]).toEqual(before)
  })

  it('[A5] is the same whichever comes first, however they are grouped, and however often', () => {
    const C = limits((c) => {
      c.minutes = 10
      c.caps[site('neck')] = 0
    })
    expect(plainly(joinLimits(A, B))).toEqual(plainly(joinLimits(B, A)))
    expect(plainly(joinLimits(joinLimits(A, B), C))).toEqual(plainly(joinLimits(A, joinLimits(B, C))))
    expect(plainly(joinLimits(A, A))).toEqual(plainly(A))
    expect(plainly(joinLimits(A, baseLimits(pack)))).toEqual(plainly(A))
  })
})

import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { compose } from '../assess/compose.ts'
import { fromRestrictions } from './from-restrictions.ts'
import { baseLimits } from './limits.ts'
import { toRestrictions } from './to-restrictions.ts'

const pack = tiny()
const EVERYBODY = toRestrictions(pack, baseLimits(pack))

describe('limits as plain data', () => {
  it.each([
    ['somebody with early root pain', leg({ 'episode-start': '3 weeks' })],
    ['a pregnant client', leg({ sex: 'female', pregnant: 'yes', 'pregnancy-weeks': 30, 'pf-risk-stated': 'yes', 'leg-side': 'both' })],
    ['somebody on a blood thinner with a nut allergy', leg({ 'cc-anticoagulant': 'yes', 'cc-allergy-nut': 'yes' })],
    ['somebody with a new hip', leg({ 'op-hip-replacement': { answer: 'yes', since: '2026-10-22', side: 'right' } })],
  ])('[A5] of %s come back as they went', (_, client) => {
    const plain = toRestrictions(sciatica(), compose(sciatica(), client).limits)
    expect(toRestrictions(sciatica(), fromRestrictions(sciatica(), plain))).toEqual(plain)
  })

  it('[A5] join the two sides of a motion, however they are told', () => {
    const told = {
      ...EVERYBODY,
      motions: [
        { motion: 'reach-up', side: 'left' as const },
        { motion: 'reach-up', side: 'right' as const },
      ],
    }
    expect(toRestrictions(pack, fromRestrictions(pack, told)).motions).toEqual([{ motion: 'reach-up', side: 'both' }])
  })

  it('[A5] keep off a place they do not name', () => {
    const back = toRestrictions(pack, fromRestrictions(pack, { ...EVERYBODY, caps: { neck: 1 }, holds: {} }))
    expect(back.caps).toMatchObject({ neck: 1, 'shoulder-left': 0 })
    expect(back.holds['neck']).toBe(0)
  })

  it('[A5] ban nothing else for a technique, place or motion this pack does not know', () => {
    const strange = {
      ...EVERYBODY,
      forbidden: [...EVERYBODY.forbidden, { technique: 'gone', sites: ['neck'] }, { technique: 'kneading', sites: ['gone'] }],
      motions: [{ motion: 'gone', side: 'both' as const }],
    }
    expect(toRestrictions(pack, fromRestrictions(pack, strange))).toEqual(EVERYBODY)
  })

  it('[A21] name everything in the order of the pack, requirements and messages by name', () => {
    const limits = baseLimits(pack)
    for (const action of ['refer', 'phone', 'ask-consent']) limits.requires.add(action)
    expect(toRestrictions(pack, limits).requires).toEqual(['ask-consent', 'phone', 'refer'])
    expect(Object.keys(EVERYBODY.caps)).toEqual(pack.sites.map(({ id }) => id))
  })
})

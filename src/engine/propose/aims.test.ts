import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { aimedSites, sitesForCard } from './aims.ts'
import type { Situation } from './situation.ts'

const knowledge = sciatica()
const sore = planningFor(knowledge, SORE_BUTTOCK).situation
const acute = planningFor(knowledge, ACUTE_LEG).situation

const ids = (situation: Situation, which: 'primary' | 'secondary'): readonly string[] =>
  aimedSites(situation, situation.profile[which]).map(({ site }) => site.id)

const card = (id: string) => {
  const found = knowledge.cardById.get(id)
  if (found === undefined) throw new RangeError(id)
  return found
}

describe('where the content guide sends the hands', () => {
  it('the affected side, the other one or both, as the aim says, in the order of the guide', () => {
    expect(ids(acute, 'primary')).toEqual(['gluteal-left', 'lumbar-paraspinal-right', 'lumbar-paraspinal-left', 'sacrum'])
    expect(ids(acute, 'secondary')).toEqual(['gluteal-right', 'thoracic-left', 'thoracic-right', 'neck-shoulder', 'calf-left'])
  })

  it('a place that two aims name belongs to the first', () => {
    const { primary, secondary } = sore.profile
    const sites = aimedSites(sore, [...primary, ...secondary, ...primary])
    expect(new Set(sites.map(({ site }) => site.id)).size).toBe(sites.length)
    expect(sites.filter(({ site }) => site.id === 'gluteal-left').map(({ aim }) => aim)).toEqual([primary[0]])
  })

  it('the affected side first, where the aim names both', () => {
    const right = planningFor(knowledge, {
      ...SORE_BUTTOCK,
      'pain-map': ['gluteal-right'],
      'working-presentation': 'degenerative-disc',
    }).situation
    expect(ids(right, 'primary')).toEqual(['lumbar-paraspinal-right', 'lumbar-paraspinal-left', 'gluteal-right', 'gluteal-left'])
    expect(sitesForCard(right, card('met-pnf')).map(({ id }) => id)[0]).toBe('lumbar-paraspinal-right')
  })

  it('both sides where both are affected', () => {
    const both = planningFor(knowledge, { ...SORE_BUTTOCK, 'pain-map': ['gluteal-left', 'gluteal-right'] }).situation
    expect(ids(both, 'primary')).toContain('gluteal-right')
    expect(ids(both, 'primary')).toContain('gluteal-left')
  })
})

describe('where a technique with regions of its own may stand', () => {
  it('on those the guide names, first', () => {
    expect(sitesForCard(acute, card('relaxation-breathing')).map(({ id }) => id)).toEqual(['neck-shoulder'])
    expect(sitesForCard(acute, card('heat')).map(({ id }) => id)[0]).toBe('gluteal-left')
  })

  it('else on all of its own on the affected side, in its own order', () => {
    expect(sitesForCard(sore, card('relaxation-breathing')).map(({ region }) => region)[0]).toBe('neck-shoulder')
    expect(sitesForCard(sore, card('relaxation-breathing')).every(({ side }) => side !== 'right')).toBe(true)
  })
})

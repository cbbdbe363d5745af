import { describe, expect, it } from 'vitest'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { nervePathInWords, placesInWords } from './places.ts'

const sciatica = sciaticaPack()

const { knowledge } = sciatica
const all = knowledge.sites.map(({ id }) => id)

const inRegions = (...regions: readonly string[]): readonly string[] =>
  knowledge.sites.filter(({ region }) => regions.includes(region)).map(({ id }) => id)

const onSide = (sites: readonly string[], side: string): readonly string[] => sites.filter((id) => id.endsWith(`-${side}`))

const LEG = ['posterior-thigh', 'anterior-thigh', 'lateral-thigh', 'inner-thigh', 'popliteal-fossa', 'calf', 'shin', 'fibular-head', 'foot']

describe('places in words', () => {
  it.each([
    { sites: all, says: 'everywhere' },
    { sites: all.filter((id) => id !== 'abdomen'), says: 'everywhere but abdomen' },
    { sites: inRegions('lumbar-midline', 'lumbar-paraspinal', 'sacrum', 'thoracic'), says: 'spine' },
    { sites: inRegions(...LEG), says: 'leg' },
    { sites: onSide(inRegions(...LEG), 'left'), says: 'left leg' },
    { sites: ['calf-left', 'calf-right', 'foot-left'], says: 'calf, left foot' },
    { sites: ['sacrum', 'gluteal-right', 'lumbar-midline'], says: 'lumbar midline, sacrum, right gluteal region' },
    { sites: [], says: '' },
  ])('are $says', ({ sites, says }) => {
    expect(placesInWords(sciatica, sites)).toBe(says)
  })

  it('name the path of the nerve where a limit follows it', () => {
    const path = knowledge.sites.filter(({ region, side }) => knowledge.roles.path.includes(region) && side !== 'right').map(({ id }) => id)
    expect(placesInWords(sciatica, path)).toBe('left nerve path')
    expect(placesInWords(sciatica, [...path, 'groin-left'])).toBe('left nerve path, left groin')
    expect(nervePathInWords(knowledge)).toMatch(/^lumbar paraspinals, sacrum, .*foot$/u)
  })

  it('leave out of everywhere what is told apart', () => {
    const off = ['abdomen']
    expect(
      placesInWords(
        sciatica,
        all.filter((id) => id !== 'abdomen'),
        off,
      ),
    ).toBe('everywhere')
  })

  it('name every place of a list exactly once, whatever the list', () => {
    for (const region of knowledge.regions) {
      const sites = all.filter((id) => !inRegions(region.id).includes(id)).slice(0, 20)
      const said = placesInWords(sciatica, sites).split(', ')
      expect(new Set(said).size).toBe(said.length)
    }
  })
})

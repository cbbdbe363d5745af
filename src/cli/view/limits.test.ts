import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import { opened } from '../../../test/support/clients.ts'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { render } from '../page/render.ts'
import { limits } from './limits.ts'

const sciatica = sciaticaPack()

const base = assess(sciatica.knowledge, opened('EX-19').read.client).restrictions

const page = (more: Partial<Restrictions>, all = false): string =>
  render(limits(sciatica, { ...base, ...more }, { all, why: false }), { columns: 80, colour: false })

const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ')

const capsOf = (level: (site: string) => number): Restrictions['caps'] =>
  Object.fromEntries(sciatica.knowledge.sites.map(({ id }) => [id, level(id)]))

describe('limits in words', () => {
  it('give pressure from the lowest level up, the highest for everywhere else', () => {
    const text = page({ caps: capsOf((id) => (id === 'abdomen' ? 0 : id.startsWith('calf') ? 1 : id === 'foot-left' ? 2 : 4)) })
    expect(text).toContain(
      [
        '  Pressure     Keep off: abdomen',
        '               Level 1 at most: calf',
        '               Level 2 at most: left foot',
        '               Level 4 at most: everywhere else',
      ].join('\n'),
    )
  })

  it('name the one level that holds everywhere', () => {
    expect(page({ caps: capsOf(() => 2) })).toContain('Pressure     Level 2 at most: everywhere\n')
  })

  it('explain a level in the words of the scale when all is asked for', () => {
    expect(page({ caps: capsOf(() => 2) }, true)).toContain('Level 2 at most (heavy lotioning): everywhere')
  })

  it('put techniques with the same places together, and leave places that are kept off out of them', () => {
    const caps = capsOf((id) => (id === 'abdomen' ? 0 : 3))
    const everywhere = sciatica.knowledge.sites.map(({ id }) => id)
    const forbidden = [
      { technique: 'cupping', sites: everywhere.filter((id) => id !== 'abdomen') },
      { technique: 'iastm', sites: everywhere },
      { technique: 'heat', sites: ['abdomen'] },
      { technique: 'deep-tissue', sites: ['calf-left', 'abdomen'] },
    ]
    const text = page({ caps, forbidden })
    expect(text).toContain('Not used     Cupping; Tool-assisted soft-tissue work: everywhere\n')
    expect(text).toContain('             Deep tissue: left calf\n')
    expect(text).not.toContain('Heat')
  })

  it('explain the nerve path only where it is named', () => {
    expect(page({ forbidden: [] })).not.toContain('nerve path')
    const path = sciatica.knowledge.sites.filter(({ region, side }) => sciatica.knowledge.roles.path.includes(region) && side !== 'left')
    const text = flat(page({ forbidden: [{ technique: 'vibration', sites: path.map(({ id }) => id) }] }))
    expect(text).toContain('Vibration: right nerve path (nerve path: lumbar paraspinals,')
  })

  it('name a side only for motions that have one', () => {
    const motions = [
      { motion: 'mo-neural', side: 'left' },
      { motion: 'mo-lumbar-twist', side: 'left' },
      { motion: 'mo-hip-bend-90', side: 'both' },
    ] as const
    expect(flat(page({ motions }))).toContain(
      'No motion Straight-leg, slump, hamstring or end-range neural stretch (left); end-range or forced twist; hip bend over 90°',
    )
  })

  it('send on whoever has no position left', () => {
    expect(page({ positions: [] })).toContain('Positions    None is left: refer.')
  })

  it('give minutes, holds, pain and products', () => {
    const holds = capsOf((id) => (id.startsWith('deep-gluteal') ? 30 : 60))
    const text = page({ maxMinutes: 25, painCeiling: 3, holds, products: ['almond', 'sesame'] })
    expect(flat(text)).toContain('25 minutes hands-on at most; one point held at most 60 s, 30 s at deep gluteal region')
    expect(text).toContain('Pain         3 of 10 at most during work\n')
    expect(text).toContain('No product   Almond oil; sesame oil\n')
  })
})

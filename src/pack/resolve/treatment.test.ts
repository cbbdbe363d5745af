import { describe, expect, it } from 'vitest'
import { tiny as tinyKnowledge, tinyFiles } from '../../../test/support/packs.ts'

const tiny = tinyKnowledge()

/** A file of the tiny pack with one text in it replaced. */
const changed = (file: string, from: string, to: string): Readonly<Record<string, string>> => {
  const text = tinyFiles().get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return { [file]: text.replace(from, to) }
}

describe('the body', () => {
  it('has two places for a region with sides, left first, and one for a region without', () => {
    expect(tiny.sitesByRegion.get('shoulder')?.map(({ id, side }) => [id, side])).toEqual([
      ['shoulder-left', 'left'],
      ['shoulder-right', 'right'],
    ])
    expect(tiny.sitesByRegion.get('neck')?.map(({ id, side }) => [id, side])).toEqual([['neck', undefined]])
  })

  it('lets hands reach the upper side in side-lying', () => {
    const reached = (id: string): readonly (string | undefined)[] =>
      tiny.positions.find((position) => position.id === id)?.reaches.map((site) => tiny.sites[site]?.id) ?? []
    expect(reached('on-left-side')).toEqual(['shoulder-right', 'upper-arm-right', 'shoulder-blade-right'])
    expect(reached('face-up')).toEqual(['shoulder-left', 'shoulder-right', 'upper-arm-left', 'upper-arm-right', 'neck'])
  })

  it('counts the angles that reach a motion in degrees', () => {
    expect(tiny.motions.map(({ id, reachedBy }) => [id, reachedBy])).toEqual([
      ['reach-up', [[{ joint: 'sh', bounds: { atLeast: 150 } }]]],
      ['reach-back', [[{ joint: 'sh', bounds: { under: 0 } }]]],
    ])
  })
})

describe('what counts for a presentation', () => {
  // 10 × log10 of the ratio: 10 is 10 decibans, 2 is 3, and a half counts as much against.
  it.each([
    ['lr: 10', 10],
    ['lr: 2', 3],
    ['lr: 1', 0],
    ['lr: 0.5', -3],
    ['weight: 4', 4],
    ['weight: $usual-cap', 4],
  ])('with %s is %i decibans', (written, weight) => {
    const { presentations } = tinyKnowledge(changed('presentations/tired-muscle.yaml', 'weight: 3', written))
    expect(presentations.find(({ id }) => id === 'tired-muscle')?.features.map((feature) => feature.weight)).toEqual([weight])
  })
})

describe('the matrix of a profile', () => {
  const cell = (written: string): unknown =>
    tinyKnowledge(changed('protocols/profiles/stiff-capsule.yaml', 'still-thumb: N', `still-thumb: ${written}`)).profiles.find(
      ({ id }) => id === 'stiff-capsule-always',
    )?.matrix['still-thumb']

  it.each([
    ['Y', { code: 'Y', away: false }],
    ['L-R', { code: 'L', away: true }],
    ['{ code: C, max-level: $neck-cap, note: gently }', { code: 'C', away: false, maxLevel: 2, note: 'gently' }],
    ['{ code: C-R, only: [ARM, shoulder] }', { code: 'C', away: true, onlyRegions: ['shoulder', 'upper-arm'] }],
    ['{ code: Y, except: { regions: [neck], when: always } }', { code: 'Y', except: { regions: ['neck'], when: { op: 'always' } } }],
  ])('%s', (written, expected) => {
    expect(cell(written)).toMatchObject(expected)
  })
})

describe('session templates', () => {
  it('are one for each length, with the minutes of seven phases', () => {
    const low = tiny.templates.filter(({ presentation, irritability }) => presentation === 'stiff-capsule' && irritability === 'low')
    expect(low.map(({ length, phases }) => [length, phases])).toEqual([
      [30, { A: 4, B: 4, C: 8, D: 5, E: 3, F: 3, G: 3 }],
      [60, { A: 7, B: 8, C: 16, D: 11, E: 7, F: 6, G: 5 }],
    ])
  })

  it('marked with a dagger are offered only on request', () => {
    const onRequest = tiny.templates.filter((template) => template.onRequest)
    expect(onRequest.map(({ presentation, irritability, length }) => `${presentation} ${irritability} ${length}`)).toContain(
      'stiff-capsule high 60',
    )
    expect(onRequest.some(({ length }) => length === 30)).toBe(false)
  })
})

describe('movements', () => {
  it('keep in later poses what the first said of joints they do not name', () => {
    const { movementById } = tinyKnowledge(
      changed('movements/items/shoulder.yaml', 'poses: [{ sh: 0 }, { sh: -10 }]', 'poses: [{ sh: 0, el: 90, looks: left }, { sh: -10 }]'),
    )
    expect(movementById.get('blade-squeeze')?.poses).toEqual([
      { sh: 0, el: 90 },
      { sh: -10, el: 90 },
    ])
  })
})

describe('starter sets', () => {
  const SETS = `- { id: set-outer, name: Outer, when: always, items: [set-middle, shoulder-roll], says: Made up, dossier: demo/6, source: [T1] }
- { id: set-middle, name: Middle, when: always, items: [{ item: set-inner, when: op-shoulder }, arm-swing], says: Made up, dossier: demo/6, source: [T1] }
- { id: set-inner, name: Inner, when: always, items: [wall-climb], says: Made up, dossier: demo/6, source: [T1] }
`
  const { movementSets } = tinyKnowledge({ 'movements/sets.yaml': `${tinyFiles().get('movements/sets.yaml')}${SETS}` })
  const items = (id: string): readonly (readonly [string, string | undefined])[] =>
    movementSets.find((set) => set.id === id)?.items.map(({ movement, when }) => [movement, when?.op] as const) ?? []

  it('stand for their first movement inside another set, through as many sets as it takes', () => {
    expect(items('set-outer')).toEqual([
      ['wall-climb', undefined],
      ['shoulder-roll', undefined],
    ])
  })

  it('keep the condition of an item', () => {
    expect(items('set-middle')).toEqual([
      ['wall-climb', 'true'],
      ['arm-swing', undefined],
    ])
  })
})

describe('the limits of a client with no active rule', () => {
  it('come from the defaults, spans counted in days', () => {
    expect(tiny.defaults).toMatchObject({ minutes: 45, painCeiling: 5, hold: 60, positions: 0b1111, steadyDays: 183, withdrawnDays: 14 })
  })

  it('know which facts play a part in planning', () => {
    const { irritability, side, map, goals, path } = tiny.roles
    expect([irritability?.id, side?.id, map?.id, goals, path]).toEqual(['irritability', 'sore-side', 'pain-map', undefined, []])
  })
})

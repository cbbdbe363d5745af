import { describe, expect, it } from 'vitest'
import { sciatica } from '../../../test/support/packs.ts'
import type { PhaseMinutes } from '../model/protocol.ts'
import { handsOnMinutes, releaseMinutes, shrinkTo } from './hands-on.ts'

const phases = (cell: string): PhaseMinutes => {
  const [A = 0, B = 0, C = 0, D = 0, E = 0, F = 0, G = 0] = cell.split('·').map(Number)
  return { A, B, C, D, E, F, G }
}

const total = ({ A, B, C, D, E, F, G }: PhaseMinutes): number => A + B + C + D + E + F + G

describe('hands-on minutes (safety dossier 0.6)', () => {
  it.each([
    ['5·6·4·5·2·4·4', 14],
    ['4·4·7·6·3·3·3', 17],
    ['7·8·14·14·8·4·7', 34],
    ['30·0·0·0·0·0·0', 0],
    ['0·1·0·0·0·0·0', 1],
  ])('%s has %i: working phases in full, settling and integrating by half, rounded up', (cell, minutes) => {
    expect(handsOnMinutes(phases(cell))).toBe(minutes)
  })
})

describe('a template that is too long is shrunk', () => {
  it('as in the example of the dossier: post-surgical, moderate, 60 min, cap 25', () => {
    expect(shrinkTo(phases('9·8·12·13·6·5·7'), 25)).toEqual(phases('9·8·5·13·12·5·8'))
  })

  it('not at all when it fits', () => {
    const template = phases('4·4·7·6·3·3·3')
    expect(shrinkTo(template, 17)).toEqual(template)
  })

  it('from C down to 3, then from D, then from B, then from F, and last what C has left', () => {
    const template = phases('4·4·7·6·3·3·3')
    expect(shrinkTo(template, 13)).toMatchObject({ B: 4, C: 3, D: 6, F: 3 })
    expect(shrinkTo(template, 8)).toMatchObject({ B: 4, C: 3, D: 1, F: 3 })
    expect(shrinkTo(template, 5)).toMatchObject({ B: 1, C: 3, D: 0, F: 3 })
    expect(shrinkTo(template, 3)).toMatchObject({ B: 0, C: 3, D: 0, F: 0 })
    expect(shrinkTo(template, 1)).toMatchObject({ B: 0, C: 1, D: 0, F: 0 })
    expect(handsOnMinutes(shrinkTo(template, 0))).toBe(0)
  })

  it('and its minutes go to movement up to twice its time, then to teaching up to twice, then to the check-in', () => {
    const shrunk = shrinkTo(phases('4·4·7·6·3·3·3'), 0)
    expect(shrunk).toEqual(phases('18·0·0·0·6·0·6'))
  })

  it('for every template of the pack and every cap: never over it, never another length, C kept at 3 while others can give', () => {
    const { templates } = sciatica()
    expect(templates.length).toBeGreaterThan(100)
    for (const { phases: template, length } of templates) {
      for (let cap = 0; cap <= 60; cap++) {
        const shrunk = shrinkTo(template, cap)
        expect(handsOnMinutes(shrunk)).toBeLessThanOrEqual(cap)
        expect(total(shrunk)).toBe(length)
        expect(shrunk.C >= Math.min(3, template.C) || shrunk.D + shrunk.B + shrunk.F === 0).toBe(true)
        // No minute is taken without need: one more would be over the cap, or nothing was taken.
        const hands = handsOnMinutes(shrunk)
        expect(hands === handsOnMinutes(template) || hands >= cap - 1).toBe(true)
      }
    }
  })
})

describe('minutes a phase does not use', () => {
  const template = phases('4·4·7·6·3·3·3')

  it('go from hands to movement first', () => {
    expect(releaseMinutes(template, template, 'D', 2)).toEqual(phases('4·4·7·4·5·3·3'))
  })

  it('go on to teaching when movement has twice its time, then to the check-in', () => {
    expect(releaseMinutes(template, template, 'C', 7)).toEqual(phases('5·4·0·6·6·3·6'))
  })

  it('go from movement to teaching and check-in, never back to movement', () => {
    expect(releaseMinutes(template, template, 'E', 3)).toEqual(phases('4·4·7·6·0·3·6'))
    expect(releaseMinutes({ ...template, G: 6 }, template, 'E', 2)).toMatchObject({ A: 6, E: 1, G: 6 })
  })

  it('none released, nothing changes', () => {
    expect(releaseMinutes(template, template, 'B', 0)).toEqual(template)
  })
})

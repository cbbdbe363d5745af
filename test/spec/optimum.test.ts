import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HANDS, sessionOptimum } from '#engine/propose/session-optimum.ts'
import type { SessionOptimum } from '#engine/propose/session-optimum.ts'
import { phaseOptimum } from '#engine/propose/phase-optimum.ts'
import { tries } from '../support/runs.ts'
import { assignments, bestOfAll, shrunk, worth } from './optimum-by-enumeration.ts'
import type { Assisted, Hands, Small } from './optimum-by-enumeration.ts'

const small = fc.integer({ min: 1, max: 3 })
const value = fc.integer({ min: 1, max: 120 })
const technique = fc.constantFrom('stroking', 'kneading', 'pressing', undefined)

const minutes = fc.tuple(small, fc.integer({ min: 0, max: 3 })).map(([min, more]) => ({ min, max: min + more }))

/** Few places, so that techniques meet on one. */
const hands: fc.Arbitrary<Hands> = fc
  .record({ place: fc.integer({ min: 0, max: 1 }), value, technique, minutes })
  .map(({ minutes: m, ...rest }) => ({ ...rest, ...m }))

const assisted: fc.Arbitrary<readonly Assisted[]> = fc
  .array(fc.record({ value, moves: fc.boolean(), technique, minutes }), { maxLength: 3 })
  .map((offers) =>
    offers.map(({ minutes: m, technique: bound, ...rest }, place) => ({ ...rest, ...m, place, technique: rest.moves ? undefined : bound })),
  )

const curve = fc
  .record({
    fresh: fc.integer({ min: 0, max: 3 }),
    more: fc.integer({ min: 0, max: 3 }),
    tired: fc.integer({ min: 0, max: 100 }),
    spent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ fresh, more, tired, spent }) => ({
    fresh,
    spent: fresh + more,
    tiredPercent: Math.max(tired, spent),
    spentPercent: Math.min(tired, spent),
  }))

const phase = fc.integer({ min: 0, max: 4 })
const offers = fc.array(hands, { maxLength: 2 })

const problem: fc.Arbitrary<Small> = fc.record({
  template: fc.record({
    A: small,
    B: phase,
    C: fc.integer({ min: 0, max: 6 }),
    D: phase,
    E: small,
    F: fc.integer({ min: 0, max: 3 }),
    G: small,
  }),
  cap: fc.integer({ min: 0, max: 12 }),
  hands: fc.record({ B: offers, C: fc.array(hands, { maxLength: 3 }), D: offers, F: fc.array(hands, { maxLength: 1 }) }),
  assisted,
  curve,
  oneTechnique: fc.boolean(),
})

const length = ({ A, B, C, D, E, F, G }: Small['template']): number => A + B + C + D + E + F + G

const handsFilled = (found: SessionOptimum<Hands, Assisted>): number => HANDS.reduce((sum, name) => sum + found.hands[name].filled, 0)

describe('a phase is filled at the optimum', () => {
  it('no assignment of minutes fills more, and none that fills as much is worth more', () => {
    const law = fc.property(fc.array(hands, { maxLength: 5 }), fc.integer({ min: 0, max: 7 }), curve, (list, most, falls) => {
      const found = phaseOptimum(list, most, falls)
      const ways = assignments(list, most).map((way) => ({
        filled: way.reduce((sum, each) => sum + each, 0),
        value: worth(list, way, falls),
      }))
      const filled = Math.max(...ways.map((way) => way.filled))
      expect(found.filled).toBe(filled)
      expect(found.value).toBe(Math.max(...ways.filter((way) => way.filled === filled).map((way) => way.value)))
    })
    fc.assert(law, tries(500))
  })

  it('what it says it is worth is what its minutes are worth, and each offer keeps its least and most', () => {
    const law = fc.property(fc.array(hands, { maxLength: 6 }), fc.integer({ min: 0, max: 20 }), curve, (list, most, falls) => {
      const found = phaseOptimum(list, most, falls)
      const used = found.allotments.map(({ offer }) => offer)
      const given = found.allotments.map(({ minutes: each }) => each)
      expect(worth(used, given, falls)).toBe(found.value)
      expect(given.reduce((sum, each) => sum + each, 0)).toBe(found.filled)
      const least = Math.min(...list.map(({ min }) => min))
      for (const { offer, minutes: each } of found.allotments) {
        expect(each).toBeLessThanOrEqual(Math.max(offer.max, Math.min(most, least)))
        expect(each).toBeGreaterThanOrEqual(Math.min(offer.min, most))
      }
    })
    fc.assert(law, tries(500))
  })
})

describe('a session is filled at the optimum', () => {
  it('nothing fills more minutes with hands, then with movement, or is worth more', () => {
    const law = fc.property(problem, (instance) => {
      const found = sessionOptimum(instance)
      expect({ handsFilled: handsFilled(found), movementFilled: found.assisted.filled, value: found.value }).toEqual(bestOfAll(instance))
    })
    fc.assert(law, tries(300))
  })

  it('the appointment keeps its length: minutes that hands leave go to movement, teaching and check-in', () => {
    const law = fc.property(problem, (instance) => {
      const { phases, hands: filled, assisted: moved } = sessionOptimum(instance)
      const { template, cap } = instance
      const before = shrunk(template, cap)
      expect(length(phases)).toBe(length(template))
      for (const name of HANDS) expect(phases[name]).toBe(filled[name].filled)
      expect(phases.E).toBe(moved.filled)
      expect(phases.E).toBeLessThanOrEqual(Math.max(before.E, 2 * template.E))
      expect(phases.G).toBeGreaterThanOrEqual(before.G)
      expect(phases.A).toBeGreaterThanOrEqual(before.A)
      // The check-in grows only when teaching has twice its time.
      expect(phases.A === template.A || phases.G >= 2 * template.G).toBe(true)
    })
    fc.assert(law, tries(300))
  })

  it('a movement of the client is part of it wherever one may be offered', () => {
    const law = fc.property(problem, (instance) => {
      const { assisted: found } = sessionOptimum(instance)
      const offered = instance.assisted.some(({ moves }) => moves)
      expect(found.allotments.some(({ offer }) => offer.moves)).toBe(offered)
    })
    fc.assert(law, tries(300))
  })

  it('under one technique, only one is used beside what is bound to none', () => {
    const law = fc.property(problem, (instance) => {
      const { hands: filled, assisted: moved } = sessionOptimum({ ...instance, oneTechnique: true })
      const used = [...HANDS.flatMap((name) => filled[name].allotments), ...moved.allotments].flatMap(({ offer }) => offer.technique ?? [])
      expect(new Set(used).size).toBeLessThanOrEqual(1)
    })
    fc.assert(law, tries(300))
  })

  it('the same problem gives the same session', () => {
    const law = fc.property(problem, (instance) => {
      expect(sessionOptimum(structuredClone(instance))).toEqual(sessionOptimum(instance))
    })
    fc.assert(law, tries(100))
  })
})

import { describe, expect, it } from 'vitest'
import { leg } from '../../../test/support/people.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { compose } from './compose.ts'

// Readings and their gates, safety dossier 0.9; thresholds of 1.2, 2.1 and 2.4.
const active = (facts: Readonly<Record<string, unknown>>, row: string): boolean =>
  compose(sciatica(), leg(facts)).activity.active.some(({ rule, applies }) => rule.id === row && applies === 'true')

const outcome = (facts: Readonly<Record<string, unknown>>) => {
  const { status, urgency } = compose(sciatica(), leg(facts))
  return [status, urgency]
}

describe('blood pressure', () => {
  it.each([
    [159, 99, false, false],
    [160, 80, true, false],
    [120, 100, true, false],
    [179, 119, true, false],
    [180, 80, true, true],
    [120, 120, true, true],
  ])('[L10] %d over %d: high %s, severe %s, whatever was told', (top, bottom, high, severe) => {
    for (const told of ['no', 'yes']) {
      const facts = { 'bp-systolic': top, 'bp-diastolic': bottom, 'gate-bp-high': told, 'gate-bp-severe': told, 'bp-symptoms': 'no' }
      expect([active(facts, 'cc-bp-uncontrolled'), active(facts, 'cc-bp-severe')]).toEqual([high, severe])
    }
  })

  it.each([
    ['yes', true],
    ['not-sure', true],
    ['no', false],
  ])('[L10] not measured, with the gate answered %s: high %s', (told, expected) => {
    expect(active({ 'gate-bp-high': told }, 'cc-bp-uncontrolled')).toBe(expected)
    expect(active({ 'gate-bp-severe': told, 'bp-symptoms': 'no' }, 'cc-bp-severe')).toBe(expected)
  })

  it('[L10] one number alone does not close the gate of the other', () => {
    expect(active({ 'bp-systolic': 120, 'gate-bp-high': 'yes' }, 'cc-bp-uncontrolled')).toBe(true)
  })

  it.each([
    ['yes', ['stopped', 'emergency-now']],
    ['not-sure', ['stopped', 'emergency-now']],
    ['no', ['stopped', 'same-day']],
  ])('[A1] 185 over 100 with symptoms answered %s is %o', (symptoms, expected) => {
    expect(outcome({ 'bp-systolic': 185, 'bp-diastolic': 100, 'bp-symptoms': symptoms })).toEqual(expected)
  })
})

describe('temperature', () => {
  it.each([
    [{ temperature: 37.9, 'gate-fever': 'yes' }, false],
    [{ temperature: 38, 'gate-fever': 'no' }, true],
    [{ 'gate-fever': 'yes' }, true],
    [{ 'gate-fever': 'not-sure' }, true],
    [{ 'gate-fever': 'no' }, false],
  ])('[L10] with %o there is fever with back pain: %s', (facts, expected) => {
    expect(active(facts, 'rf-fever-back-pain')).toBe(expected)
    expect(active(facts, 'cc-fever-illness')).toBe(expected)
  })

  it('[L10] a low reading takes nothing from a yes to the question itself', () => {
    expect(active({ temperature: 36.5, 'rf-fever-back-pain': 'yes' }, 'rf-fever-back-pain')).toBe(true)
  })
})

describe('platelets', () => {
  const ROWS = ['cc-platelets-under-20', 'cc-platelets-20-50', 'cc-platelets-50-100']

  it.each([
    [19, [true, true, true]],
    [20, [false, true, true]],
    [50, [false, true, true]],
    [51, [false, false, true]],
    [99, [false, false, true]],
    [100, [false, false, false]],
  ])('[L10] of %d: under 20, to 50, under 100 %o', (platelets, expected) => {
    expect(ROWS.map((row) => active({ platelets }, row))).toEqual(expected)
  })

  it.each([
    [{ 'gate-platelets': 'yes' }, [false, true, true]],
    [{ 'gate-platelets-severe': 'yes' }, [true, false, false]],
    [{}, [false, false, false]],
  ])('[L10] not counted, with %o: %o', (facts, expected) => {
    expect(ROWS.map((row) => active(facts, row))).toEqual(expected)
  })
})

describe('strength', () => {
  const ROWS = ['rf-motor-severe', 'rf-motor-mild-new']

  it.each([
    [{ 'mrc-dorsiflexion-left': 5 }, [false, false]],
    [{ 'mrc-dorsiflexion-left': 4 }, [false, true]],
    [{ 'mrc-dorsiflexion-left': 3 }, [true, true]],
    [{ 'mrc-dorsiflexion-left': 0 }, [true, true]],
    [{ 'mrc-dorsiflexion-left': 4, 'mrc-plantar-flexion-left': 4 }, [true, true]],
    [{ 'mrc-dorsiflexion-left': 4, 'mrc-plantar-flexion-right': 4 }, [false, true]],
    [{ 'mrc-dorsiflexion-left': 5, 'qt-heel-walk-left': 'unable' }, [true, true]],
    [{ 'qt-heel-raise-right': 'fewer' }, [false, true]],
    [{ 'qt-heel-raise-right': 'none' }, [true, true]],
    [{}, [false, false]],
  ])('[L13] with %o: severe, mild and new %o', (facts, expected) => {
    expect(ROWS.map((row) => active(facts, row))).toEqual(expected)
  })

  it('[L2] a mild weakness that a doctor has checked is not new; not sure whether is not checked', () => {
    const weak = { 'mrc-dorsiflexion-left': 4 }
    expect(active({ ...weak, 'rf-motor-mild-new': { answer: 'no', checked: true } }, 'rf-motor-mild-new')).toBe(false)
    expect(active({ ...weak, 'rf-motor-mild-new': { answer: 'no', checked: false } }, 'rf-motor-mild-new')).toBe(true)
  })
})

describe('calf girth', () => {
  it.each([
    [3, false],
    [3.1, true],
  ])('[L7] a difference of %d cm is a sign of a clot: %s, whatever was answered', (difference, expected) => {
    expect(active({ 'calf-girth-difference': difference, 'rf-dvt-leg': 'no' }, 'rf-dvt-leg')).toBe(expected)
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import { offeredOn } from '#proof/plan/hands/hands.ts'
import { places } from '#proof/plan/hands/places.ts'
import { rangesOf } from '#proof/plan/hands/ranges.ts'
import { OBLIGATIONS } from '#proof/plan/obligations.ts'
import { PARTS } from '#proof/plan/parts.ts'
import { provePart } from '#proof/plan/prove-plan.ts'
import { readTree } from '../support/files.ts'
import { sciatica, tiny } from '../support/packs.ts'

const MINUTE = 60_000

/** Fewer cases than this mean that an enumeration has lost what it is about. */
const LEAST_CASES: Readonly<Record<(typeof PARTS)[number]['id'], number>> = {
  'plan-pack': 8_000,
  'plan-limits': 1_500,
  'plan-taken-away': 4_500,
  'plan-hands': 800_000,
  'plan-phases': 200_000,
  'plan-cap': 20_000,
  'plan-filling': 70_000,
  'plan-assisted': 19_000,
  'plan-session': 15_000,
  'plan-positions-left': 2_800,
  'plan-positions': 200_000,
  'plan-order': 256,
  'plan-movements': 28_000,
  'plan-home': 14_000,
  'plan-course': 50_000,
  'plan-duties': 1_200,
  'plan-treatments': 495,
}

const NAMED = PARTS.map((part) => [part.id, part] as const)

describe('what is proposed with the sciatica pack passes the check', () => {
  it.each(NAMED)(
    '%s: no case goes wrong',
    (id, part) => {
      const { outcome, why, formulas } = provePart(part, sciatica(), () => 0)
      expect({ outcome, why }).toEqual({ outcome: 'proved', why: undefined })
      expect(formulas).toBeGreaterThanOrEqual(LEAST_CASES[id])
    },
    10 * MINUTE,
  )
})

describe('what is proposed with another pack passes the check', () => {
  it.each(NAMED)('%s: no case goes wrong', (_, part) => {
    const { outcome, why } = provePart(part, tiny(), () => 0)
    expect({ outcome, why }).toEqual({ outcome: 'proved', why: undefined })
  })
})

const sourcesOf = (folder: string): readonly string[] =>
  [...readTree(folder)].flatMap(([name, text]) => (name.endsWith('.test.ts') ? [] : [text]))

describe('the table of obligations', () => {
  it('holds every violation that any line of the check can raise, and no other', () => {
    const sources = [...sourcesOf('src/engine/check'), readFileSync('src/engine/check.ts', 'utf8')]
    const raised = new Set(sources.flatMap((text) => [...text.matchAll(/'(ISC-PLAN-\d+)'/gu)].map(([, code = '']) => code)))
    expect([...raised].sort()).toEqual(Object.keys(OBLIGATIONS).sort())
  })

  it('gives every part something to keep', () => {
    const kept = new Set<string>(Object.values(OBLIGATIONS).flatMap(({ keptBy }) => keptBy))
    expect(PARTS.map(({ id }) => id).filter((id) => !kept.has(id))).toEqual([])
  })
})

describe('hands are treated alike at low and moderate irritability', () => {
  const PROPOSE = ['candidates', 'worth', 'response', 'segments', 'aims', 'options'].map((name) => `propose/${name}`)
  const CHECK = ['fit', 'hands', 'aims'].map((name) => `check/${name}`)

  it.each([...PROPOSE, ...CHECK])('%s asks of irritability only whether it is high, so that low stands for both', (name) => {
    const code = readFileSync(`src/engine/${name}.ts`, 'utf8').replaceAll(/\/\*\*.*?\*\//gsu, '')
    const asked = code.match(/\birritability\b(?! [!=]== 'high')(?!\b['`])/gu) ?? []
    expect(asked).toEqual([])
  })
})

describe('the enumeration of hands is about something', () => {
  const knowledge = sciatica()
  const ranges = rangesOf(knowledge)
  const offeredIn = (card: string, phase: string): boolean => {
    const looked = [...places(knowledge)].filter((place) => place.card.id === card && place.stage.phase === phase)
    return looked.some((place) => [...offeredOn(knowledge, ranges, place)].some(({ work }) => work.length > 0))
  }

  it('pain, wishes, preferences and how a visit went change nothing that the check would say', () => {
    const wide = {
      ...ranges,
      responses: RESPONSE_CLASSES,
      hurts: [false, true],
      preferred: [false, true],
      wishes: [[], ['deep'], ['light']],
      levelShifts: [0],
      doseLevels: [4],
    }
    const one = new Map([...places(knowledge)].map((place) => [`${place.card.id} ${place.stage.phase} ${place.stage.most}`, place]))
    const cases = [...one.values()].flatMap((place) => [...offeredOn(knowledge, wide, place)])
    expect(cases.length).toBeGreaterThan(5_000)
    expect(cases.flatMap(({ fault }) => fault ?? [])).toEqual([])
  })

  const cards = knowledge.cards.filter(({ proposed }) => proposed)

  it.each(cards.map(({ id, phases }) => [id, phases] as const))('%s is offered to somebody in each of its phases', (id, phases) => {
    expect(phases.filter((phase) => !offeredIn(id, phase))).toEqual([])
  })
})

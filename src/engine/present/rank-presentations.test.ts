import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import { openState } from '../state/open-state.ts'
import { knownFeatures, leadPresentation, mayApply, rankPresentations, scoreOf } from './rank-presentations.ts'

const pack = tiny({
  'facts/recorded.yaml':
    '- { id: recorded, name: Recorded by the therapist, type: one-of, options: [stiff-capsule, tired-muscle, frozen], who: therapist, unanswered: absent, group: hands, reason: it leads, dossier: demo/4, source: [T1] }\n',
  'defaults.yaml': `minutes: $usual-minutes
pain-ceiling: $usual-ceiling
hold: 60
reassess-visits: 4
reassess-days: 28
steady-after: 6 months
withdrawn-for: 14 days
home-least: 1
home-most: 3
safety-net: watch-for
letter: offer-letter
consent: ask-consent
referral: refer
roles: { lead: recorded, irritability: irritability, side: sore-side, map: pain-map }
dossier: demo/3
source: [T1]
`,
})

const ranked = (facts: Readonly<Record<string, unknown>>) => {
  const state = openState(pack, shoulder(pack, facts))
  const all = rankPresentations(state)
  return { all, lead: leadPresentation(state, all)?.id, tell: all.map(({ id, score, confidence }) => `${id} ${score} ${confidence}`) }
}

const BLADE = ['shoulder-blade-left']
const BOTH = ['shoulder-left', 'shoulder-blade-left']

describe('presentations', () => {
  it.each([
    ['the sore shoulder', { 'pain-map': ['shoulder-left'] }, ['stiff-capsule 3 medium']],
    ['the shoulder blade', { 'pain-map': BLADE }, ['tired-muscle 3 medium']],
    ['the shoulder with night pain', { 'pain-map': ['shoulder-left'], 'wf-night-pain': 'yes' }, ['stiff-capsule 6 high']],
    ['both, with night pain', { 'pain-map': BOTH, 'wf-night-pain': 'yes' }, ['stiff-capsule 6 high', 'tired-muscle 3 medium']],
    ['neither', { 'pain-map': ['neck'] }, []],
  ])('[A19] for %s: %o rank %o, the best first', (_, facts, expected) => {
    expect(ranked(facts).tell.map((line) => line.replace(/6\.0\d*/u, '6'))).toEqual(expected)
  })

  it('[A19] of equal score keep the order of the pack', () => {
    expect(ranked({ 'pain-map': BOTH }).tell).toEqual(['stiff-capsule 3 medium', 'tired-muscle 3 medium'])
    expect(ranked({ 'pain-map': BOTH }).lead).toBe('stiff-capsule')
  })

  it.each(['not-sure', 'declined', 'no'])('[A19] count no finding answered %s', (answer) => {
    expect(ranked({ 'wf-night-pain': answer }).all[0]?.score).toBe(3)
  })

  it('[A19] count a map nobody is sure of for none', () => {
    expect(ranked({ 'pain-map': 'not-sure' }).all).toEqual([])
  })

  it('[A19] list what speaks for and against, with its backing', () => {
    expect(ranked({ 'wf-night-pain': 'yes' }).all[0]).toMatchObject({
      id: 'stiff-capsule',
      for: [
        { id: 'capsule-night', says: 'Night pain' },
        { id: 'capsule-place', weight: 3, backing: { citations: [{ source: 'T1' }] } },
      ],
      against: [],
    })
  })
})

describe('a presentation that a therapist recorded', () => {
  it('[A19] leads, whatever ranks above it', () => {
    const { lead, tell } = ranked({ 'pain-map': BOTH, 'wf-night-pain': 'yes', recorded: 'tired-muscle' })
    expect([lead, tell[0]?.startsWith('stiff-capsule')]).toEqual(['tired-muscle', true])
  })

  it('[A19] is listed at the lowest confidence where no finding speaks for it', () => {
    expect(ranked({ 'pain-map': ['neck'], recorded: 'tired-muscle' }).tell).toEqual(['tired-muscle 0 low'])
  })

  it.each(['not-sure', 'declined', 'frozen'])('[A19] that is %s leads nothing', (recorded) => {
    expect(ranked({ recorded }).lead).toBe('stiff-capsule')
  })
})

describe('presentations of the sciatica pack', () => {
  const presentation = (id: string) => sciatica().presentations.find((one) => one.id === id)

  it('[A19] a disc that nobody is sure was found is no finding for a disc, but its limits hold', () => {
    const found = assess(sciatica(), leg({ 'cc-disc-herniation': 'not-sure' }))
    const disc = found.presentations.find(({ id }) => id === 'disc-radiculopathy')
    expect(disc?.for.map(({ id }) => id) ?? []).not.toContain('disc-told')
    expect(found.trace.map(({ rule }) => rule)).toContain('cc-disc-herniation')
  })

  it('[A19] come the best first, wherever the pack names them', () => {
    const facts = { age: 75, 'cc-spinal-stenosis': 'yes', 'eased-by': ['sitting', 'bending-forward'], 'aggravated-by': ['walking'] }
    const found = assess(sciatica(), leg(facts)).presentations
    const scores = found.map(({ score }) => score)
    expect(found[0]?.id).toBe('lumbar-stenosis')
    expect(found.length).toBeGreaterThan(1)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })

  it('[A19] a finding speaks once it is known', () => {
    const disc = presentation('disc-radiculopathy')
    const told = (answer: string) => {
      const state = openState(sciatica(), leg({ 'cc-disc-herniation': answer }))
      return disc === undefined ? [] : [knownFeatures(disc, state).some(({ id }) => id === 'disc-told'), scoreOf(disc, state)]
    }
    expect(told('yes')[0]).toBe(true)
    expect(told('not-sure')).toEqual(told('no'))
  })

  it('[A19] a presentation that is known not to fit is not listed', () => {
    const pregnancy = presentation('pregnancy-related')
    const fits = (facts: Readonly<Record<string, unknown>>) =>
      pregnancy !== undefined && mayApply(pregnancy, openState(sciatica(), leg(facts)))
    expect(fits({ pregnant: 'no' })).toBe(false)
    expect(fits({ sex: 'female', pregnant: 'yes', 'pregnancy-weeks': 20, 'pf-risk-stated': 'yes' })).toBe(true)
    expect(assess(sciatica(), leg()).presentations.map(({ id }) => id)).not.toContain('pregnancy-related')
  })
})

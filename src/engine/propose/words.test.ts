import { describe, expect, it } from 'vitest'
import { SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { leftOut, planAdvice, planMeasures, planNotes } from './words.ts'

const knowledge = sciatica()
const sore = planningFor(knowledge, SORE_BUTTOCK).situation
const driver = planningFor(knowledge, SORE_BUTTOCK, { goals: ['driving'] }).situation

describe('advice', () => {
  it('holds what fits everybody, and what a plan rule asks for with that rule', () => {
    const topics = planAdvice(driver).map(({ topic }) => topic)
    expect(topics).toEqual(expect.arrayContaining(['edu-what-is-it', 'edu-stay-active', 'edu-urgent', 'edu-driving']))
    expect(planAdvice(driver).find(({ topic }) => topic === 'edu-driving')?.why.rules).toEqual(['pr-18'])
  })

  it('leaves out what nothing asks for', () => {
    expect(planAdvice(sore).map(({ topic }) => topic)).not.toContain('edu-driving')
    expect(planAdvice(sore).map(({ topic }) => topic)).not.toContain('edu-pregnancy')
  })

  it('says each topic once, in the order of the pack', () => {
    const topics = planAdvice(driver).map(({ topic }) => topic)
    expect(topics).toEqual([...knowledge.topics.keys()].filter((id) => topics.includes(id)))
  })
})

describe('measures', () => {
  const at = (situation: typeof sore, moment: string): readonly string[] =>
    planMeasures(situation).flatMap(({ measure, when }) => (when === moment ? [measure] : []))

  it('no block starts without a baseline (treatment dossier 4.2)', () => {
    expect(at(sore, 'baseline')).toContain('nprs')
    expect(at(sore, 'baseline').length).toBeGreaterThan(3)
  })

  it('later visits have no baseline again', () => {
    const later = planningFor(knowledge, SORE_BUTTOCK, { sessions: [{ response: 'slight' }] }).situation
    expect(at(later, 'baseline')).toEqual([])
    expect(at(later, 'before-session')).toContain('nprs')
  })

  it('a goal brings its marker', () => {
    expect(at(driver, 'before-session')).toContain('sitting-tolerance')
    expect(at(sore, 'before-session')).not.toContain('sitting-tolerance')
  })
})

describe('notes', () => {
  it('are the sentences of the plan rules, each with its rule', () => {
    expect(planNotes(driver)).toContainEqual(expect.objectContaining({ says: 'Marker: comfortable sitting in minutes.', rules: ['pr-18'] }))
  })

  it('show where guidelines disagree about root pain (plan rule 3)', () => {
    const facts = {
      ...SORE_BUTTOCK,
      'leg-symptoms': 'yes',
      'leg-side': 'left',
      't-slr': 'positive',
      't-crossed-slr': 'positive',
      'pain-below-gluteal-fold': { answer: 'yes', side: 'left' },
      'working-presentation': 'disc-radiculopathy',
    }
    const { situation } = planningFor(knowledge, facts)
    expect(situation.guidance.rules.includes('pr-03')).toBe(situation.guidance.confidence !== 'low')
  })
})

describe('what was left out', () => {
  const card = knowledge.cards[0]
  const [first, second] = knowledge.sites
  if (card === undefined || first === undefined || second === undefined) throw new RangeError('the pack has no cards or places')

  it('names each technique and reason once, with all its places', () => {
    const found = leftOut(knowledge, [
      { card, site: first, why: 'keep off' },
      { card, site: second, why: 'keep off' },
      { card, site: first, why: 'keep off' },
      { card, site: first, why: 'another reason' },
    ])
    expect(found).toEqual([
      { what: `${card.name} at ${first.id}, ${second.id}`, why: 'keep off' },
      { what: `${card.name} at ${first.id}`, why: 'another reason' },
    ])
  })

  it('is nothing where nothing was', () => {
    expect(leftOut(knowledge, [])).toEqual([])
  })
})

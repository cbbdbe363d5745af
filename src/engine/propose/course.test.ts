import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import type { Written } from '../../../test/support/written-client.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { Course } from '../model/plan.ts'
import { planCourse } from './course.ts'

const knowledge = sciatica()

const course = (facts: Written['facts'], more: Partial<Written> = {}): Course => planCourse(planningFor(knowledge, facts, more).situation)

const visits = (count: number) => ({ sessions: Array.from({ length: count }, () => ({ response: 'slight' as const })) })

describe('the course (treatment dossier 4.2, safety dossier 4.5)', () => {
  it.each([
    ['2 weeks', 'high', 2],
    ['2 weeks', 'moderate', 3],
    ['2 weeks', 'low', 3],
    ['8 weeks', 'high', 3],
    ['8 weeks', 'moderate', 4],
    ['8 weeks', 'low', 4],
    ['20 weeks', 'high', 3],
    ['20 weeks', 'moderate', 4],
    // Six in the dossier; looked at again after four all the same.
    ['20 weeks', 'low', 4],
  ])('%s and %s irritability: a first block of %i visits', (began, irritability, block) => {
    expect(course({ ...SORE_BUTTOCK, 'episode-start': began, irritability }).visits).toBe(block)
  })

  it('is looked at again after the block, on the day its last visit falls on', () => {
    expect(course(ACUTE_LEG).review).toEqual({ afterVisits: 2, on: '2026-12-06' })
    expect(course(SORE_BUTTOCK).review).toEqual({ afterVisits: 4, on: '2026-12-20' })
  })

  it('without a recorded irritability is that of high irritability', () => {
    const { irritability: _, ...unknown } = SORE_BUTTOCK
    expect(course(unknown).why.rules).toEqual(['dose-chronic-high'])
  })

  it('in pregnancy has the words of pregnancy and the least of both doses', () => {
    const facts = {
      ...SORE_BUTTOCK,
      'episode-start': '2 weeks',
      irritability: 'moderate',
      pregnant: 'yes',

      'working-presentation': 'pregnancy-related',
    }
    const found = course(facts)
    expect(found.perWeek).toBe('1 a week or less')
    expect(found.visits).toBe(3)
    expect(found.why.rules).toEqual(['dose-acute-moderate', 'dose-pregnancy'])
  })

  it('ends at ten visits of an episode', () => {
    expect(course(SORE_BUTTOCK).mostVisits).toBe(10)
    expect(course(SORE_BUTTOCK, visits(8)).visits).toBe(2)
    expect(course(SORE_BUTTOCK, visits(12)).visits).toBe(1)
  })

  it('has two visits at most for acute pain with a low risk of lasting', () => {
    const facts = { ...SORE_BUTTOCK, 'episode-start': '2 weeks', 'working-presentation': 'non-specific', 'low-risk-of-lasting': 'yes' }
    expect(course(facts).visits).toBe(2)
  })

  it('without any dose keeps visits as far apart as re-assessments allow', () => {
    const { situation } = planningFor(knowledge, SORE_BUTTOCK)
    const found = planCourse({ ...situation, doses: [] })
    expect(found).toMatchObject({ visits: 4, everyDays: 7, perWeek: 'as agreed', mostVisits: 4 })
  })
})

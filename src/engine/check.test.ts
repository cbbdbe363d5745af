import { describe, expect, it } from 'vitest'
import { ACUTE_LEG, SORE_BUTTOCK, handsOf, planOf, planningFor } from '../../test/support/planning.ts'
import type { Planning } from '../../test/support/planning.ts'
import { sciatica } from '../../test/support/packs.ts'
import { check } from './check.ts'
import type { Guidance } from './model/assessment.ts'
import type { HandsSegment, Plan, Segment } from './model/plan.ts'
import { VIOLATIONS } from './check/violation.ts'

// What is still right at the edge of each limit, and what is wrong one step further: check must not be laxer than the rules, nor
// stricter. test/laws/plan-corruption.test.ts holds the ways to be wrong; this file holds where wrong begins.

const knowledge = sciatica()
const sore = planningFor(knowledge, SORE_BUTTOCK)
const acute = planningFor(knowledge, ACUTE_LEG)

const codes = (plan: Plan, { assessment }: Planning): readonly string[] => [
  ...new Set(check(knowledge, plan, assessment).map(({ code }) => code)),
]

const withGuidance = (planning: Planning, change: Partial<Guidance>): Planning => {
  const { guidance } = planning.assessment
  if (guidance === null) throw new TypeError('no guidance')
  return { ...planning, assessment: { ...planning.assessment, guidance: { ...guidance, ...change } } }
}

const limitsOf = ({ assessment }: Planning): Guidance['limits'] => {
  if (assessment.guidance === null) throw new TypeError('no guidance')
  return assessment.guidance.limits
}

const replaced = (plan: Plan, segment: Segment, by: Segment): Plan => ({
  ...plan,
  session: { ...plan.session, segments: plan.session.segments.map((each) => (each === segment ? by : each)) },
})

const firstIn = (plan: Plan, phase: string): HandsSegment => {
  const [first] = handsOf(plan, phase)
  if (first === undefined) throw new RangeError(`no work in phase ${phase}`)
  return first
}

const plan = planOf(knowledge, sore, 45)
const work = firstIn(plan, 'C')

describe('hands-on minutes', () => {
  it('may reach the least cap, and not pass it by one', () => {
    const { handsOn } = plan.session
    const at = (maxMinutes: number): Planning => withGuidance(sore, { limits: { ...limitsOf(sore), maxMinutes } })
    expect(codes(plan, at(handsOn))).toEqual([])
    expect(codes(plan, at(handsOn - 1))).toEqual(['ISC-PLAN-014'])
  })

  it('are half the template after a flare, rounded down', () => {
    const flare = knowledge.planRules.find(({ then }) => then.handsOnPercent !== undefined)
    const rules = [...(sore.assessment.guidance?.rules ?? []), flare?.id ?? '']
    expect(codes(plan, withGuidance(sore, { rules }))).toContain('ISC-PLAN-014')
  })
})

describe('pressure', () => {
  it('may reach the cap of the place, and not pass it', () => {
    const at = (level: number): Planning =>
      withGuidance(sore, { limits: { ...limitsOf(sore), caps: { ...limitsOf(sore).caps, [work.site]: level } } })
    expect(codes(plan, at(work.level))).toEqual([])
    expect(codes(plan, at(work.level - 1))).toContain('ISC-PLAN-021')
  })

  it('may be less than planned as long as the technique can be done so', () => {
    const least = knowledge.cardById.get(work.card)?.minLevel ?? 0
    expect(codes(replaced(plan, work, { ...work, level: least }), sore)).toEqual([])
    expect(codes(replaced(plan, work, { ...work, level: least - 1 }), sore)).toContain('ISC-PLAN-022')
  })

  it('is light in settling and integrating, whatever the cap', () => {
    const settling = handsOf(plan, 'BF').find(({ card }) => card === 'swedish-effleurage')
    if (settling === undefined) throw new RangeError('no strokes settle here')
    expect(codes(replaced(plan, settling, { ...settling, level: 2 }), sore)).toEqual([])
    expect(codes(replaced(plan, settling, { ...settling, level: 3 }), sore)).toEqual(['ISC-PLAN-033'])
  })

  it('is light all over at high irritability, even where the cap allows more', () => {
    const planned = planOf(knowledge, acute, 45)
    const free = withGuidance(acute, {
      limits: { ...limitsOf(acute), caps: Object.fromEntries(knowledge.sites.map(({ id }) => [id, 4])) },
    })
    const stroke = handsOf(planned, 'CD').find(({ card }) => card !== 'positional-release')
    if (stroke === undefined) throw new RangeError('no strokes here')
    expect(codes(replaced(planned, stroke, { ...stroke, level: 3 }), free)).toContain('ISC-PLAN-033')
  })
})

describe('minutes of a technique', () => {
  const card = knowledge.cardById.get(work.card)
  const [least, most] = [card?.minutes.min ?? 0, card?.minutes.max ?? 0]

  const lasting = (minutes: number): readonly string[] => codes(replaced(plan, work, { ...work, minutes }), sore)

  it('run from the least to the most of its card', () => {
    expect(lasting(most)).not.toContain('ISC-PLAN-027')
    expect(lasting(most + 1)).toContain('ISC-PLAN-027')
    expect(lasting(least)).not.toContain('ISC-PLAN-029')
    expect(lasting(least - 1)).toContain('ISC-PLAN-029')
  })

  it('may be fewer where the whole phase has no more', () => {
    const { session } = plan
    const short = { ...work, minutes: 2 }
    const gone = session.phases.C - 2
    const phases = { ...session.phases, C: 2, G: session.phases.G + gone }
    const segments = [
      ...session.segments.filter(({ phase }) => phase === 'A' || phase === 'B'),
      short,
      ...session.segments
        .filter(({ phase }) => phase > 'C')
        .map((segment) => (segment.phase === 'G' ? { ...segment, minutes: phases.G } : segment)),
    ]
    expect(codes({ ...plan, session: { ...session, phases, segments, handsOn: session.handsOn - gone } }, sore)).toEqual([])
  })
})

describe('holds', () => {
  const held = handsOf(plan).find(({ hold }) => hold !== null)

  it('may be as long as card and limits allow', () => {
    if (held?.hold === null || held === undefined) throw new RangeError('nothing is held here')
    const { hold } = held
    expect(codes(replaced(plan, held, { ...held, hold: hold - 10 }), sore)).toEqual([])
    expect(codes(replaced(plan, held, { ...held, hold: hold + 1 }), sore)).toEqual(['ISC-PLAN-025'])
    const shorter = withGuidance(sore, { limits: { ...limitsOf(sore), holds: { ...limitsOf(sore).holds, [held.site]: hold - 1 } } })
    expect(codes(plan, shorter)).toEqual(['ISC-PLAN-025'])
  })
})

describe('order', () => {
  it('inside a phase is free among places that do not hurt, and among those that do', () => {
    const marked: readonly string[] = SORE_BUTTOCK['pain-map']
    const [first, second] = handsOf(plan, 'C').filter(({ site }) => marked.includes(site))
    if (first === undefined || second === undefined) throw new RangeError('two painful places are wanted')
    const swapped = plan.session.segments.map((segment) => (segment === first ? second : segment === second ? first : segment))
    expect(codes({ ...plan, session: { ...plan.session, segments: swapped } }, sore)).toEqual([])
  })

  it('knows no kind of segment but the three', () => {
    const broken: Plan = structuredClone(plan)
    Object.assign(broken.session.segments[0] ?? {}, { kind: 'dance' })
    expect(codes(broken, sore)).toEqual(['ISC-PLAN-017'])
  })
})

describe('the course', () => {
  const course = (change: Partial<Plan['course']>): readonly string[] => codes({ ...plan, course: { ...plan.course, ...change } }, sore)

  it('may be shorter, slower and looked at sooner', () => {
    expect(course({ visits: 1, review: { afterVisits: 1, on: '2026-11-22' } })).toEqual([])
    expect(course({ everyDays: 14 })).toEqual([])
    expect(course({ mostVisits: 6 })).toEqual([])
  })

  it('is looked at again within 28 days', () => {
    expect(course({ review: { afterVisits: 4, on: '2026-12-20' } })).toEqual([])
    expect(course({ review: { afterVisits: 4, on: '2026-12-21' } })).toEqual(['ISC-PLAN-061'])
    expect(course({ review: { afterVisits: 4, on: '2026-11-21' } })).toEqual(['ISC-PLAN-061'])
  })

  it('has no more visits than the block', () => {
    expect(course({ visits: plan.course.visits + 1 })).toEqual(['ISC-PLAN-060'])
  })
})

describe('more than is asked for is fine', () => {
  it('another action, message or piece of advice of the pack', () => {
    const [action] = knowledge.actions.keys()
    const topics = [...knowledge.topics.values()].filter(({ kind }) => kind === 'education').map(({ id }) => id)
    const why = { says: '', rules: [], backing: { citations: [], memory: false, design: true } }
    const more = { ...plan, requires: [...plan.requires, action ?? ''], advice: topics.map((topic) => ({ topic, why })) }
    expect(codes(more, sore)).toEqual([])
  })
})

describe('a violation', () => {
  it('says what the code stands for, what was found and where', () => {
    const [first] = check(knowledge, { ...plan, madeOn: '2026-01-01' }, sore.assessment)
    expect(first).toEqual({ code: 'ISC-PLAN-002', at: 'madeOn', says: `${VIOLATIONS['ISC-PLAN-002']} 2026-01-01 is not 2026-11-22.` })
  })

  it('points at the segment it speaks of', () => {
    const index = plan.session.segments.indexOf(work)
    const found = check(knowledge, replaced(plan, work, { ...work, position: '' }), sore.assessment)
    expect(found.map(({ at }) => at)).toEqual([`session.segments[${index}].position`])
  })

  it('has words of its own for each code, in plain sentences', () => {
    const words = Object.values(VIOLATIONS)
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter((each) => !/^[A-Z].*\.$/u.test(each))).toEqual([])
  })
})

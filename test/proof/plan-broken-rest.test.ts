import { describe, expect, it } from 'vitest'
import type { Plan } from '#engine/model/plan.ts'
import { planCourse } from '#engine/propose/course.ts'
import { homeProgramme } from '#engine/propose/home.ts'
import { movementFault } from '#engine/propose/movements.ts'
import { choosePositions } from '#engine/propose/positions.ts'
import { stepsOf } from '#engine/propose/segments.ts'
import { placeSteps } from '#engine/propose/session.ts'
import { propose } from '#engine/propose.ts'
import { courseOutcomes } from '#proof/plan/course.ts'
import { homeOutcomes } from '#proof/plan/movements/home.ts'
import { movementOutcomes } from '#proof/plan/movements/movements.ts'
import { ORDER_PIECES, orderOutcomes } from '#proof/plan/order/order.ts'
import { placingOutcomes } from '#proof/plan/order/positions.ts'
import { packOutcomes } from '#proof/plan/pack.ts'
import { tried } from '#proof/plan/tried.ts'
import type { Outcomes } from '#proof/plan/tried.ts'
import { presenceOutcomes, treatmentOutcomes } from '#proof/plan/whole/presence.ts'
import { instead } from '../support/instead.ts'
import { sciatica } from '../support/packs.ts'

const knowledge = sciatica()

const faultIn = (outcomes: Outcomes): string | undefined => tried(outcomes).fault

describe('a proposer that orders work wrongly is caught', () => {
  it('one that stays in the position it likes best', () => {
    const stays: typeof choosePositions = (turns, positions, costs) => {
      const found = choosePositions(turns, positions, costs)
      return { ...found, placed: found.placed.map((each) => ({ ...each, position: positions[0] })) }
    }
    expect(faultIn(placingOutcomes(knowledge, { choosePositions: stays }))).toMatch(/ with /u)
  })

  it('one that loses the last piece of work', () => {
    const loses: typeof choosePositions = (turns, positions, costs) => {
      const found = choosePositions(turns, positions, costs)
      return { ...found, placed: found.placed.slice(0, -1) }
    }
    expect(faultIn(placingOutcomes(knowledge, { choosePositions: loses }))).toMatch(/ with /u)
  })

  it('one that does not know what hurts', () => {
    const dull: typeof stepsOf = (situation, ...rest) => stepsOf(instead(situation, { painful: new Set() }), ...rest)
    expect(faultIn(orderOutcomes(knowledge, { ...ORDER_PIECES, stepsOf: dull }))).toMatch(/ISC-PLAN-038/u)
  })

  it('one that starts at the end', () => {
    const reversed: typeof placeSteps = (situation, limits, steps) => placeSteps(situation, limits, steps.toReversed())
    expect(faultIn(orderOutcomes(knowledge, { ...ORDER_PIECES, placeSteps: reversed }))).toMatch(/ISC-PLAN-016/u)
  })
})

describe('a proposer that chooses movements wrongly is caught', () => {
  it.each<readonly [string, typeof movementFault]>([
    [
      'does not heed cautions',
      (situation, ...rest) => movementFault(instead(situation, { guidance: instead(situation.guidance, { heldBack: [] }) }), ...rest),
    ],
    [
      'takes the sound leg for the affected one',
      (situation, ...rest) => movementFault(instead(situation, { guidance: instead(situation.guidance, { affected: ['left'] }) }), ...rest),
    ],
    ['does not heed plan rules', (situation, ...rest) => movementFault(instead(situation, { planRules: [] }), ...rest)],
    ['refuses what may be offered', () => 'not today'],
  ])('one that %s', (_, fault) => {
    expect(faultIn(movementOutcomes(knowledge, { movementFault: fault }))).toMatch(/the proposer says .*, the check /u)
  })

  it.each<readonly [string, typeof homeProgramme]>([
    ['stops after one', (...given) => ({ ...homeProgramme(...given), items: homeProgramme(...given).items.slice(0, 1) })],
    ['gives no reason', (...given) => ({ ...homeProgramme(...given), reason: null })],
    [
      'says one twice',
      (...given) => ({ ...homeProgramme(...given), items: homeProgramme(...given).items.flatMap((item) => [item, item]) }),
    ],
    [
      'does not heed cautions',
      (situation, limits) => homeProgramme(instead(situation, { guidance: instead(situation.guidance, { heldBack: [] }) }), limits),
    ],
  ])('one whose home programme %s', (_, home) => {
    expect(faultIn(homeOutcomes(knowledge, { homeProgramme: home }))).toMatch(/ISC-PLAN-04[15]/u)
  })
})

describe('a proposer that plans visits wrongly is caught', () => {
  it.each<readonly [string, typeof planCourse, string]>([
    ['one visit too many', (situation) => ({ ...planCourse(situation), visits: planCourse(situation).visits + 1 }), 'ISC-PLAN-060'],
    ['by the leading dose alone', (situation) => planCourse(instead(situation, { doses: situation.doses.slice(-1) })), 'ISC-PLAN-06[02]'],
    ['a review on no day', (situation) => ({ ...planCourse(situation), review: { afterVisits: 1, on: '2026-02-30' } }), 'ISC-PLAN-061'],
  ])('%s', (_, plans, code) => {
    expect(faultIn(courseOutcomes(knowledge, { planCourse: plans }))).toMatch(new RegExp(code, 'u'))
  })
})

const without =
  (change: (plan: Plan) => Partial<Plan>): typeof propose =>
  (...given) => {
    const proposal = propose(...given)
    return proposal.plan === null ? proposal : { ...proposal, plan: { ...proposal.plan, ...change(proposal.plan) } }
  }

const consent = knowledge.defaults.consent

describe('a proposer that forgets a duty is caught', () => {
  it.each<readonly [string, (plan: Plan) => Partial<Plan>, string]>([
    ['what is required', () => ({ requires: [consent, 'consent-buttock'] }), '050'],
    ['advice', ({ messages }) => ({ messages: messages.slice(0, 1) }), '051'],
    ['the letter', () => ({ letters: [] }), '052'],
    ['consent for a sensitive region', ({ requires }) => ({ requires: requires.filter((id) => !id.startsWith('consent-buttock')) }), '053'],
    ['the rules behind it', ({ shapedBy }) => ({ shapedBy: shapedBy.slice(-1) }), '054'],
    ['topics', () => ({ advice: [] }), '055'],
    ['notes', () => ({ notes: [] }), '056'],
    ['measures', ({ measures }) => ({ measures: measures.slice(1) }), '057'],
    ['products', ({ session }) => ({ session: { ...session, avoidProducts: [] } }), '018'],
  ])('%s', (_, change, code) => {
    expect(faultIn(presenceOutcomes(knowledge, { propose: without(change) }))).toMatch(new RegExp(`ISC-PLAN-${code}`, 'u'))
  })

  it('one that plans what a plan rule refuses', () => {
    const eager: typeof propose = (pack, assessment, wishes) => {
      const { guidance } = assessment
      const proposal = propose(pack, { ...assessment, guidance: guidance === null ? null : { ...guidance, rules: [] } }, wishes)
      return proposal
    }
    expect(faultIn(presenceOutcomes(knowledge, { propose: eager }))).toMatch(/ISC-PLAN-0(?:05|5\d)/u)
  })

  it.each<readonly [string, (plan: Plan) => Partial<Plan>, string]>([
    ['another day', () => ({ madeOn: '2020-01-01' }), '002'],
    ['another pack', () => ({ pack: { id: 'another', version: '1' } }), '001'],
    ['another irritability', () => ({ irritability: 'moderate' }), '004'],
    ['another length', ({ session }) => ({ session: { ...session, minutes: 31 } }), '010'],
  ])('one that plans for %s', (_, change, code) => {
    expect(faultIn(treatmentOutcomes(knowledge, { propose: without(change) }))).toMatch(new RegExp(`ISC-PLAN-${code}`, 'u'))
  })
})

describe('a pack on which the proof cannot lean is refused', () => {
  it('two templates of one length', () => {
    const [first] = knowledge.templates
    expect(faultIn(packOutcomes({ ...knowledge, templates: [...knowledge.templates, ...(first === undefined ? [] : [first])] }))).toMatch(
      /^twice/u,
    )
  })

  it('a guide that names a movement twice', () => {
    const profiles = knowledge.profiles.map((profile) => ({ ...profile, movement: [...profile.movement, ...profile.movement] }))
    expect(faultIn(packOutcomes({ ...knowledge, profiles }))).toMatch(/^twice/u)
  })

  it('a presentation without a session', () => {
    expect(faultIn(packOutcomes({ ...knowledge, templates: knowledge.templates.slice(0, 15) }))).toMatch(/no session/u)
  })
})

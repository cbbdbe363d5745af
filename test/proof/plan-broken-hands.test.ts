import { describe, expect, it } from 'vitest'
import type { Limits } from '#engine/caution/limits.ts'
import type { Guidance } from '#engine/model/assessment.ts'
import { optionsForCard } from '#engine/propose/candidates.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { stepsOf } from '#engine/propose/segments.ts'
import { readPlanLimits } from '#engine/propose/plan-limits.ts'
import { handsOutcomes } from '#proof/plan/hands/hands.ts'
import { HANDS_PIECES } from '#proof/plan/hands/offers.ts'
import type { HandsPieces } from '#proof/plan/hands/offers.ts'
import { positionOutcomes, restrictionOutcomes } from '#proof/plan/limits/restrictions.ts'
import { takenAwayOutcomes } from '#proof/plan/limits/rules.ts'
import { provePart } from '#proof/plan/prove-plan.ts'
import { tried } from '#proof/plan/tried.ts'
import { instead } from '../support/instead.ts'
import { sciatica } from '../support/packs.ts'

const knowledge = sciatica()

type Ask = typeof optionsForCard

const faultOf = (pieces: Partial<HandsPieces>): string | undefined => tried(handsOutcomes(knowledge, { ...HANDS_PIECES, ...pieces })).fault

/** A proposer that does not see some of the limits. */
const blindTo =
  (seen: (limits: PlanLimits) => Partial<PlanLimits>): Ask =>
  (situation, limits, ...rest) =>
    optionsForCard(situation, instead(limits, seen(limits)), ...rest)

const blindToDense = (seen: (limits: Limits) => Partial<Limits>): Ask =>
  blindTo(({ limits }) => ({ limits: instead(limits, seen(limits)) }))

const blindToGuidance =
  (guidance: Partial<Guidance>): Ask =>
  (situation, ...rest) =>
    optionsForCard(instead(situation, { guidance: instead(situation.guidance, guidance) }), ...rest)

const EVERYWHERE = new Set(knowledge.sites.map(({ index }) => index))

const BROKEN: readonly (readonly [string, Ask, string])[] = [
  ['takes caps for one higher', blindToDense(({ caps }) => ({ caps: caps.map((cap) => cap + 1) })), 'ISC-PLAN-02[12]'],
  ['does not see what is forbidden', blindToDense(({ bans }) => ({ bans: bans.map(() => 0) })), 'ISC-PLAN-023'],
  ['does not see that no product is left', blindToDense(() => ({ products: 0 })), 'ISC-PLAN-028'],
  ['does not see that no position reaches a place', blindTo(() => ({ reached: EVERYWHERE })), 'ISC-PLAN-024'],
  ['does not see what plan rules and flares leave out', blindTo(() => ({ removedCards: new Set() })), 'ISC-PLAN-03[57]'],
  ['does not see the level of the dose', blindTo(() => ({ doseLevel: 4 })), 'ISC-PLAN-033'],
  ['does not lower the level after a flare', blindTo(() => ({ levelShift: 0 })), 'ISC-PLAN-033'],
  ['does not keep away from pain and the nerve line', blindToGuidance({ keepAway: [] }), 'ISC-PLAN-031'],
  ['does not see the exceptions of a profile', blindToGuidance({ exceptions: [] }), 'ISC-PLAN-032'],
  ['takes high irritability for low', blindToGuidance({ irritability: 'low' }), 'ISC-PLAN-03[03]'],
  [
    'presses as hard as it may while settling',
    (situation, limits, card, sites, stage) => optionsForCard(situation, limits, card, sites, { ...stage, most: Infinity }),
    'ISC-PLAN-033',
  ],
]

describe('a proposer of hands-on work that is broken is caught', () => {
  it.each(BROKEN)('one that %s', (_, ask, code) => {
    expect(faultOf({ optionsForCard: ask })).toMatch(new RegExp(code, 'u'))
  })

  it('one that holds a point as long as the card says', () => {
    const write: HandsPieces['stepsOf'] = (situation, limits, filled) => {
      const holds = new Int16Array(knowledge.sites.length).fill(60)
      return stepsOf(situation, instead(limits, { limits: instead(limits.limits, { holds }) }), filled)
    }
    expect(faultOf({ stepsOf: write })).toMatch(/ISC-PLAN-025/u)
  })

  it('one that reads more of a client than is varied proves nothing', () => {
    const curious: Ask = (situation, ...rest) =>
      situation.guidance.topics.length > 0 ? { candidates: [], excluded: [] } : optionsForCard(situation, ...rest)
    const part = { id: 'curious', says: '', outcomes: () => handsOutcomes(knowledge, { ...HANDS_PIECES, optionsForCard: curious }) }
    const { outcome, why } = provePart(part, knowledge, () => 0)
    expect({ outcome, why }).toEqual({ outcome: 'mistranslated', why: 'guidance.topics is read, and the enumeration does not vary it' })
  })
})

type Read = typeof readPlanLimits

const readsWrong =
  (change: (limits: PlanLimits) => Partial<PlanLimits>): Read =>
  (situation) => {
    const limits = readPlanLimits(situation)
    return { ...limits, ...change(limits) }
  }

const readsDenseWrong = (change: (limits: Limits) => Partial<Limits>): Read =>
  readsWrong(({ limits }) => ({ limits: { ...limits, ...change(limits) } }))

describe('a proposer that reads limits wrongly is caught', () => {
  const LOOSE: readonly (readonly [string, Read])[] = [
    ['caps', readsDenseWrong(({ caps }) => ({ caps: caps.map((cap) => Math.max(1, cap)) }))],
    ['holds', readsDenseWrong(({ holds }) => ({ holds: holds.map(() => 60) }))],
    ['what is forbidden', readsDenseWrong(({ bans }) => ({ bans: bans.map(() => 0) }))],
    ['motions of the right leg', readsDenseWrong(({ motions }) => ({ motions: motions.map((bits) => bits & 1) }))],
    ['products', readsDenseWrong(() => ({ products: 0 }))],
    ['minutes', readsDenseWrong(() => ({ minutes: 60 }))],
    ['the pain ceiling', readsDenseWrong(() => ({ painCeiling: 5 }))],
    ['what is required', readsDenseWrong(() => ({ requires: new Set() }))],
  ]

  it.each(LOOSE)('one that misreads %s', (_, read) => {
    expect(tried(restrictionOutcomes(knowledge, { readPlanLimits: read })).fault).toMatch(/less strictly|^[a-z-]+$/u)
  })

  it('one that takes positions that are not left', () => {
    const read = readsWrong(() => ({ positions: knowledge.positions }))
    expect(tried(positionOutcomes(knowledge, { readPlanLimits: read })).fault).toMatch(/is taken though/u)
  })

  it('one that counts as reached what no position reaches', () => {
    const read = readsWrong(() => ({ reached: EVERYWHERE }))
    expect(tried(positionOutcomes(knowledge, { readPlanLimits: read })).fault).toMatch(/no position reaches/u)
  })

  const TAKEN: readonly (readonly [string, Read, RegExp])[] = [
    ['techniques', readsWrong(() => ({ removedCards: new Set() })), /a technique stays/u],
    ['levels', readsWrong(() => ({ levelShift: 0 })), /the level stays/u],
    ['minutes', readsWrong(() => ({ handsOnPercent: 100 })), /the minutes stay/u],
    ['all techniques but one', readsWrong(() => ({ oneTechnique: false })), /more than one technique stays/u],
    ['minutes beyond the dose', readsWrong(() => ({ doseHandsOn: Infinity })), /does not bind/u],
  ]

  it.each(TAKEN)('one that does not take away %s', (_, read, says) => {
    expect(tried(takenAwayOutcomes(knowledge, { readPlanLimits: read })).fault).toMatch(says)
  })

  it('one that does not drop what was new before a flare', () => {
    const read: Read = (situation) => {
      const { history } = situation.assessment.client
      const client = { ...situation.assessment.client, history: { ...history, sessions: [] } }
      return readPlanLimits({ ...situation, assessment: { ...situation.assessment, client } })
    }
    expect(tried(takenAwayOutcomes(knowledge, { readPlanLimits: read })).fault).toMatch(/is not dropped/u)
  })
})

import { describe, expect, it } from 'vitest'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { handsOnMinutes, releaseMinutes, shrinkTo } from '#engine/propose/hands-on.ts'
import { handsOnCap } from '#engine/propose/length.ts'
import { LEVEL, phaseOptimum } from '#engine/propose/phase-optimum.ts'
import type { Allotment, Offer, PhaseOptimum } from '#engine/propose/phase-optimum.ts'
import { sessionOptimum } from '#engine/propose/session-optimum.ts'
import { assistedOutcomes, phaseOutcomes } from '#proof/plan/minutes/filling.ts'
import { capOutcomes, phasesOutcomes } from '#proof/plan/minutes/phases.ts'
import { MINUTES_PIECES } from '#proof/plan/minutes/pieces.ts'
import type { MinutesPieces } from '#proof/plan/minutes/pieces.ts'
import { sessionOutcomes } from '#proof/plan/minutes/session.ts'
import { tried } from '#proof/plan/tried.ts'
import type { Outcomes } from '#proof/plan/tried.ts'
import { instead } from '../support/instead.ts'
import { sciatica } from '../support/packs.ts'

const knowledge = sciatica()

type Part = (knowledge: Knowledge, pieces: MinutesPieces) => Outcomes

const changed = <T extends Offer>(found: PhaseOptimum<T>, change: (allotment: Allotment<T>) => number): PhaseOptimum<T> => {
  const allotments = found.allotments.map((each) => ({ ...each, minutes: change(each) }))
  return { ...found, allotments, filled: allotments.reduce((sum, { minutes }) => sum + minutes, 0) }
}

interface Broken {
  readonly what: string
  readonly part: Part
  readonly pieces: Partial<MinutesPieces>
  readonly says: RegExp
}

const BROKEN: readonly Broken[] = [
  {
    what: 'shrinks one minute too little',
    part: phasesOutcomes,
    pieces: { shrinkTo: (template, cap) => shrinkTo(template, cap + 1) },
    says: /ISC-PLAN-014/u,
  },
  {
    what: 'loses a minute that the hands gave up',
    part: phasesOutcomes,
    pieces: {
      releaseMinutes: (phases, template, from, minutes) => {
        const released = releaseMinutes(phases, template, from, minutes)
        return minutes > 0 && from === 'C' ? { ...released, A: released.A - 1 } : released
      },
    },
    says: /ISC-PLAN-01[19]|it matters why/u,
  },
  {
    what: 'gives movement all that the hands give up',
    part: phasesOutcomes,
    pieces: {
      releaseMinutes: (phases, template, from, minutes) =>
        from === 'E'
          ? releaseMinutes(phases, template, from, minutes)
          : { ...phases, [from]: phases[from] - minutes, E: phases.E + minutes },
    },
    says: /ISC-PLAN-019|it matters why/u,
  },
  {
    what: 'rounds the hands-on minutes down',
    part: phasesOutcomes,
    pieces: { handsOnMinutes: ({ B, C, D, F }) => Math.floor(C + D + (B + F) / 2) },
    says: /ISC-PLAN-013/u,
  },
  {
    what: 'does not see the minutes of the dose',
    part: capOutcomes,
    pieces: { handsOnCap: (limits, template) => handsOnCap(instead(limits, { doseHandsOn: Infinity }), template) },
    says: /ISC-PLAN-014/u,
  },
  {
    what: 'works as long after a flare as before it',
    part: capOutcomes,
    pieces: { handsOnCap: (limits, template) => handsOnCap(instead(limits, { handsOnPercent: 100 }), template) },
    says: /ISC-PLAN-014/u,
  },
  {
    what: 'rounds a share of the minutes up',
    part: capOutcomes,
    pieces: {
      handsOnCap: ({ limits, doseHandsOn, handsOnPercent }, template) =>
        Math.min(limits.minutes, doseHandsOn, Math.ceil((handsOnMinutes(template.phases) * handsOnPercent) / 100)),
    },
    says: /ISC-PLAN-014/u,
  },
  {
    what: 'gives a technique a minute more than it is meant for',
    part: phaseOutcomes,
    pieces: {
      phaseOptimum: (offers, minutes, curve) =>
        changed(phaseOptimum(offers, minutes, curve), ({ offer, minutes: each }) =>
          each === offer.max && minutes > each ? each + 1 : each,
        ),
    },
    says: /minutes for one of|filled/u,
  },
  {
    what: 'gives a technique a minute less than it needs',
    part: phaseOutcomes,
    pieces: {
      phaseOptimum: (offers, minutes, curve) =>
        changed(phaseOptimum(offers, minutes, curve), ({ offer, minutes: each }) => (each === offer.min ? each - 1 : each)),
    },
    says: /minutes for one of/u,
  },
  {
    what: 'uses a technique twice in a place',
    part: phaseOutcomes,
    pieces: {
      phaseOptimum: (offers, minutes, curve) => {
        const found = phaseOptimum(offers, minutes, curve)
        const twice = [...found.allotments, ...found.allotments]
        return found.filled * 2 > minutes ? found : { ...found, allotments: twice, filled: found.filled * 2 }
      },
    },
    says: /is used twice/u,
  },
  {
    what: 'fills assisted movement like any other phase',
    part: assistedOutcomes,
    pieces: { assistedOptimum: (offers, minutes) => phaseOptimum(offers, minutes, LEVEL) },
    says: /no movement of the client/u,
  },
  {
    what: 'takes several techniques where one is allowed',
    part: sessionOutcomes,
    pieces: { sessionOptimum: (problem) => sessionOptimum({ ...problem, oneTechnique: false }) },
    says: /where one technique may be/u,
  },
  {
    what: 'forgets the cap when it puts a session together',
    part: sessionOutcomes,
    pieces: { sessionOptimum: (problem) => sessionOptimum({ ...problem, cap: Infinity }) },
    says: /ISC-PLAN-014/u,
  },
  {
    what: 'keeps minutes in a phase that nothing fills',
    part: sessionOutcomes,
    pieces: {
      sessionOptimum: (problem) => {
        const found = sessionOptimum(problem)
        const { phases } = found
        return phases.A > problem.template.A ? { ...found, phases: { ...phases, A: phases.A - 1, C: phases.C + 1 } } : found
      },
    },
    says: /ISC-PLAN-01[24]/u,
  },
]

describe('a proposer that gives out minutes wrongly is caught', () => {
  it.each(BROKEN)('one that $what', ({ part, pieces, says }) => {
    expect(tried(part(knowledge, { ...MINUTES_PIECES, ...pieces })).fault).toMatch(says)
  })
})

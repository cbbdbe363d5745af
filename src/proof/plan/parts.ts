import type { Knowledge } from '#engine/model/knowledge.ts'
import { courseOutcomes } from './course.ts'
import { handsOutcomes } from './hands/hands.ts'
import { positionOutcomes, restrictionOutcomes } from './limits/restrictions.ts'
import { takenAwayOutcomes } from './limits/rules.ts'
import { assistedOutcomes, phaseOutcomes } from './minutes/filling.ts'
import { capOutcomes, phasesOutcomes } from './minutes/phases.ts'
import { sessionOutcomes } from './minutes/session.ts'
import { homeOutcomes } from './movements/home.ts'
import { movementOutcomes } from './movements/movements.ts'
import { orderOutcomes } from './order/order.ts'
import { placingOutcomes } from './order/positions.ts'
import { packOutcomes } from './pack.ts'
import type { Outcomes } from './tried.ts'
import { presenceOutcomes, treatmentOutcomes } from './whole/presence.ts'

/** One part of the proof that what is proposed passes the check: what it says, and every case of it. */
export interface Part {
  readonly id: string
  readonly says: string
  readonly outcomes: (knowledge: Knowledge) => Outcomes
  /** It takes so long that it is proved by itself; a part is never cut. */
  readonly slices?: 1
}

/** Every part, in the order in which they lean on each other. */
export const PARTS = [
  {
    id: 'plan-pack',
    says: 'Each technique is looked at once for each place and phase, and each kind of session stands once in the pack.',
    outcomes: packOutcomes,
  },
  {
    id: 'plan-limits',
    says: 'Every limit of a client is read by the proposer as strictly as it is written.',
    outcomes: restrictionOutcomes,
  },
  {
    id: 'plan-taken-away',
    says: 'What plan rules, doses and the answer to the last visit take away is taken away.',
    outcomes: takenAwayOutcomes,
  },
  {
    id: 'plan-hands',
    says: 'No technique is offered on a place, in a phase and at a level that the check refuses, whoever the client is.',
    outcomes: handsOutcomes,
    slices: 1,
  },
  {
    id: 'plan-phases',
    says: 'Whatever limits and want of work take from the hands, the phases come to the appointment and stay under the cap.',
    outcomes: phasesOutcomes,
  },
  { id: 'plan-cap', says: 'The cap of hands-on minutes is the one that limits, dose and a flare ask for.', outcomes: capOutcomes },
  {
    id: 'plan-filling',
    says: 'Each technique keeps its least and most minutes, and no phase is filled beyond its own.',
    outcomes: phaseOutcomes,
  },
  {
    id: 'plan-assisted',
    says: 'Assisted movement keeps the same, and holds a movement of the client wherever one is offered.',
    outcomes: assistedOutcomes,
  },
  {
    id: 'plan-session',
    says: 'Put together, the minutes written are the minutes of the phases, and one technique is one where a rule says so.',
    outcomes: sessionOutcomes,
  },
  {
    id: 'plan-positions-left',
    says: 'Only positions that are left are taken, and only what they reach counts as reached.',
    outcomes: positionOutcomes,
  },
  { id: 'plan-positions', says: 'Everything gets a position that is left and reaches it, and nothing is lost.', outcomes: placingOutcomes },
  { id: 'plan-order', says: 'Phases follow one another, and what hurts comes last in its phase.', outcomes: orderOutcomes },
  { id: 'plan-movements', says: 'Proposer and check agree on every movement under every limit.', outcomes: movementOutcomes },
  {
    id: 'plan-home',
    says: 'A home programme is within its length, says nothing twice, and is short only where too little may be offered.',
    outcomes: homeOutcomes,
  },
  { id: 'plan-course', says: 'Visits and review keep to every dose at once, on every day.', outcomes: courseOutcomes },
  {
    id: 'plan-duties',
    says: 'Every action, message, letter, consent, topic, note, measure and rule that must be on a plan is on it.',
    outcomes: presenceOutcomes,
  },
  { id: 'plan-treatments', says: 'Every treatment in every length is accepted as it is proposed.', outcomes: treatmentOutcomes },
] as const satisfies readonly Part[]

/** The name of a part. */
export type PartId = (typeof PARTS)[number]['id']

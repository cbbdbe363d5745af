import type { ViolationCode } from '#engine/check/violation.ts'
import type { PartId } from './parts.ts'

/**
 * What it takes for the proposer never to be guilty of a violation. `piece`: one technique, movement or position beside the limits of its
 * place; `order`: which comes before which; `sum`: minutes, counts and days; `presence`: something is there that must be; `standing`: the
 * plan is made for this assessment.
 */
export interface Obligation {
  readonly kind: 'piece' | 'order' | 'sum' | 'presence' | 'standing'
  readonly keptBy: readonly [PartId, ...PartId[]]
  /** What the proposer has to do, and what it leans on. */
  readonly by: string
}

const WORK: Obligation['keptBy'] = ['plan-hands', 'plan-limits', 'plan-taken-away']
const MINUTES: Obligation['keptBy'] = ['plan-phases', 'plan-session']
const DUTY: Obligation['keptBy'] = ['plan-duties']

/** Every kind of violation with what excludes it. */
export const OBLIGATIONS: Readonly<Record<ViolationCode, Obligation>> = {
  'ISC-PLAN-001': { kind: 'standing', keptBy: ['plan-treatments'], by: 'copy the pack of the assessment, which is the one at hand' },
  'ISC-PLAN-002': { kind: 'standing', keptBy: ['plan-treatments'], by: 'copy the day of the assessment' },
  'ISC-PLAN-003': {
    kind: 'standing',
    keptBy: ['plan-treatments'],
    by: 'make no plan when paused or stopped; that an open screening is at least paused is SP-25, proved of the pack',
  },
  'ISC-PLAN-004': { kind: 'standing', keptBy: ['plan-treatments'], by: 'copy presentation, profile and irritability of the guidance' },
  'ISC-PLAN-005': { kind: 'standing', keptBy: DUTY, by: 'make no plan where an active plan rule allows none' },
  'ISC-PLAN-010': { kind: 'sum', keptBy: ['plan-pack', 'plan-treatments'], by: 'take a template of this presentation and irritability' },
  'ISC-PLAN-011': { kind: 'sum', keptBy: MINUTES, by: 'move minutes between phases, and never make or lose one' },
  'ISC-PLAN-012': { kind: 'sum', keptBy: ['plan-session', 'plan-filling', 'plan-assisted'], by: 'write as many minutes as were filled' },
  'ISC-PLAN-013': { kind: 'sum', keptBy: MINUTES, by: 'count hands-on minutes as the dossier does' },
  'ISC-PLAN-014': { kind: 'sum', keptBy: ['plan-cap', 'plan-phases'], by: 'shrink under the least of limits, doses and share' },
  'ISC-PLAN-015': { kind: 'piece', keptBy: ['plan-limits'], by: 'copy the pain ceiling' },
  'ISC-PLAN-016': { kind: 'order', keptBy: ['plan-order'], by: 'write the phases from A to G' },
  'ISC-PLAN-017': { kind: 'order', keptBy: ['plan-order'], by: 'talk in A and G, movements in E, hands between' },
  'ISC-PLAN-018': { kind: 'presence', keptBy: DUTY, by: 'name each product that may not be used' },
  'ISC-PLAN-019': { kind: 'sum', keptBy: ['plan-phases'], by: 'take from hands only, and give by the rule of the shrinking' },
  'ISC-PLAN-020': { kind: 'presence', keptBy: ['plan-duties', 'plan-hands', 'plan-movements'], by: 'name only what the pack holds' },
  'ISC-PLAN-021': { kind: 'piece', keptBy: WORK, by: 'work at or under the cap, and nowhere that is kept off' },
  'ISC-PLAN-022': { kind: 'piece', keptBy: WORK, by: 'work at a level that the technique has' },
  'ISC-PLAN-023': { kind: 'piece', keptBy: WORK, by: 'leave out what is forbidden in the place' },
  'ISC-PLAN-024': {
    kind: 'piece',
    keptBy: ['plan-hands', 'plan-positions-left', 'plan-positions'],
    by: 'offer only what a position that is left reaches, and then take such a one',
  },
  'ISC-PLAN-025': { kind: 'piece', keptBy: ['plan-hands', 'plan-limits'], by: 'hold no longer than card and place allow' },
  'ISC-PLAN-026': { kind: 'piece', keptBy: ['plan-hands'], by: 'offer a technique only in its phases' },
  'ISC-PLAN-027': { kind: 'sum', keptBy: ['plan-filling', 'plan-assisted', 'plan-pack'], by: 'offer each technique once a place' },
  'ISC-PLAN-028': { kind: 'piece', keptBy: WORK, by: 'offer nothing that slides where no product is left' },
  'ISC-PLAN-029': { kind: 'sum', keptBy: ['plan-filling', 'plan-assisted', 'plan-pack'], by: 'give the least minutes, or the whole phase' },
  'ISC-PLAN-030': { kind: 'piece', keptBy: ['plan-hands'], by: 'follow the matrix of the profile' },
  'ISC-PLAN-031': { kind: 'piece', keptBy: ['plan-hands'], by: 'stay away where the matrix says so' },
  'ISC-PLAN-032': { kind: 'piece', keptBy: ['plan-hands'], by: 'leave out regions that the profile leaves out' },
  'ISC-PLAN-033': { kind: 'piece', keptBy: WORK, by: 'work under the levels of dose, guide, matrix and plan rules' },
  'ISC-PLAN-034': { kind: 'piece', keptBy: ['plan-hands'], by: 'work where the guide sends the hands, on the side it names' },
  'ISC-PLAN-035': { kind: 'piece', keptBy: WORK, by: 'leave out what a plan rule removes' },
  'ISC-PLAN-036': { kind: 'sum', keptBy: ['plan-session', 'plan-taken-away'], by: 'use one technique where a rule says so' },
  'ISC-PLAN-037': { kind: 'piece', keptBy: WORK, by: 'leave out what was new or stopped before a flare' },
  'ISC-PLAN-038': { kind: 'order', keptBy: ['plan-order', 'plan-positions'], by: 'put what hurts last in its phase' },
  'ISC-PLAN-040': { kind: 'piece', keptBy: ['plan-movements', 'plan-limits'], by: 'offer no movement that reaches a limited motion' },
  'ISC-PLAN-041': { kind: 'piece', keptBy: ['plan-movements', 'plan-home'], by: 'offer no movement whose caution may hold' },
  'ISC-PLAN-042': { kind: 'piece', keptBy: ['plan-movements', 'plan-home'], by: 'offer no movement that a plan rule leaves out' },
  'ISC-PLAN-043': {
    kind: 'presence',
    keptBy: ['plan-assisted', 'plan-session', 'plan-movements', 'plan-pack'],
    by: 'put a movement into the session wherever one of the guide may be offered',
  },
  'ISC-PLAN-044': { kind: 'presence', keptBy: ['plan-home'], by: 'copy the dose of the movement' },
  'ISC-PLAN-045': { kind: 'sum', keptBy: ['plan-home', 'plan-movements'], by: 'keep the home programme within its length' },
  'ISC-PLAN-046': {
    kind: 'sum',
    keptBy: ['plan-assisted', 'plan-session', 'plan-pack'],
    by: 'give a movement no more than its most minutes',
  },
  'ISC-PLAN-050': { kind: 'presence', keptBy: DUTY, by: 'name each required action' },
  'ISC-PLAN-051': { kind: 'presence', keptBy: DUTY, by: 'say each message' },
  'ISC-PLAN-052': { kind: 'presence', keptBy: DUTY, by: 'offer the letter where limits ask for it' },
  'ISC-PLAN-053': {
    kind: 'presence',
    keptBy: ['plan-duties', 'plan-treatments'],
    by: 'ask the consent of each sensitive region that is worked',
  },
  'ISC-PLAN-054': { kind: 'presence', keptBy: DUTY, by: 'name rules, plan rules, doses and profile' },
  'ISC-PLAN-055': { kind: 'presence', keptBy: DUTY, by: 'give each topic of the guidance' },
  'ISC-PLAN-056': { kind: 'presence', keptBy: DUTY, by: 'put the notes of active plan rules on the plan' },
  'ISC-PLAN-057': { kind: 'presence', keptBy: DUTY, by: 'take each measure at its moments' },
  'ISC-PLAN-060': { kind: 'sum', keptBy: ['plan-course'], by: 'plan no more visits than any dose allows' },
  'ISC-PLAN-061': { kind: 'sum', keptBy: ['plan-course'], by: 'review in time' },
  'ISC-PLAN-062': { kind: 'sum', keptBy: ['plan-course'], by: 'keep visits as far apart as the strictest dose' },
}

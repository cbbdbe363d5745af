/** What a checked plan may be wrong in. Codes are permanent; a code is never given a second meaning. */
export const VIOLATIONS = {
  'ISC-PLAN-001': 'The plan was made with another pack or another version of it.',
  'ISC-PLAN-002': 'The plan was made on another day than the assessment.',
  'ISC-PLAN-003': 'The disposition allows no plan.',
  'ISC-PLAN-004': 'The plan is made for another presentation, profile or irritability than the assessment leads to.',
  'ISC-PLAN-005': 'A plan rule allows no plan.',
  'ISC-PLAN-010': 'The pack has no session of this length for this presentation.',
  'ISC-PLAN-011': 'The phases do not add up to the appointment.',
  'ISC-PLAN-012': 'The segments of a phase do not fill its minutes.',
  'ISC-PLAN-013': 'The hands-on minutes are not those of the phases.',
  'ISC-PLAN-014': 'More hands-on minutes than allowed.',
  'ISC-PLAN-015': 'The pain ceiling is higher than allowed.',
  'ISC-PLAN-016': 'The phases are out of order.',
  'ISC-PLAN-017': 'This kind of work does not belong in this phase.',
  'ISC-PLAN-018': 'A product that may not be used is not named.',
  'ISC-PLAN-019': 'A phase differs from its template in a way that shrinking does not explain.',
  'ISC-PLAN-020': 'The plan names something the pack does not hold.',
  'ISC-PLAN-021': 'The pressure is over the cap of the place.',
  'ISC-PLAN-022': 'The technique cannot be done at this pressure.',
  'ISC-PLAN-023': 'The technique may not be used in this place.',
  'ISC-PLAN-024': 'The position is not allowed, or does not reach the place.',
  'ISC-PLAN-025': 'The hold is longer than allowed.',
  'ISC-PLAN-026': 'The technique does not belong in this phase.',
  'ISC-PLAN-027': 'More minutes on one place than the technique is meant for.',
  'ISC-PLAN-028': 'The technique needs a product, and none may be used.',
  'ISC-PLAN-029': 'Fewer minutes on one place than the technique needs.',
  'ISC-PLAN-030': 'The technique is not used for this presentation.',
  'ISC-PLAN-031': 'The technique stays away from the painful segment and the nerve line.',
  'ISC-PLAN-032': 'The technique is left out of this region for this client.',
  'ISC-PLAN-033': 'The pressure is over what the dose or the guide allows.',
  'ISC-PLAN-034': 'The guide does not send the hands to this place, or not on this side.',
  'ISC-PLAN-035': 'A plan rule leaves this technique out.',
  'ISC-PLAN-036': 'A plan rule allows one technique only.',
  'ISC-PLAN-037': 'What was new last time, or was stopped for a sign, is not left out after a flare.',
  'ISC-PLAN-038': 'A place that hurts is worked before one that does not, in the same phase.',
  'ISC-PLAN-040': 'The movement reaches a limited motion.',
  'ISC-PLAN-041': 'The caution of the movement may hold for this client.',
  'ISC-PLAN-042': 'A plan rule leaves this movement out.',
  'ISC-PLAN-043': 'The session has no movement of the client, though one may be offered.',
  'ISC-PLAN-044': 'The dose is not that of the pack.',
  'ISC-PLAN-045': 'The home programme is too long, too short without a reason, or says a movement twice.',
  'ISC-PLAN-046': 'A movement takes longer in the session than it takes to teach.',
  'ISC-PLAN-050': 'A required action is missing.',
  'ISC-PLAN-051': 'Advice that is always given is missing.',
  'ISC-PLAN-052': 'The letter to a doctor is not offered.',
  'ISC-PLAN-053': 'Consent for a sensitive region is not asked.',
  'ISC-PLAN-054': 'A rule that shaped the plan is not named.',
  'ISC-PLAN-055': 'Education that fits, or that a plan rule asks for, is missing.',
  'ISC-PLAN-056': 'A sentence that a plan rule puts on the plan is missing.',
  'ISC-PLAN-057': 'A measure is missing.',
  'ISC-PLAN-060': 'More visits than the dose allows before looking again.',
  'ISC-PLAN-061': 'The review is later than allowed, or before the plan.',
  'ISC-PLAN-062': 'The visits are closer together, or more in all, than the dose allows.',
} as const satisfies Readonly<Record<`ISC-PLAN-${string}`, string>>

/** One of {@link VIOLATIONS}. */
export type ViolationCode = keyof typeof VIOLATIONS

/** One thing that is wrong with a plan. */
export interface Violation {
  readonly code: ViolationCode
  /** Where in the plan, as a path such as `session.segments[3].level`. */
  readonly at: string
  /** What is wrong here, with the values. */
  readonly says: string
}

/** Makes a violation: what the code stands for, then what was found. */
export const violation = (code: ViolationCode, at: string, found: string): Violation => ({ code, at, says: `${VIOLATIONS[code]} ${found}` })

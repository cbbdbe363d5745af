import { checkMovements } from '#engine/check/movements.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { ViolationCode } from '#engine/check/violation.ts'
import type { Limits } from '#engine/caution/limits.ts'
import { BOTH, LEFT, RIGHT } from '#engine/caution/limits.ts'
import type { Guidance } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { ForbiddenMotion, Restrictions } from '#engine/model/limits.ts'
import type { Movement } from '#engine/model/movement.ts'
import type { Plan, SessionPlan } from '#engine/model/plan.ts'
import type { PlanChange, PlanRule, Profile } from '#engine/model/protocol.ts'
import type { Side, Sides } from '#engine/model/site.ts'
import { movementFault } from '#engine/propose/movements.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { explore } from '../explore.ts'
import type { Choose } from '../explore.ts'
import { readable } from '../readable.ts'
import { AFFECTED } from '../treatments.ts'

/** The piece of the proposer that says whether a movement may be offered; tests put a broken one in its place. */
export interface MovementPieces {
  readonly movementFault: typeof movementFault
}

const MOVEMENT_PIECES: MovementPieces = { movementFault }

const BITS: Readonly<Record<Sides, number>> = { left: LEFT, right: RIGHT, both: BOTH }

interface AnyClient {
  /** The one motion that is limited, if any: motions are looked at one by one. */
  readonly limited: () => readonly ForbiddenMotion[]
  readonly guidance: Guidance
  readonly change: PlanChange
}

const anyClient = ({ motions }: Knowledge, movement: Movement, affected: readonly Side[], choose: Choose): AnyClient => {
  const sides = ['left', 'right', 'both'] as const
  const each = motions.flatMap(({ id, sided }) =>
    (sided ? sides : (['both'] as const)).map((side): ForbiddenMotion => ({ motion: id, side })),
  )
  const limited = [[], ...each.map((one) => [one])]
  const held = [[], [movement.id]]
  const directions = [[], ...movement.directions.map((direction) => [direction])]
  return {
    limited: () => choose('limited motion', limited),
    guidance: readable<Guidance>('guidance', { affected: () => affected, heldBack: () => choose('held back', held) }),
    change: readable<PlanChange>('planRule', {
      excludeMovements: () => choose('left out', held),
      excludeDirections: () => choose('directions left out', directions),
    }),
  }
}

const denseMotions = ({ motions }: Knowledge, limited: readonly ForbiddenMotion[]): Uint8Array => {
  const bits = new Uint8Array(motions.length)
  for (const { index, id } of motions) {
    const found = limited.find(({ motion }) => motion === id)
    bits[index] = found === undefined ? 0 : BITS[found.side]
  }
  return bits
}

const ASKED: ReadonlySet<ViolationCode> = new Set(['ISC-PLAN-020', 'ISC-PLAN-040', 'ISC-PLAN-041', 'ISC-PLAN-042'])

/** What the check says of a movement in the session; whether enough of them are there is another part. */
const objection = (knowledge: Knowledge, movement: Movement, { limited, guidance, change }: AnyClient): string | undefined => {
  const session = readable<SessionPlan>('session', {
    segments: () => [
      { kind: 'movement', phase: 'E', movement: movement.id, minutes: 1, why: { says: '', rules: [], backing: movement.backing } },
    ],
  })
  // That there is no home programme is another part too.
  const plan = readable<Plan>('plan', { session: () => session, home: () => [], homeReason: () => '' })
  const limits = readable<Restrictions>('restrictions', { motions: limited })
  const alone = { ...knowledge, movements: [] }
  const subject = readable<Subject>('subject', {
    knowledge: () => alone,
    plan: () => plan,
    profile: () => readable<Profile>('profile', {}),
    guidance: () => guidance,
    limits: () => limits,
    changes: () => [change],
  })
  return checkMovements(subject).find(({ code }) => ASKED.has(code))?.says
}

interface Judged {
  readonly proposer: string | undefined
  readonly check: string | undefined
}

const judged = (knowledge: Knowledge, movement: Movement, affected: readonly Side[], pieces: MovementPieces): Generator<Judged> =>
  explore((choose) => {
    const client = anyClient(knowledge, movement, affected, choose)
    const rule = readable<PlanRule>('planRule', { then: () => client.change })
    const situation = readable<Situation>('situation', {
      knowledge: () => knowledge,
      guidance: () => client.guidance,
      planRules: () => [rule],
    })
    const dense = readable<Limits>('limits', { motions: () => denseMotions(knowledge, client.limited()) })
    const limits = readable<PlanLimits>('planLimits', { limits: () => dense })
    return (): Judged => ({
      proposer: pieces.movementFault(situation, limits, movement),
      check: objection(knowledge, movement, client),
    })
  })

/** Every movement under every limit of a motion, caution and plan rule: proposer and check agree on whether it may be offered. */
export function* movementOutcomes(knowledge: Knowledge, pieces: MovementPieces = MOVEMENT_PIECES): Generator<string | undefined> {
  for (const movement of knowledge.movements) {
    for (const affected of AFFECTED) {
      for (const { proposer, check } of judged(knowledge, movement, affected, pieces)) {
        const agree = (proposer === undefined) === (check === undefined)
        yield agree
          ? undefined
          : `${movement.id}, ${affected.join(' and ')} affected: the proposer says ${proposer ?? 'yes'}, the check ${check ?? 'yes'}`
      }
    }
  }
}

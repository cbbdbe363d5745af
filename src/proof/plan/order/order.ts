import { checkOrder } from '#engine/check/order.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { Assessment, Guidance } from '#engine/model/assessment.ts'
import type { Client } from '#engine/model/client.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan, Segment, SessionPlan } from '#engine/model/plan.ts'
import type { Profile } from '#engine/model/protocol.ts'
import type { Site } from '#engine/model/site.ts'
import type { Card } from '#engine/model/technique.ts'
import type { Assisted } from '#engine/propose/assisted.ts'
import type { Candidate } from '#engine/propose/candidates.ts'
import type { PhaseOptimum } from '#engine/propose/phase-optimum.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { stepsOf } from '#engine/propose/segments.ts'
import { HANDS } from '#engine/propose/session-optimum.ts'
import type { HandsPhase } from '#engine/propose/session-optimum.ts'
import { placeSteps } from '#engine/propose/session.ts'
import type { Situation } from '#engine/propose/situation.ts'
import { readable } from '../readable.ts'
import { subsets } from '../subsets.ts'

/** The pieces of the proposer that put a session in order; tests put broken ones in their place. */
export interface OrderPieces {
  readonly stepsOf: typeof stepsOf
  readonly placeSteps: typeof placeSteps
}

/** The pieces as they are. */
export const ORDER_PIECES: OrderPieces = { stepsOf, placeSteps }

type Filled = Parameters<typeof stepsOf>[2]

const optimumOf = <T extends Candidate | Assisted>(offers: readonly T[]): PhaseOptimum<T> => ({
  filled: offers.length,
  value: 0,
  allotments: offers.map((offer) => ({ offer, minutes: 1 })),
})

const ONE_MINUTE = { min: 1, max: 1, value: 1, technique: undefined }

const candidate = (card: Card, site: Site, phase: Candidate['phase']): Candidate => {
  const use = { card, site, phase, level: card.minLevel, code: 'Y' as const }
  return { ...use, ...ONE_MINUTE, place: site.index }
}

const assisted = (knowledge: Knowledge, card: Card, sites: readonly Site[]): readonly Assisted[] => {
  const [movement] = knowledge.movements
  const moved = movement === undefined ? [] : [{ ...ONE_MINUTE, place: 1, moves: true, movement }]
  return [
    ...sites.map((site, place) => ({ ...ONE_MINUTE, place: 2 * place, moves: false, candidate: candidate(card, site, 'E') })),
    ...moved,
  ]
}

interface Case {
  readonly sites: readonly Site[]
  readonly painful: readonly Site[]
  /** The phase whose work is varied; the others work on all places. */
  readonly phase: HandsPhase
  readonly worked: readonly Site[]
}

const filledFor = (knowledge: Knowledge, card: Card, { sites, phase, worked }: Case): Filled => {
  const in_ = (each: HandsPhase): PhaseOptimum<Candidate> =>
    optimumOf((each === phase ? worked : sites).map((site) => candidate(card, site, each)))
  return {
    phases: { A: 1, B: 1, C: 1, D: 1, E: 1, F: 1, G: 1 },
    hands: { B: in_('B'), C: in_('C'), D: in_('D'), F: in_('F') },
    assisted: optimumOf(assisted(knowledge, card, sites)),
    value: 0,
  }
}

const segmentsFor = (knowledge: Knowledge, card: Card, each: Case, pieces: OrderPieces): readonly Segment[] => {
  const situation = readable<Situation>('situation', {
    knowledge: () => knowledge,
    profile: () => readable<Profile>('profile', { id: () => '' }),
    guidance: () => readable<Guidance>('guidance', { irritability: () => 'low' }),
    painful: () => new Set(each.painful.map(({ index }) => index)),
  })
  const limits = readable<PlanLimits>('planLimits', {
    limits: () => readable<Limits>('limits', { holds: () => new Int16Array(knowledge.sites.length) }),
    positions: () => knowledge.positions,
  })
  return pieces.placeSteps(situation, limits, pieces.stepsOf(situation, limits, filledFor(knowledge, card, each))).segments
}

const clientWith = ({ roles }: Knowledge, painful: readonly Site[]): Client => {
  const value = painful.map(({ id }) => id)
  const answers = roles.map === undefined ? {} : { [roles.map.id]: { value, on: '', origin: 'given' as const } }
  return readable<Client>('client', { answers: () => answers })
}

const orderFault = (knowledge: Knowledge, card: Card, each: Case, pieces: OrderPieces): string | undefined => {
  const segments = segmentsFor(knowledge, card, each, pieces)
  const session = readable<SessionPlan>('session', { segments: () => segments })
  const client = clientWith(knowledge, each.painful)
  const [found] = checkOrder(
    readable<Subject>('subject', {
      knowledge: () => knowledge,
      plan: () => readable<Plan>('plan', { session: () => session }),
      assessment: () => readable<Assessment>('assessment', { client: () => client }),
    }),
  )
  const expected = 2 + 3 * each.sites.length + each.worked.length + each.sites.length + Math.min(1, knowledge.movements.length)
  if (segments.length !== expected) return `${segments.length} of ${expected} pieces of work are in the session`
  return found === undefined ? undefined : `${each.painful.map(({ id }) => id).join(', ')} hurt: ${found.code} ${found.says}`
}

/** Three places that differ in which positions reach them: all that the order of a phase can tell apart is which of them hurt. */
const threePlaces = ({ sites, positions }: Knowledge): readonly Site[] => {
  const reachedFrom = (site: Site): string => positions.map(({ reaches }) => Number(reaches.includes(site.index))).join('')
  const kinds = new Map(sites.map((site) => [reachedFrom(site), site]))
  return [...kinds]
    .filter(([reached]) => reached.includes('1'))
    .map(([, site]) => site)
    .slice(0, 3)
}

/** Each phase with work on some of three places, of which any may hurt, among all other kinds of work. */
export function* orderOutcomes(knowledge: Knowledge, pieces: OrderPieces = ORDER_PIECES): Generator<string | undefined> {
  const sites = threePlaces(knowledge)
  const [card] = knowledge.cards
  if (card === undefined) return
  for (const phase of HANDS) {
    for (const painful of subsets(sites)) {
      for (const worked of subsets(sites)) yield orderFault(knowledge, card, { sites, painful, phase, worked }, pieces)
    }
  }
}

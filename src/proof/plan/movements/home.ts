import { checkMovements } from '#engine/check/movements.ts'
import type { Subject } from '#engine/check/subject.ts'
import type { Assessment, Guidance } from '#engine/model/assessment.ts'
import type { Client, History, SessionRecord } from '#engine/model/client.ts'
import type { Limits } from '#engine/caution/limits.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import type { Movement } from '#engine/model/movement.ts'
import type { Plan, SessionPlan } from '#engine/model/plan.ts'
import type { PlanChange, PlanRule, Profile } from '#engine/model/protocol.ts'
import { FALSE, TRUE } from '#engine/model/truth.ts'
import { homeProgramme } from '#engine/propose/home.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import type { Situation } from '#engine/propose/situation.ts'
import type { State } from '#engine/state/state.ts'
import { readable } from '../readable.ts'
import { upToTwo } from '../subsets.ts'
import type { Outcomes } from '../tried.ts'

/** The piece of the proposer that makes the home programme; tests put a broken one in its place. */
export interface HomePieces {
  readonly homeProgramme: typeof homeProgramme
}

const HOME_PIECES: HomePieces = { homeProgramme }

interface Case {
  readonly profile: Profile
  /** Movements that may not be offered. */
  readonly heldBack: readonly string[]
  /** Starter sets fit, plan rules name sets, and goals name movements; or none of it. */
  readonly listed: boolean
  /** The last visit was followed by a flare, so that movements go back a step. */
  readonly eased: boolean
  /** Good visits, each of which earns a harder form. */
  readonly good: number
}

const GOOD: SessionRecord = { on: '', handsOn: 0, techniques: [], levels: {}, signs: [], response: 'better' }

const ruleOf = ({ planRules, movementSets }: Knowledge, { listed, eased }: Case): PlanRule => {
  const change = readable<PlanChange>('planRule', {
    excludeMovements: () => [],
    excludeDirections: () => [],
    sets: () => (listed ? movementSets.map(({ id }) => id) : []),
    preferMovements: () => (listed ? planRules.flatMap(({ then }) => then.preferMovements) : []),
    response: () => (eased ? 'ease' : undefined),
  })
  return readable<PlanRule>('planRule', { id: () => 'rule', then: () => change })
}

const guidanceOf = ({ profile, heldBack }: Case): Guidance =>
  readable<Guidance>('guidance', {
    presentation: () => profile.presentation,
    irritability: () => 'low',
    affected: () => ['left'],
    heldBack: () => heldBack,
  })

const situationOf = (knowledge: Knowledge, each: Case, guidance: Guidance, rule: PlanRule): Situation => {
  const history = readable<History>('history', { sessions: () => Array.from({ length: each.good }, () => GOOD) })
  const client = readable<Client>('client', { history: () => history })
  const assessment = readable<Assessment>('assessment', { client: () => client })
  const state = readable<State>('state', { truth: () => () => (each.listed ? TRUE : FALSE) })
  return readable<Situation>('situation', {
    knowledge: () => knowledge,
    profile: () => each.profile,
    guidance: () => guidance,
    planRules: () => [rule],
    assessment: () => assessment,
    state: () => state,
  })
}

const idsOf = (movements: readonly Movement[]): readonly string[] => movements.map(({ id }) => id)

const homeFault = (knowledge: Knowledge, each: Case, pieces: HomePieces): string | undefined => {
  const guidance = guidanceOf(each)
  const rule = ruleOf(knowledge, each)
  const motions = new Uint8Array(knowledge.motions.length)
  const dense = readable<Limits>('limits', { motions: () => motions })
  const limits = readable<PlanLimits>('planLimits', { limits: () => dense })
  const { items, reason } = pieces.homeProgramme(situationOf(knowledge, each, guidance, rule), limits)
  const session = readable<SessionPlan>('session', { segments: () => [] })
  const plan = readable<Plan>('plan', { session: () => session, home: () => items, homeReason: () => reason })
  const subject = readable<Subject>('subject', {
    knowledge: () => knowledge,
    plan: () => plan,
    // No movement of the session is looked for: that is another part.
    profile: () => readable<Profile>('profile', { movement: () => [] }),
    guidance: () => guidance,
    limits: () => readable<Restrictions>('restrictions', { motions: () => [] }),
    changes: () => [rule.then],
  })
  const [found] = checkMovements(subject)
  if (found === undefined) return undefined
  const left = knowledge.movements.filter(({ id, suits }) => !each.heldBack.includes(id) && suits.includes(each.profile.presentation))
  return `${each.profile.id}, ${each.eased ? 'after a flare, ' : ''}of ${idsOf(left).join(', ')}: ${found.code} ${found.says}`
}

/**
 * Which movements may not be offered: all but at most two of those that suit the presentation, with the others there or not; and at most
 * one of all.
 */
function* heldBackSets({ movements }: Knowledge, { presentation }: Profile): Generator<readonly string[]> {
  const suiting = idsOf(movements.filter(({ suits }) => suits.includes(presentation)))
  const others = idsOf(movements.filter(({ suits }) => !suits.includes(presentation)))
  for (const left of upToTwo(suiting)) {
    const out = suiting.filter((id) => !left.includes(id))
    yield* [out, [...out, ...others]]
  }
  for (const id of idsOf(movements)) yield [id]
}

type Course = Pick<Case, 'listed' | 'eased' | 'good'>

/** How the last visits went, with the guide's lists and without. */
const COURSES: readonly Course[] = [
  { listed: false, eased: true, good: 0 },
  { listed: true, eased: true, good: 0 },
  { listed: false, eased: false, good: 9 },
  { listed: true, eased: false, good: 9 },
]

function* ofProfile(knowledge: Knowledge, profile: Profile, pieces: HomePieces): Outcomes {
  for (const heldBack of heldBackSets(knowledge, profile)) {
    for (const course of COURSES) yield homeFault(knowledge, { profile, heldBack, ...course }, pieces)
  }
}

/** Every presentation with every home programme that has few movements left, and with every one that lacks one. */
export function* homeOutcomes(knowledge: Knowledge, pieces: HomePieces = HOME_PIECES): Generator<string | undefined> {
  const first = new Map(knowledge.profiles.map((profile) => [profile.presentation, profile]))
  for (const profile of first.values()) yield* ofProfile(knowledge, profile, pieces)
}

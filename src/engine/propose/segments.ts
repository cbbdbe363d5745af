import type { HandsSegment, MovementSegment, Reason, Segment, TalkSegment } from '../model/plan.ts'
import type { MatrixCell } from '../model/protocol.ts'
import { PHASES } from '../model/technique.ts'
import type { Phase } from '../model/technique.ts'
import type { Assisted } from './assisted.ts'
import type { Candidate } from './candidates.ts'
import type { Allotment } from './phase-optimum.ts'
import type { PlanLimits } from './plan-limits.ts'
import type { HandsPhase, SessionOptimum } from './session-optimum.ts'
import type { Situation } from './situation.ts'

const CODE_WORDS: Readonly<Record<MatrixCell['code'], string>> = { Y: 'core', C: 'conditional', L: 'light only', N: 'not used' }

const why = ({ profile }: Situation, { card, code, site }: Candidate): Reason => ({
  says: `${card.name}: ${CODE_WORDS[code]} for ${profile.id.replaceAll('-', ' ')}; ${card.evidence.grade.replace('-', ' ')} certainty. ${card.feel}`.trim(),
  rules: [profile.id, site.region],
  backing: card.backing,
})

const handsSegment = (situation: Situation, { limits }: PlanLimits, candidate: Candidate, minutes: number): HandsSegment => {
  const { card, site, level, phase } = candidate
  const hold = card.hold === undefined ? null : Math.min(card.hold, limits.holds[site.index] ?? card.hold)
  return { kind: 'hands', phase, card: card.id, site: site.id, minutes, level, position: '', hold, why: why(situation, candidate) }
}

const assistedSegment = (
  situation: Situation,
  limits: PlanLimits,
  { offer, minutes }: Allotment<Assisted>,
): HandsSegment | MovementSegment => {
  if ('candidate' in offer) return handsSegment(situation, limits, offer.candidate, minutes)
  const { id, name, purpose, backing } = offer.movement
  return {
    kind: 'movement',
    phase: 'E',
    movement: id,
    minutes,
    why: { says: `${name}: ${purpose}`, rules: [situation.profile.id], backing },
  }
}

const SAYS = { A: 'Check-in: what is new, red flags again, marker test.', G: 'Marker test again, home programme, record.' } as const

const talk = (phase: 'A' | 'G', minutes: number): readonly TalkSegment[] =>
  minutes === 0 ? [] : [{ kind: 'talk', phase, minutes, says: SAYS[phase] }]

type Filled = SessionOptimum<Candidate, Assisted>

/** A step of the session: segments that may change places among themselves. */
export interface Step {
  readonly phase: Phase
  readonly segments: readonly Segment[]
}

const handsSteps = (situation: Situation, limits: PlanLimits, { hands }: Filled, phase: HandsPhase): readonly Step[] => {
  const hurts = ({ offer }: Allotment<Candidate>): boolean => situation.painful.has(offer.site.index)
  const { allotments } = hands[phase]
  // Start away from pain and approach slowly: painful sites come last in their phase. Source: treatment dossier 4.6.
  return [allotments.filter((allotment) => !hurts(allotment)), allotments.filter(hurts)].map((some) => ({
    phase,
    segments: some.map(({ offer, minutes }) => handsSegment(situation, limits, offer, minutes)),
  }))
}

/** In E the guide's order stands: work by hand and then what the client makes of it, or the other way round. */
const assistedSteps = (situation: Situation, limits: PlanLimits, { assisted }: Filled): readonly Step[] =>
  assisted.allotments
    .toSorted((a, b) => a.offer.place - b.offer.place)
    .map((allotment) => ({ phase: 'E', segments: [assistedSegment(situation, limits, allotment)] }))

const stepsIn = (situation: Situation, limits: PlanLimits, filled: Filled, phase: Phase): readonly Step[] => {
  if (phase === 'A' || phase === 'G') return [{ phase, segments: talk(phase, filled.phases[phase]) }]
  return phase === 'E' ? assistedSteps(situation, limits, filled) : handsSteps(situation, limits, filled, phase)
}

/** The steps of a filled session in order, positions still open. */
export const stepsOf = (situation: Situation, limits: PlanLimits, filled: Filled): readonly Step[] =>
  PHASES.flatMap((phase) => stepsIn(situation, limits, filled, phase)).filter(({ segments }) => segments.length > 0)

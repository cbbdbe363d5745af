import type { HandsSegment, MovementSegment, Reason, Segment, SessionPlan, TalkSegment } from '../model/plan.ts'
import type { PhaseMinutes, Template } from '../model/protocol.ts'
import type { Site } from '../model/site.ts'
import type { Phase } from '../model/technique.ts'
import { isQuiet, optionsForAims, optionsForCard } from './candidates.ts'
import type { Candidate, Excluded, Options } from './candidates.ts'
import { handsOnMinutes, releaseMinutes, shrinkTo } from './hands-on.ts'
import { assistedOptions, fillAssisted } from './movement-phase.ts'
import type { AssistedAllotment } from './movement-phase.ts'
import { phaseOptimum } from './phase-optimum.ts'
import type { Allotment, Diminishing, PhaseOptimum } from './phase-optimum.ts'
import type { PlanLimits } from './plan-limits.ts'
import { allowedPositions, choosePositions, longestStay } from './positions.ts'
import type { Stay } from './positions.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A session filled at the optimum, what it is worth, and what could not be used. */
export interface FilledSession {
  readonly session: SessionPlan
  readonly value: number
  readonly filled: number
  readonly excluded: readonly Excluded[]
  /** A position had to be kept longer than the guide allows, because no other reaches the work. */
  readonly stayTooLong: boolean
}

const HANDS: readonly Phase[] = ['B', 'C', 'D', 'F']

const curveOf = ({ knowledge }: Situation): Diminishing => ({
  fresh: weightOf(knowledge, 'fresh-minutes'),
  tiredPercent: weightOf(knowledge, 'tired-percent'),
  spent: weightOf(knowledge, 'spent-minutes'),
  spentPercent: weightOf(knowledge, 'spent-percent'),
})

const NONE: Options = { candidates: [], excluded: [] }

const merge = (a: Options, b: Options): Options => ({
  candidates: [
    ...a.candidates,
    ...b.candidates.filter((extra) => !a.candidates.some(({ card, site }) => card === extra.card && site === extra.site)),
  ],
  excluded: [...a.excluded, ...b.excluded],
})

/** Quiet techniques (breathing held at neck, feet or hands) may stand on one of their own regions, the first that is allowed. */
const quietOptions = (situation: Situation, limits: PlanLimits, phase: Phase, most: number): Options =>
  situation.knowledge.cards
    .filter((card) => card.phases.includes(phase) && isQuiet(card))
    .map((card): Options => {
      const sites: readonly Site[] = card.regions.flatMap((region) => situation.knowledge.sitesByRegion.get(region) ?? [])
      const { candidates, excluded } = optionsForCard(situation, limits, card, sites, phase, most)
      return { candidates: candidates.slice(0, 1), excluded }
    })
    .reduce(merge, NONE)

const optionsFor = (situation: Situation, limits: PlanLimits, phase: Phase): Options => {
  const { profile, knowledge } = situation
  if (phase === 'C') return optionsForAims(situation, limits, profile.primary, 'C')
  if (phase === 'D') return merge(optionsForAims(situation, limits, profile.secondary, 'D'), quietOptions(situation, limits, 'D', 1))
  const light = weightOf(knowledge, 'light-phase-level')
  const aims = [...profile.primary, ...profile.secondary]
  return merge(optionsForAims(situation, limits, aims, phase, light), quietOptions(situation, limits, phase, light))
}

const restrictTo = (options: Options, cards: ReadonlySet<string> | undefined): Options =>
  cards === undefined ? options : { ...options, candidates: options.candidates.filter(({ card }) => cards.has(card.id)) }

interface FilledPhases {
  readonly phases: PhaseMinutes
  readonly hands: ReadonlyMap<Phase, PhaseOptimum>
  readonly excluded: readonly Excluded[]
}

const fillHands = (
  situation: Situation,
  limits: PlanLimits,
  template: PhaseMinutes,
  start: PhaseMinutes,
  cards: ReadonlySet<string> | undefined,
): FilledPhases => {
  let phases = start
  const hands = new Map<Phase, PhaseOptimum>()
  const excluded: Excluded[] = []
  for (const phase of HANDS) {
    const options = restrictTo(optionsFor(situation, limits, phase), cards)
    const optimum = phaseOptimum(options.candidates, phases[phase], curveOf(situation))
    phases = releaseMinutes(phases, template, phase, phases[phase] - optimum.filled)
    hands.set(phase, optimum)
    if (phase === 'C' || phase === 'D') excluded.push(...options.excluded.filter(({ card }) => !isQuiet(card)))
  }
  return { phases, hands, excluded }
}

const CODE_WORDS: Readonly<Record<Candidate['code'], string>> = { Y: 'core', C: 'conditional', L: 'light only', N: 'not used' }

const why = ({ profile }: Situation, { card, code, site }: Candidate): Reason => ({
  says: `${card.name}: ${CODE_WORDS[code]} for ${profile.id.replaceAll('-', ' ')}; ${card.evidence.grade.replace('-', ' ')} certainty. ${card.feel}`.trim(),
  rules: [profile.id, site.region],
  backing: card.backing,
})

/** Start away from pain and approach slowly: painful sites come last in their phase. Source: treatment dossier 4.6. */
const inOrder = ({ painful }: Situation, allotments: readonly Allotment[]): readonly Allotment[] =>
  allotments.toSorted((a, b) => Number(painful.has(a.candidate.site.index)) - Number(painful.has(b.candidate.site.index)))

const handsSegment = (situation: Situation, limits: PlanLimits, phase: Phase, { candidate, minutes }: Allotment): HandsSegment => {
  const { card, site, level } = candidate
  const hold = card.hold === undefined ? null : Math.min(card.hold, limits.limits.holds[site.index] ?? card.hold)
  return { kind: 'hands', phase, card: card.id, site: site.id, minutes, level, position: '', hold, why: why(situation, candidate) }
}

const assistedSegment = (
  situation: Situation,
  limits: PlanLimits,
  { option, minutes }: AssistedAllotment,
): HandsSegment | MovementSegment => {
  if (option.kind === 'hands') return handsSegment(situation, limits, 'E', { candidate: option.candidate, minutes })
  const { movement } = option
  const reason: Reason = { says: `${movement.name}: ${movement.purpose}`, rules: [situation.profile.id], backing: movement.backing }
  return { kind: 'movement', phase: 'E', movement: movement.id, minutes, why: reason }
}

const talk = (phase: 'A' | 'G', minutes: number): readonly TalkSegment[] =>
  minutes === 0
    ? []
    : [
        {
          kind: 'talk',
          phase,
          minutes,
          says: phase === 'A' ? 'Check-in: what is new, red flags again, marker test.' : 'Marker test again, home programme, record.',
        },
      ]

const placed = (
  situation: Situation,
  limits: PlanLimits,
  segments: readonly Segment[],
): { readonly segments: readonly Segment[]; readonly tooLong: boolean } => {
  const stays: readonly Stay[] = segments.map((segment) => ({
    site: segment.kind === 'hands' ? situation.knowledge.siteById.get(segment.site) : undefined,
    minutes: segment.minutes,
  }))
  const most = longestStay(situation)
  const chosen = choosePositions(stays, allowedPositions(situation, limits), most)
  let run = 0
  let tooLong = false
  const withPositions = segments.map((segment, index): Segment => {
    const position = chosen[index]
    run = position !== undefined && position === chosen[index - 1] ? run + segment.minutes : segment.minutes
    tooLong ||= position !== undefined && run > most
    return segment.kind === 'hands' && position !== undefined ? { ...segment, position: position.id } : segment
  })
  return { segments: withPositions, tooLong }
}

const fillWith = (
  situation: Situation,
  limits: PlanLimits,
  template: Template,
  cap: number,
  cards: ReadonlySet<string> | undefined,
): FilledSession => {
  const { knowledge } = situation
  const shrunk = shrinkTo(template.phases, cap)
  const hands = fillHands(situation, limits, template.phases, shrunk, cards)
  const assisted = fillAssisted(assistedOptions(situation, limits), hands.phases.E)
  const moved = assisted.reduce((sum, { minutes }) => sum + minutes, 0)
  const phases: PhaseMinutes = { ...hands.phases, E: moved, G: hands.phases.G + hands.phases.E - moved }
  const segmentsOf = (phase: Phase): readonly Segment[] =>
    inOrder(situation, hands.hands.get(phase)?.allotments ?? []).map((allotment) => handsSegment(situation, limits, phase, allotment))
  const ordered: readonly Segment[] = [
    ...talk('A', phases.A),
    ...segmentsOf('B'),
    ...segmentsOf('C'),
    ...segmentsOf('D'),
    ...assisted.map((allotment) => assistedSegment(situation, limits, allotment)),
    ...segmentsOf('F'),
    ...talk('G', phases.G),
  ]
  const { segments, tooLong } = placed(situation, limits, ordered)
  const optima = [...hands.hands.values()]
  return {
    session: {
      minutes: template.length,
      handsOn: handsOnMinutes(phases),
      phases,
      segments,
      painCeiling: limits.limits.painCeiling,
      avoidProducts: knowledge.products.filter(({ index }) => (limits.limits.products & (1 << index)) !== 0).map(({ id }) => id),
    },
    value: optima.reduce((sum, { value }) => sum + value, 0),
    filled: optima.reduce((sum, { filled }) => sum + filled, 0),
    excluded: hands.excluded,
    stayTooLong: tooLong,
  }
}

/** Choices of techniques where a plan may use only one besides quiet holding. */
const cardChoices = (situation: Situation, limits: PlanLimits): readonly (ReadonlySet<string> | undefined)[] => {
  if (!limits.oneTechnique) return [undefined]
  const quiet = situation.knowledge.cards.filter(isQuiet).map(({ id }) => id)
  const others = situation.knowledge.cards.filter((card) => card.proposed && !quiet.includes(card.id))
  return others.map(({ id }) => new Set([id, ...quiet]))
}

/** The best session for a template under a cap of hands-on minutes: most minutes filled, then the greatest worth. */
export const bestSession = (situation: Situation, limits: PlanLimits, template: Template, cap: number): FilledSession => {
  const [first, ...others] = cardChoices(situation, limits).map((cards) => fillWith(situation, limits, template, cap, cards))
  if (first === undefined) return fillWith(situation, limits, template, cap, new Set())
  return others.reduce(
    (best, next) => (next.filled > best.filled || (next.filled === best.filled && next.value > best.value) ? next : best),
    first,
  )
}

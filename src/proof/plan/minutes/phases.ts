import type { Limits } from '#engine/caution/limits.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { PhaseMinutes, Template } from '#engine/model/protocol.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { HANDS } from '#engine/propose/session-optimum.ts'
import { readable } from '../readable.ts'
import type { Outcomes } from '../tried.ts'
import { minutesFault } from './check-minutes.ts'
import type { Bounds } from './check-minutes.ts'
import { MINUTES_PIECES } from './pieces.ts'
import type { MinutesPieces } from './pieces.ts'

const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, minutes) => minutes)

const handsIn = (phases: PhaseMinutes): number => HANDS.reduce((sum, phase) => sum + phases[phase], 0)

/** Leaves so many minutes of hands unused, the earliest phases first. */
const leaveUnused = ({ releaseMinutes }: MinutesPieces, template: PhaseMinutes, phases: PhaseMinutes, unused: number): PhaseMinutes => {
  let left = unused
  let now = phases
  for (const phase of HANDS) {
    const here = Math.min(left, phases[phase])
    now = releaseMinutes(now, template, phase, here)
    left -= here
  }
  return now
}

const isSameRest = (a: PhaseMinutes, b: PhaseMinutes): boolean => a.A === b.A && a.E === b.E && a.G === b.G

/** Every cap, with every number of minutes that hands leave unused. */
function* handsOf(knowledge: Knowledge, template: Template, pieces: MinutesPieces): Outcomes {
  const { handsOnMinutes, shrinkTo } = pieces
  for (const minutes of upTo(handsOnMinutes(template.phases))) {
    const shrunk = shrinkTo(template.phases, minutes)
    for (const unused of upTo(handsIn(shrunk))) {
      const phases = leaveUnused(pieces, template.phases, shrunk, unused)
      const given = leaveUnused(pieces, template.phases, template.phases, handsIn(template.phases) - handsIn(phases))
      // So that what movement leaves unused need only be tried once for each number of minutes that hands gave up.
      if (!isSameRest(phases, given)) yield `${template.presentation}: it matters why hands gave up ${unused} minutes`
      yield minutesFault(knowledge, template, { minutes }, { phases, handsOn: handsOnMinutes(phases) })
    }
  }
}

/** Every number of minutes that hands gave up, with every number that movement leaves unused of them. */
function* movementOf(knowledge: Knowledge, template: Template, pieces: MinutesPieces): Outcomes {
  const { handsOnMinutes, releaseMinutes } = pieces
  const minutes = handsOnMinutes(template.phases)
  for (const unused of upTo(handsIn(template.phases))) {
    const worked = leaveUnused(pieces, template.phases, template.phases, unused)
    for (const still of upTo(worked.E)) {
      const phases = releaseMinutes(worked, template.phases, 'E', still)
      yield minutesFault(knowledge, template, { minutes }, { phases, handsOn: handsOnMinutes(phases) })
    }
  }
}

/** Every template, however many minutes limits take from the hands and hands and movement leave unused. */
export function* phasesOutcomes(knowledge: Knowledge, pieces: MinutesPieces = MINUTES_PIECES): Generator<string | undefined> {
  for (const template of knowledge.templates) {
    // That the check finds the template of a session among all of them is tried with whole plans.
    const alone = { ...knowledge, templates: [template] }
    yield* handsOf(alone, template, pieces)
    yield* movementOf(alone, template, pieces)
  }
}

const boundsOf = ({ defaults, doses, planRules }: Knowledge): readonly Bounds[] => {
  const ofDoses = [...new Set(doses.map(({ handsOn }) => handsOn))].map((dose) => ({ minutes: defaults.minutes, dose }))
  const percents = [...new Set([100, ...planRules.flatMap(({ then }) => then.handsOnPercent ?? [])])]
  const each: readonly Bounds[] = [...upTo(defaults.minutes).map((minutes) => ({ minutes })), ...ofDoses]
  return each.flatMap((bounds) => percents.map((percent) => ({ ...bounds, percent })))
}

const limitsOf = ({ minutes, dose = Infinity, percent = 100 }: Bounds): PlanLimits =>
  readable<PlanLimits>('planLimits', {
    limits: () => readable<Limits>('limits', { minutes: () => minutes }),
    doseHandsOn: () => dose,
    handsOnPercent: () => percent,
  })

/** Every template under every limit of minutes and every dose, with every share after a flare: the cap is the one that the check wants. */
export function* capOutcomes(knowledge: Knowledge, pieces: MinutesPieces = MINUTES_PIECES): Generator<string | undefined> {
  const { handsOnCap, handsOnMinutes, shrinkTo } = pieces
  const bounds = boundsOf(knowledge)
  for (const template of knowledge.templates) {
    for (const each of bounds) {
      const phases = shrinkTo(template.phases, handsOnCap(limitsOf(each), template))
      yield minutesFault(knowledge, template, each, { phases, handsOn: handsOnMinutes(phases) })
    }
  }
}

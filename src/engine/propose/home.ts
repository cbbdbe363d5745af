import type { HomeItem } from '../model/plan.ts'
import type { Movement } from '../model/movement.ts'
import { TRUE } from '../model/truth.ts'
import { allowedForm, easedForm, harderForm, movementFault, setMovements } from './movements.ts'
import type { PlanLimits } from './plan-limits.ts'
import { answersWith, progressSteps } from './response.ts'
import { weightOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A home programme, and why it is shorter than it should be. */
export interface HomeProgramme {
  readonly items: readonly HomeItem[]
  readonly reason: string | null
}

interface Choice {
  readonly movement: Movement
  readonly worth: number
  readonly from: string
  /** It serves a goal, rather than being listed for the presentation. */
  readonly wish: boolean
}

/** Sets of the presentation before sets of the preferred direction: the set that names the presentation is the more particular. */
const setIds = ({ knowledge, state, planRules }: Situation): readonly string[] => {
  const named = planRules.flatMap(({ then }) => then.sets)
  const own = knowledge.movementSets.filter((set) => state.truth(set.when) === TRUE && !named.includes(set.id)).map(({ id }) => id)
  return [...own.filter((id) => !isDirectionSet(knowledge.planRules, id)), ...named]
}

const isDirectionSet = (planRules: Situation['planRules'], id: string): boolean => planRules.some(({ then }) => then.sets.includes(id))

const listed = (situation: Situation, limits: PlanLimits): readonly Choice[] => {
  const { knowledge } = situation
  const [base, step] = [weightOf(knowledge, 'movement-value'), weightOf(knowledge, 'listed-later')]
  return setIds(situation)
    .flatMap((id) => setMovements(situation, limits, id).map((movement) => ({ movement, from: id })))
    .map(({ movement, from }, index) => ({ movement, from, worth: base - step * index, wish: false }))
}

const wished = (situation: Situation, limits: PlanLimits): readonly Choice[] =>
  situation.planRules.flatMap((rule) =>
    rule.then.preferMovements.flatMap((id): Choice[] => {
      const movement = situation.knowledge.movementById.get(id)
      const form = movement === undefined ? undefined : allowedForm(situation, limits, movement)
      return form === undefined
        ? []
        : [{ movement: form, from: rule.id, worth: weightOf(situation.knowledge, 'movement-value') / 2, wish: true }]
    }),
  )

/** Anything else that suits the presentation, when sets and wishes leave too little. */
const suiting = (situation: Situation, limits: PlanLimits): readonly Choice[] =>
  situation.knowledge.movements
    .filter(
      (movement) => movement.suits.includes(situation.guidance.presentation) && movementFault(situation, limits, movement) === undefined,
    )
    .map((movement) => ({ movement, from: situation.profile.id, worth: 0, wish: false }))

const combine = (choices: readonly Choice[], bonus: number): readonly Choice[] => {
  const byId = new Map<string, Choice>()
  for (const choice of choices) {
    const known = byId.get(choice.movement.id)
    if (known === undefined) byId.set(choice.movement.id, choice)
    // A listed movement that also serves a goal moves up.
    else if (choice.wish && !known.wish) byId.set(choice.movement.id, { ...known, worth: known.worth + bonus })
  }
  return [...byId.values()].toSorted((a, b) => b.worth - a.worth)
}

const item = ({ guidance }: Situation, { movement, from }: Choice): HomeItem => ({
  movement: movement.id,
  dose: movement.dose,
  why: { says: `${movement.name}: ${movement.purpose}`, rules: [from, guidance.presentation], backing: movement.backing },
})

/** One step of exercise for each good response, from the first movement on. Source: treatment dossier 4.4, plan rule 27. */
const progressed = (situation: Situation, limits: PlanLimits, choices: readonly Choice[]): readonly Choice[] => {
  let left = progressSteps(situation)
  const taken = new Set(choices.map(({ movement }) => movement.id))
  return choices.map((choice) => {
    const harder = left > 0 ? harderForm(situation, limits, choice.movement) : undefined
    if (harder === undefined || taken.has(harder.id)) return choice
    left -= 1
    taken.add(harder.id)
    return { ...choice, movement: harder }
  })
}

const eased = (situation: Situation, limits: PlanLimits, choices: readonly Choice[]): readonly Choice[] =>
  answersWith(situation, 'ease')
    ? choices.map((choice) => ({ ...choice, movement: easedForm(situation, limits, choice.movement) }))
    : choices

/** Two to four movements with dose: those of the starter sets first, moved up where they serve a goal; never one that is limited. */
export const homeProgramme = (situation: Situation, limits: PlanLimits): HomeProgramme => {
  const { homeLeast, homeMost } = situation.knowledge.defaults
  const bonus = weightOf(situation.knowledge, 'wished-movement')
  const last = suiting(situation, limits)
  // Two movements may have one easier form: a movement stands as it is sooner than that the programme is too short.
  const all = [...eased(situation, limits, [...listed(situation, limits), ...wished(situation, limits), ...last]), ...last]
  const chosen = combine(all, bonus).filter(({ worth }, index) => worth > 0 || index < homeLeast)
  const items = progressed(situation, limits, chosen.slice(0, homeMost))
  const reason =
    items.length >= homeLeast
      ? null
      : 'The limits leave fewer movements than a home programme should have; a physiotherapist may add what fits.'
  return { items: items.map((choice) => item(situation, choice)), reason }
}

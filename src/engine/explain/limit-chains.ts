import { applyActive } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { ActiveRule } from '../assess/active-rules.ts'
import { baseLimits } from '../caution/limits.ts'
import type { Chain, LimitOutcome } from '../model/outcome.ts'
import { activeChain } from './active-chain.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { inWords, measure } from './measure.ts'
import { CHOSEN, actionChains, signChains } from './outside-rules.ts'
import { whileIncomplete } from './while-incomplete.ts'

const everybodysReason = (knowledge: Knowledge, outcome: LimitOutcome): string => {
  const region = outcome.kind === 'cap' ? knowledge.siteById.get(outcome.site)?.region : undefined
  const why = knowledge.regions.find(({ id }) => id === region)?.why
  return why ?? 'This limit holds before any rule of this client.'
}

const forEverybody = (gives: string, says: string): Chain => ({
  rule: 'defaults',
  title: 'Holds for every client',
  gives,
  decides: true,
  applies: 'for-everybody',
  because: { therapist: says, client: undefined },
  grounds: [],
  dossier: 'safety/0.4',
  backing: CHOSEN,
})

const cautionAlone = ({ state }: Composition, outcome: LimitOutcome, active: ActiveRule): number => {
  const alone = baseLimits(state.knowledge)
  applyActive(alone, active, state)
  return measure(state.knowledge, outcome, alone)
}

/** The rule with those of its further effects by which it limits this outcome: the others are no ground of it. */
const onlyWhatMatters = (composition: Composition, outcome: LimitOutcome, active: ActiveRule): ActiveRule => {
  const plain = { ...active, tiers: [] }
  const caution = cautionAlone(composition, outcome, plain)
  return { ...plain, tiers: active.tiers.filter((tier) => cautionAlone(composition, outcome, { ...plain, tiers: [tier] }) > caution) }
}

/** Several ways to the same requirement are one chain each; a rule that asks for it by name comes as itself. */
const addMissing = (chains: readonly Chain[], further: readonly Chain[]): readonly Chain[] => [
  ...chains,
  ...further.filter(({ rule }) => !chains.some((chain) => chain.rule === rule)),
]

/** Every rule that tightens a limit, those first that give what holds in the end; a limit nobody tightens holds for everybody. */
export const limitChains = (composition: Composition, outcome: LimitOutcome): readonly Chain[] => {
  const { state, activity, limits } = composition
  const { knowledge } = state
  const final = measure(knowledge, outcome, limits)
  const base = measure(knowledge, outcome, baseLimits(knowledge))
  const chains = activity.active.flatMap((active): Chain[] => {
    const caution = cautionAlone(composition, outcome, active)
    // The two legs are two limits: a rule that binds one of them decides as well.
    const decides = caution === final || (outcome.kind === 'motion' && caution !== 0)
    return caution > base ? [activeChain(state, onlyWhatMatters(composition, outcome, active), inWords(outcome, caution), decides)] : []
  })
  if (final === base) return [forEverybody(inWords(outcome, base), everybodysReason(knowledge, outcome))]
  const named = addMissing(chains, [...signChains(composition, outcome), ...actionChains(composition, outcome)])
  // The letter of an incomplete screening on which no row is active.
  const all = named.length > 0 ? named : whileIncomplete(composition, inWords(outcome, final), true)
  return all.toSorted((a, b) => Number(b.decides) - Number(a.decides))
}

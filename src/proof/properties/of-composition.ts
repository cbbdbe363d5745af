import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import { coneOf } from '#engine/formula/cone.ts'
import type { Bool } from '#engine/formula/term.ts'
import { STATUSES, URGENCIES, moreCautious, statusForUrgency } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { lost } from '../relations/change.ts'
import { everything } from './everything.ts'
import { OVERRIDES_ONLY_ADD } from './overrides.ts'
import type { Property } from './property.ts'

const sameInAnyOrder = ({ terms, inputs, verdict }: Translation): readonly string[] => {
  const { knowledge } = verdict.reading
  const { rules } = knowledge
  const first = everything(verdict)
  const turned = { order: rules.toReversed(), number: [...rules, ...rules] }
  return Object.entries(turned).flatMap(([what, others]) => {
    const second = everything(verdictTerms({ ...knowledge, rules: others }, terms, inputs))
    return [...first].flatMap(([says, term]) =>
      term === second.get(says) ? [] : [`in another ${what} of the rules, ${says} is another formula`],
    )
  })
}

/** A level above, or below, the highest that one of the rows, the fixed link to urgency or an open screening gives. */
const notTheHighest = ({ terms, verdict }: Translation): Bool => {
  const { rules, incomplete, reading, limits } = verdict
  const noPosition = terms.and(...reading.knowledge.positions.map(({ index }) => limits.removed(index)))
  const urgencies = URGENCIES.slice(1).map((urgency) => {
    const rows = terms.or(...rules.map((rule) => rule.urgencyAtLeast(urgency)))
    return [verdict.urgencyAtLeast(urgency), rows] as const
  })
  const statuses = STATUSES.slice(1).map((status) => {
    const linked = URGENCIES.filter((urgency) => moreCautious(STATUSES, statusForUrgency(urgency), status) === statusForUrgency(urgency))
    const open = status === 'stopped' ? terms.no : terms.or(incomplete, noPosition)
    const rows = [...rules.map((rule) => rule.statusAtLeast(status)), ...linked.map(verdict.urgencyAtLeast)]
    return [verdict.statusAtLeast(status), terms.or(...rows, open)] as const
  })
  return terms.or(...[...urgencies, ...statuses].flatMap(([whole, rows]) => [lost(terms, whole, rows), lost(terms, rows, whole)]))
}

const isTheHighest = ({ status, urgency, activity, missing, limits }: Composition): boolean => {
  const most = activity.active.reduce<Urgency>((so, row) => moreCautious(URGENCIES, so, row.urgency), 'none')
  const isHeld = missing.length > 0 || limits.positions === 0
  const least = moreCautious(STATUSES, isHeld ? 'paused' : 'go', statusForUrgency(most))
  return urgency === most && status === activity.active.reduce<Status>((so, row) => moreCautious(STATUSES, so, row.status), least)
}

const lettersIn = (formula: Bool): readonly string[] =>
  coneOf(formula, () => false).flatMap((part) => (part.kind === 'flag' && part.name.startsWith('letter/') ? [part.name] : []))

/** Levels and limits of a rule in which the letter for another rule occurs; what does not occur makes no difference. */
const foreignLetters = ({ verdict }: Translation): readonly string[] =>
  verdict.rules.flatMap(({ rule, limits, accepted, tiers, statusAtLeast, urgencyAtLeast }) => {
    const own = inputName(`letter/${rule.id}`, 'counts')
    const levels = [...STATUSES.map(statusAtLeast), ...URGENCIES.map(urgencyAtLeast)]
    const others = levels.flatMap(lettersIn).filter((name) => name !== own)
    const lifted = [limits, accepted, ...tiers.map((tier) => tier.limits)].flatMap(lettersIn)
    return [...new Set([...others, ...lifted])].map((name) => `${name} changes what ${rule.id} gives`)
  })

/** Something is cleared and no letter for it counts. */
const clearedByNothing = ({ terms, inputs, verdict }: Translation): Bool =>
  terms.or(...verdict.rules.map(({ rule, cleared }) => terms.and(cleared, terms.not(inputs.letter(rule.id)))))

/** A lower level, fewer minutes, a shorter hold or less pain is not allowed where more of it is. */
const lessIsRefused = ({ terms, verdict }: Translation): Bool => {
  const { limits, reading } = verdict
  const { sites, levels, rules } = reading.knowledge
  const effects = rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)])
  const rising = (values: readonly number[]): readonly number[] => [...new Set(values)].toSorted((a, b) => a - b)
  const steps = (values: readonly number[], atMost: (value: number) => Bool): readonly Bool[] =>
    values.slice(1).map((more, index) => lost(terms, atMost(values[index] ?? 0), atMost(more)))
  const seconds = rising(effects.flatMap(({ holds }) => holds.map((hold) => hold.seconds)))
  return terms.or(
    ...sites.flatMap(({ index }) => [
      ...steps([...levels.keys()], (level) => limits.capAtMost(index, level)),
      ...steps(seconds, (most) => limits.holdAtMost(index, most)),
    ]),
    ...steps(rising(effects.flatMap(({ minutes }) => minutes ?? [])), limits.minutesAtMost),
    ...steps(rising(effects.flatMap(({ painCeiling }) => painCeiling ?? [])), limits.ceilingAtMost),
  )
}

const inEngine =
  (judge: (composition: Composition) => boolean): Extract<Property, { kind: 'never' }>['holds'] =>
  (knowledge, client) =>
    judge(compose(knowledge, client))

/** What is asked of how rules are put together. Numbers are those of the safety dossier, 7.1, 7.2 and 7.6. */
export const OF_COMPOSITION: readonly Property[] = [
  {
    id: 'SP-05',
    says: 'Status and urgency are the highest that a row, an open question or the lack of a position gives; never more, never less.',
    kind: 'never',
    faulty: notTheHighest,
    holds: inEngine(isTheHighest),
  },
  {
    id: 'SP-39',
    says: 'A letter for one rule changes nothing that another rule gives, and lifts no limit.',
    kind: 'plain',
    wrong: foreignLetters,
  },
  {
    id: 'SP-41',
    says: 'Without a written letter that counts for it nothing is cleared, whatever else is answered.',
    kind: 'never',
    faulty: clearedByNothing,
    holds: inEngine(({ state, activity }) => activity.cleared.size === 0 || state.client.clearances.length > 0),
  },
  {
    id: 'MP-04',
    says: 'Order and repetition of rules make no difference to anything the verdict says.',
    kind: 'plain',
    wrong: sameInAnyOrder,
  },
  {
    id: 'MP-14',
    says: 'Where a level, a time or a pain is allowed, so is any less of it.',
    kind: 'never',
    faulty: lessIsRefused,
    holds: () => true,
  },
  ...OVERRIDES_ONLY_ADD,
]

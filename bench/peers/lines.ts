import type { Effect } from '#engine/model/effect.ts'
import { STATUSES, URGENCIES, moreCautious } from '#engine/model/scale.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { RuleTerms } from '#engine/translate/rules.ts'
import type { Translation } from '#engine/translate/pack.ts'

/** One line of a rule base as engines other than ours have it: a condition, and what follows when it is met. */
export interface Line {
  readonly index: number
  readonly id: string
  readonly when: Bool
  readonly status: Status
  readonly urgency: Urgency
  readonly effects: readonly Effect[]
  /** The row of the dossier whose rule applies when this line is met; undefined where others say so. */
  readonly applies: string | undefined
}

type Saying = Partial<Omit<Line, 'index' | 'when' | 'id'>>

const ofRule = ({ terms }: Translation, each: RuleTerms): readonly (readonly [Bool, Saying])[] => [
  [each.limits, { effects: [each.rule.effect] }],
  ...each.tiers.map(({ tier, limits }) => [limits, { effects: [tier.effect] }] as const),
  [terms.or(each.limits, each.accepted), { applies: each.rule.id }],
  ...STATUSES.slice(1).map((status) => [each.statusAtLeast(status), { status }] as const),
  ...URGENCIES.slice(1).map((urgency) => [each.urgencyAtLeast(urgency), { urgency }] as const),
]

const joined = (a: Saying, b: Saying): Saying => ({
  status: moreCautious(STATUSES, a.status ?? 'go', b.status ?? 'go'),
  urgency: moreCautious(URGENCIES, a.urgency ?? 'none', b.urgency ?? 'none'),
  effects: [...(a.effects ?? []), ...(b.effects ?? [])],
  applies: a.applies ?? b.applies,
})

/** What one rule says under the same condition is one line. */
const byCondition = (of: readonly (readonly [Bool, Saying])[]): ReadonlyMap<Bool, Saying> => {
  const found = new Map<Bool, Saying>()
  for (const [when, says] of of) if (when.kind !== 'known' || when.value) found.set(when, joined(found.get(when) ?? {}, says))
  return found
}

const ofScreening = ({ terms, verdict }: Translation): ReadonlyMap<Bool, Saying> => {
  const noPosition = terms.and(...verdict.reading.knowledge.positions.map(({ index }) => verdict.limits.removed(index)))
  return byCondition([[terms.or(verdict.incomplete, noPosition), { status: 'paused' }]])
}

/** A pack as lines: most rules are one, some have a second for what holds until a letter counts, or one for each tier. */
export const linesOf = (translation: Translation): readonly Line[] => {
  const sources = [
    ...translation.verdict.rules.map((each) => [each.rule.id, byCondition(ofRule(translation, each))] as const),
    ['screening', ofScreening(translation)] as const,
  ]
  return sources
    .flatMap(([name, says]) => [...says].map(([when, what], at) => ({ name: at === 0 ? name : `${name} (${at + 1})`, when, what })))
    .map(({ name, when, what }, index) => ({
      status: 'go',
      urgency: 'none',
      effects: [],
      applies: undefined,
      ...what,
      index,
      id: name,
      when,
    }))
}

/** Does a line take part in the disposition: status, urgency and the rules that apply? Others only limit further. */
export const isOfDisposition = ({ status, urgency, applies }: Line): boolean =>
  applies !== undefined || status !== 'go' || urgency !== 'none'

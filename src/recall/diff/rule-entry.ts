import type { Knowledge } from '#engine/model/knowledge.ts'
import { leavesOf } from '#engine/reads/leaves.ts'
import type { Direction } from './direction.ts'
import { CAUTION_ORDER, WORD_FIELDS } from './entry.ts'
import type { Caution, Change } from './entry.ts'
import { fieldChanges } from './field-changes.ts'
import type { PackSide, Written } from './pack-side.ts'
import { isRulePart } from './pack-side.ts'
import { changesOfRule, directionOfRule } from './rule-direction.ts'
import type { RuleChange, RulePair } from './rule-direction.ts'
import { same } from '#engine/same.ts'
import { ruleWords, wholeRule } from './rule-words.ts'
import type { RuleSide } from './rule-words.ts'

/** A rule of a side, by its entry. */
export const ruleSide = (side: PackSide, written: Written): RuleSide | undefined => {
  const rule = side.knowledge.ruleById.get(written.id)
  const text = isRulePart(written.part) ? side.book.find(written.part, written.id) : undefined
  return rule === undefined || text === undefined ? undefined : { side, text, rule }
}

const pairOf = (before: RuleSide, after: RuleSide): RulePair => ({
  before: { knowledge: before.side.knowledge, rule: before.rule },
  after: { knowledge: after.side.knowledge, rule: after.rule },
})

/** What a rule says beyond what it asks for; advice to give is part of that. */
const wording = (before: Written, after: Written): readonly Change[] =>
  fieldChanges(before, after, 'words').filter(({ what }) => WORD_FIELDS.has(what) || what === 'messages' || what === 'after')

const names = (members: readonly { readonly id: string }[]): string => members.map(({ id }) => id).join(' ')

/** Do two packs number facts, places and the like alike, so that rules can be compared as they are? */
export const numberAlike = (a: Knowledge, b: Knowledge): boolean =>
  (['facts', 'sites', 'techniques', 'positions', 'motions', 'products'] as const).every((list) => names(a[list]) === names(b[list]))

const untouched = (before: RuleSide, after: RuleSide): boolean =>
  numberAlike(before.side.knowledge, after.side.knowledge) &&
  same({ ...before.rule, index: 0 }, { ...after.rule, index: 0 }) &&
  same(before.text, after.text)

const factsOf = ({ rule: { when, tiers } }: RuleSide, what: RuleChange): readonly string[] =>
  (what === 'cases' ? tiers.map((tier) => tier.when) : [when]).flatMap(leavesOf).map(({ fact }) => fact.id)

const namesIn = ({ side }: RuleSide, ids: readonly string[]): string =>
  [...new Set(ids)].map((id) => side.knowledge.factById.get(id)?.name ?? id).join(', ')

/** What a condition in the same words reads that it did not, and the other way round: a group it names has other members. */
const throughGroups = (before: RuleSide, after: RuleSide, what: RuleChange): string => {
  const [old, now] = [factsOf(before, what), factsOf(after, what)]
  const lost = namesIn(
    before,
    old.filter((id) => !now.includes(id)),
  )
  const gained = namesIn(
    after,
    now.filter((id) => !old.includes(id)),
  )
  return [gained === '' ? '' : `; now also: ${gained}`, lost === '' ? '' : `; no longer: ${lost}`].join('')
}

const changeOf = (before: RuleSide, after: RuleSide, what: RuleChange, direction: Direction): Change => {
  const [from, to] = [ruleWords(before, what), ruleWords(after, what)]
  const more = from === to && (what === 'condition' || what === 'cases') ? throughGroups(before, after, what) : ''
  return { what, caution: direction === 'same' ? 'words' : direction, from, to: `${to}${more}` }
}

/** What changed of a rule, the strictest first, and which way it went as a whole. */
export const ruleChanges = (
  before: RuleSide,
  after: RuleSide,
  written: { readonly before: Written; readonly after: Written },
): { readonly caution: Caution | undefined; readonly changes: readonly Change[] } => {
  if (untouched(before, after)) return { caution: undefined, changes: [] }
  const pair = pairOf(before, after)
  const asked = [...changesOfRule(pair)].map(([what, direction]) => changeOf(before, after, what, direction))
  const direction = directionOfRule(pair)
  const words = wording(written.before, written.after)
  const changes = [...asked.toSorted((a, b) => CAUTION_ORDER.indexOf(a.caution) - CAUTION_ORDER.indexOf(b.caution)), ...words]
  const caution = direction === 'same' ? (changes.length > 0 ? 'words' : undefined) : direction
  return { caution, changes }
}

/** A rule that is new or gone, in one change. */
export const loneRule = (one: RuleSide, kind: 'added' | 'removed'): readonly Change[] => {
  const words = wholeRule(one)
  return [
    kind === 'added'
      ? { what: 'rule', caution: 'stricter', from: null, to: words }
      : { what: 'rule', caution: 'looser', from: words, to: null },
  ]
}

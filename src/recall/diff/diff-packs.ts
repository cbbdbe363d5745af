import type { Pack } from '#pack/load.ts'
import { PARTS } from '#document/entry-key.ts'
import { together } from './direction.ts'
import type { Direction } from './direction.ts'
import { CAUTION_ORDER } from './entry.ts'
import type { Caution, Change, DiffEntry } from './entry.ts'
import type { BothWays } from './fact-direction.ts'
import { fieldWords } from './field-changes.ts'
import { impliesBetween } from './implies.ts'
import { isRulePart, packSide, sourcesOf, titleOf } from './pack-side.ts'
import type { PackSide, Written } from './pack-side.ts'
import { cautionOfLone, plainChanges } from './plain-entry.ts'
import { loneRule, ruleChanges, ruleSide } from './rule-entry.ts'
import { changedWords, throughOf } from './through.ts'

/** What is different between two versions of a pack, what makes anybody stricter first. */
export type PackDiff = readonly DiffEntry[]

interface Sides {
  readonly before: PackSide
  readonly after: PackSide
  readonly ways: BothWays
}

/** The direction of all changes together. */
const joined = (changes: readonly Change[]): Caution => {
  const direction = changes.reduce<Direction>(
    (all, { caution }) => (caution === 'words' || caution === 'other' ? all : together(all, caution)),
    'same',
  )
  if (direction !== 'same') return direction
  return changes.some(({ caution }) => caution === 'other') ? 'other' : 'words'
}

const headOf = (written: Written): Pick<DiffEntry, 'key' | 'part' | 'id' | 'title'> => ({
  key: `${written.part}/${written.id}`,
  part: written.part,
  id: written.id,
  title: titleOf(written),
})

const lone = (side: PackSide, written: Written, kind: 'added' | 'removed'): DiffEntry => {
  const rule = ruleSide(side, written)
  const caution = rule === undefined ? cautionOfLone(written, kind) : kind === 'added' ? 'stricter' : 'looser'
  const words = fieldWords(written.fields['says'] ?? written.fields['ask'] ?? written.fields['name'] ?? written.id)
  const plain: Change = { what: written.part, caution, from: kind === 'removed' ? words : null, to: kind === 'added' ? words : null }
  const changes = rule === undefined ? [plain] : loneRule(rule, kind)
  const sources = { from: kind === 'removed' ? sourcesOf(written) : null, to: kind === 'added' ? sourcesOf(written) : null }
  return { ...headOf(written), kind, caution, changes, through: [], sources }
}

/** What became of an entry that both packs have: its changes, and which way they go. */
const foundIn = (
  { before, after, ways }: Sides,
  old: Written,
  now: Written,
): { readonly caution: Caution | undefined; readonly changes: readonly Change[] } => {
  const [oldRule, newRule] = [ruleSide(before, old), ruleSide(after, now)]
  if (oldRule !== undefined && newRule !== undefined) return ruleChanges(oldRule, newRule, { before: old, after: now })
  const changes = plainChanges(ways, { before, after }, { before: old, after: now })
  return { caution: changes.length === 0 ? undefined : joined(changes), changes }
}

/** An entry in the same words means something else where a number or group it is written with does; of rules that is told by what they ask. */
const changedEntry = (sides: Sides, old: Written, now: Written, words: ReadonlySet<string>): DiffEntry | undefined => {
  const { caution, changes } = foundIn(sides, old, now)
  const through = throughOf(now, words)
  if (caution === undefined && (through.length === 0 || isRulePart(now.part))) return undefined
  const sources = { from: sourcesOf(old), to: sourcesOf(now) }
  return { ...headOf(now), kind: 'changed', caution: caution ?? 'other', changes, through, sources }
}

const order = (a: DiffEntry, b: DiffEntry): number =>
  CAUTION_ORDER.indexOf(a.caution) - CAUTION_ORDER.indexOf(b.caution) ||
  Number(isRulePart(b.part)) - Number(isRulePart(a.part)) ||
  PARTS.indexOf(a.part) - PARTS.indexOf(b.part)

/** Compares two versions of one pack. Both must have loaded; that they are of one pack is for the caller to see to. */
export const diffPacks = (before: Pack, after: Pack): PackDiff => {
  const [old, now] = [packSide(before), packSide(after)]
  const ways = { forth: impliesBetween(old.knowledge, now.knowledge), back: impliesBetween(now.knowledge, old.knowledge) }
  const sides = { before: old, after: now, ways }
  const words = changedWords(old, now)
  const kept = [...now.entries].flatMap(([key, written]) => {
    const was = old.entries.get(key)
    return was === undefined ? lone(now, written, 'added') : (changedEntry(sides, was, written, words) ?? [])
  })
  const gone = [...old.entries].flatMap(([key, written]) => (now.entries.has(key) ? [] : lone(old, written, 'removed')))
  return [...kept, ...gone].toSorted(order)
}

import type { SectionName } from '#pack/sections.ts'
import type { Direction } from './direction.ts'

/** Sources of an entry as its pack writes them: `S2`, `T7 m` (from memory), `M` (from memory, no document), `D` (a design choice). */
export type SourceIds = readonly string[]

/** Which way an entry changed. `words`: only words or sources; `other`: something that is not caution, such as a dose. */
export type Caution = Exclude<Direction, 'same'> | 'words' | 'other'

/** One part of an entry that changed, in the words of a therapist. */
export interface Change {
  /** What changed: `pressure`, `condition`, `wording`, or the name of a field. */
  readonly what: string
  readonly caution: Caution
  /** As it was; null where it is new. */
  readonly from: string | null
  /** As it is; null where it is gone. */
  readonly to: string | null
}

/** An entry that one of two packs has and the other has not, or has otherwise. */
export interface DiffEntry {
  /** Part and id, such as `restrictions/cc-anticoagulant`: how other results name this change. */
  readonly key: string
  readonly part: SectionName
  readonly id: string
  readonly title: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly caution: Caution
  readonly changes: readonly Change[]
  /** Groups and numbers that changed and that this entry is written with, by key. */
  readonly through: readonly string[]
  readonly sources: { readonly from: SourceIds | null; readonly to: SourceIds | null }
}

/** What makes anybody stricter comes first. */
export const CAUTION_ORDER: readonly Caution[] = ['stricter', 'both', 'looser', 'other', 'words']

/** Fields that hold words for people, or say where an entry comes from: nothing is decided by them. */
export const WORD_FIELDS: ReadonlySet<string> = new Set(
  (
    'title name says because suspected ends do escalates restates ask look help reason why plain covers feel caution note notes about ' +
    'dossier source therapist statements history bedside ease within outside purpose steps avoid changelog review authors licence version'
  ).split(' '),
)

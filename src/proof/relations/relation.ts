import type { Composition } from '#engine/assess/compose.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Translation } from '#engine/translate/pack.ts'
import type { Change } from './change.ts'

/** Something else that must not happen between the two states, as a formula and as the engine sees it. */
export interface Besides {
  readonly formula: (change: Change) => Bool
  readonly isFault: (before: Composition, after: Composition) => boolean
}

/** A statement about two states of one client, by number: the second is never less cautious. */
export interface Relation {
  readonly id: string
  /** What is proved, where the pack has no such statement. */
  readonly says: string
  /** The two states; undefined where the pack has nothing of the kind. */
  readonly change: (translation: Translation) => Change | undefined
  readonly besides?: Besides
  /** Into how many slices its rules are dealt, because it takes long. */
  readonly slices?: number
}

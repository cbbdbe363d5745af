import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Translation } from '#engine/translate/pack.ts'

/** Something that must be possible: somebody meets the formula. */
export interface Possible {
  readonly what: string
  readonly formula: () => Bool
  /** Smaller formulas, any of which is enough; looked at first, because most things are met by somebody plain. */
  readonly attempts?: readonly (() => Bool)[]
  /** Why it does no harm should nobody meet it. */
  readonly otherwise?: string | undefined
}

/** Something a pack has as a whole, whatever it promises. */
export type Property = {
  readonly id: string
  readonly says: string
  /** Into how many slices its formulas are dealt, because it takes long. */
  readonly slices?: number
} & (
  | {
      readonly kind: 'possible'
      readonly each: (translation: Translation) => readonly Possible[]
      /** So many are first looked for in one client. */
      readonly atOnce: number
    }
  /** Nobody meets the formula; `holds` is what the engine says of one client. */
  | {
      readonly kind: 'never'
      readonly faulty: (translation: Translation) => Bool
      readonly holds: (knowledge: Knowledge, client: Client) => boolean
    }
  /** Read off the pack without a solver: what is wrong, in words. */
  | { readonly kind: 'plain'; readonly wrong: (translation: Translation) => readonly string[] }
)

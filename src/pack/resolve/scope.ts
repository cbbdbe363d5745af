import { createConditions } from './conditions.ts'
import type { ResolveCondition, Room } from './conditions.ts'
import { createEffects } from './effects.ts'
import type { ResolveEffect } from './effects.ts'
import { sitesOfIds } from './targets.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What entries are resolved with: every name of the pack, and how conditions and effects are read where they stand. */
export interface Scope extends Vocabulary {
  readonly condition: ResolveCondition
  readonly effect: ResolveEffect
}

/** The scope of one room of the pack. */
export const scopeIn = (words: Vocabulary, room: Room): Scope => ({
  ...words,
  condition: createConditions(
    {
      report: words.report,
      facts: words.facts,
      groups: words.groups.facts,
      amounts: words.amounts,
      sites: sitesOfIds(words.body),
      presentations: words.presentations,
      rules: words.rules,
    },
    room,
  ),
  effect: createEffects(words),
})

import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Direction } from './direction.ts'
import { byImplication, onScale } from './direction.ts'
import type { Implies } from './implies.ts'

/** Comparing conditions both ways: of the earlier pack with the later, and back. */
export interface BothWays {
  readonly forth: Implies
  readonly back: Implies
}

const NEVER: Condition = { op: 'any', of: [] }
const ALWAYS: Condition = { op: 'always' }

const conditions = ({ forth, back }: BothWays, from: Condition, to: Condition): Direction => byImplication(forth(from, to), back(to, from))

const SILENCE: readonly Fact['unanswered'][] = ['absent', 'open', 'cautious']

/** No known-unchanged at all is as strict as it gets. */
const STEADY: readonly (Fact['steady'] | 'none')[] = ['care', 'pause', 'none']

/** A warning that is true of more people makes more of them stricter; something that protects, fewer. */
const forRisk = ({ cautious }: Fact, direction: Direction): Direction => {
  if (cautious === 'yes' || direction === 'both' || direction === 'same') return direction
  return direction === 'stricter' ? 'looser' : 'stricter'
}

const derivation = (ways: BothWays, before: Fact, after: Fact): Direction =>
  before.derive?.kind === 'truth' && after.derive?.kind === 'truth'
    ? forRisk(after, conditions(ways, before.derive.when, after.derive.when))
    : 'both'

/** Which way a change of one field of a fact goes; undefined where it decides nothing by itself. */
export const directionOfField = (ways: BothWays, field: string, before: Fact, after: Fact): Direction | undefined => {
  switch (field) {
    case 'mandatory':
      return onScale(Number(before.mandatory), Number(after.mandatory))
    case 'unanswered':
      return onScale(SILENCE.indexOf(before.unanswered), SILENCE.indexOf(after.unanswered))
    case 'steady':
      return onScale(STEADY.indexOf(before.steady ?? 'none'), STEADY.indexOf(after.steady ?? 'none'))
    case 'implied-by':
      return forRisk(after, conditions(ways, before.impliedBy ?? NEVER, after.impliedBy ?? NEVER))
    case 'applies-when':
      return conditions(ways, before.appliesWhen ?? ALWAYS, after.appliesWhen ?? ALWAYS)
    case 'derive':
      return derivation(ways, before, after)
    case 'type':
    case 'cautious':
    case 'options':
    case 'min':
    case 'max':
    case 'whole':
    case 'dated':
    case 'sided':
    case 'placed':
      return 'both'
    default:
      return undefined
  }
}

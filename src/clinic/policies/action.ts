import { THINGS, VERBS } from './words.ts'
import type { Action, Thing, Verb } from './words.ts'

/** The two words of an action. */
export const wordsOf = (action: Action): { readonly verb: Verb; readonly thing: Thing } | undefined => {
  const [first, second] = action.split(' ')
  const verb = VERBS.find((word) => word === first)
  const thing = THINGS.find((word) => word === second)
  return verb === undefined || thing === undefined ? undefined : { verb, thing }
}

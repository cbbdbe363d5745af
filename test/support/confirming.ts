import type { Knowledge } from '#engine/model/knowledge.ts'
import { confirmPack } from '#proof/second/confirm.ts'
import type { Confirmation } from '#proof/second/confirmation.ts'

/** What the second encoding says of one claim about a pack. */
export const confirmationOf = (knowledge: Knowledge, id: string): Confirmation => {
  const found = confirmPack(knowledge).find((each) => each.id === id)
  if (found === undefined) throw new Error(`nothing is said of ${id}`)
  return found
}

/** Claims that are not confirmed, as `SP-01 contradicted`. */
export const unconfirmed = (confirmations: readonly Confirmation[]): readonly string[] =>
  confirmations.flatMap(({ id, outcome }) => (outcome === 'confirmed' ? [] : [`${id} ${outcome}`]))

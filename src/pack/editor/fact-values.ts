import { ANSWERS, NOT_SURE } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { EditorSchema } from './describe.ts'

// Everybody may be unsure, or decline to answer.
const UNSURE: EditorSchema = { enum: [NOT_SURE, 'declined'] }

const orUnsure = (...schemas: readonly EditorSchema[]): EditorSchema => ({ anyOf: [...schemas, UNSURE] })

const optionsOf = ({ options }: Fact): EditorSchema => ({ enum: options.map(({ id }) => id) })

const numberOf = ({ min, max, whole }: Fact): EditorSchema => ({
  type: whole ? 'integer' : 'number',
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
})

const valueOf = (fact: Fact): EditorSchema => {
  switch (fact.type) {
    case 'yes-no':
      return { anyOf: [{ enum: [...ANSWERS] }, { type: 'boolean' }] }
    case 'number':
      return orUnsure(numberOf(fact))
    case 'one-of':
    case 'side':
      return orUnsure(optionsOf(fact))
    case 'some-of':
      return orUnsure({ type: 'array', items: optionsOf(fact) })
    case 'regions':
      return orUnsure({ type: 'array', items: { type: 'string' } })
    default:
      return { type: 'string' }
  }
}

/** What a fact may hold in a client file: its value, or a map with what was said around it (`details`). */
export const factSchema = (fact: Fact, details: EditorSchema): EditorSchema => ({
  description: fact.ask ?? fact.name,
  anyOf: [valueOf(fact), details],
})

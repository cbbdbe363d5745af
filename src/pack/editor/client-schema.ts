import { z } from 'zod'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { AnswerDetails, ClientFile, Facts, Letter } from '../client/shape.ts'
import { CLIENT_WORDS } from './client-words.ts'
import { describeFields } from './describe.ts'
import type { EditorSchema } from './describe.ts'
import { factSchema } from './fact-values.ts'
import { shapeNames } from './names.ts'

const ref = (name: string): EditorSchema => ({ $ref: `#/$defs/${name}` })

/** The shape of a part of a client file on its own, without a head and definitions. */
const shapeOf = (schema: z.ZodType): EditorSchema => {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' })
  return describeFields(shape, CLIENT_WORDS)
}

const factsOf = (facts: readonly Fact[]): EditorSchema => ({
  description: 'Answers by fact.',
  type: 'object',
  properties: {
    clearances: { description: 'Letters of people who may clear a paused rule.', type: 'array', items: ref('letter') },
    ...Object.fromEntries(facts.filter(({ derive }) => derive === undefined).map((fact) => [fact.id, factSchema(fact, ref('answer'))])),
  },
  additionalProperties: false,
})

/** The JSON Schema of client files of a pack: its facts are completed and explained while a file is written. */
export const clientSchema = ({ title, facts }: Knowledge): EditorSchema => {
  const names = shapeNames()
  names.add(Facts, { id: 'facts', description: 'Answers by fact.' })
  const { $defs, ...schema } = describeFields(z.toJSONSchema(ClientFile, { io: 'input', metadata: names }), CLIENT_WORDS)
  return {
    title: `A client file for the pack ${title}`,
    ...schema,
    $defs: { ...$defs, facts: factsOf(facts), answer: shapeOf(AnswerDetails), letter: shapeOf(Letter) },
  }
}

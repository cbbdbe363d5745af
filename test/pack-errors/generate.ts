import { z } from 'zod'

/** Files too large, too many or too odd to be kept in a repository; `{n}` in a text or a path counts from 1. */
const Recipe = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('repeat'), path: z.string(), text: z.string(), times: z.int().positive() }),
  z.strictObject({ kind: z.literal('deep'), path: z.string(), before: z.string(), levels: z.int().positive() }),
  z.strictObject({ kind: z.literal('binary'), path: z.string(), bytes: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('many-files'), path: z.string(), text: z.string(), times: z.int().positive() }),
])

type Recipe = z.infer<typeof Recipe>

const counted = (text: string, n: number): string => text.replaceAll('{n}', String(n))

const upTo = (times: number): readonly number[] => Array.from({ length: times }, (_, index) => index + 1)

const cook = (recipe: Recipe): readonly (readonly [string, string])[] => {
  switch (recipe.kind) {
    case 'repeat':
      return [[recipe.path, upTo(recipe.times).map((n) => counted(recipe.text, n)).join('')]]
    case 'deep':
      return [[recipe.path, `${recipe.before}${'{ not: '.repeat(recipe.levels)}always${' }'.repeat(recipe.levels)}\n`]]
    case 'binary':
      return [[recipe.path, Buffer.from(recipe.bytes).toString('utf8')]]
    case 'many-files':
      return upTo(recipe.times).map((n) => [counted(recipe.path, n), counted(recipe.text, n)])
  }
}

/** The files that the recipes of a `_generate.json` describe. */
export const generate = (json: string): ReadonlyMap<string, string> => {
  const parsed: unknown = JSON.parse(json)
  return new Map(z.array(Recipe).parse(parsed).flatMap(cook))
}

import type { Part, Share } from './share.ts'

/** A claim that may take so long that it is proved in slices. */
interface Sliceable {
  readonly id: string
  /** Into how many; absent = it goes with the others of its part. */
  readonly slices?: number
}

const STATEMENT_SLICES = 2

const slices = (part: Part, only: readonly string[] | undefined, of: number): readonly Share[] =>
  Array.from({ length: of }, (_, slice) => ({ part, only, slice, of }))

/** What takes long alone and in slices, then the rest of a part as one: whoever starts on a long share last keeps everybody waiting. */
const sharesIn = (part: Part, claims: readonly Sliceable[]): readonly Share[] => [
  ...claims.flatMap(({ id, slices: of }) => (of === undefined ? [] : slices(part, [id], of))),
  ...slices(
    part,
    claims.filter(({ slices: of }) => of === undefined).map(({ id }) => id),
    1,
  ),
]

/** The shares a proof is made of. */
export const sharesOf = (
  relations: readonly Sliceable[],
  properties: readonly Sliceable[],
  plan: readonly Sliceable[],
): readonly Share[] => [
  ...sharesIn('plan', plan),
  ...sharesIn('relations', relations),
  ...slices('statements', undefined, STATEMENT_SLICES),
  ...sharesIn('properties', properties),
]

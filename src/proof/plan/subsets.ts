/** Every set of some of these, none and all of them too. */
export function* subsets<T>(items: readonly T[]): Generator<readonly T[]> {
  const [first, ...others] = items
  if (first === undefined) yield []
  else for (const rest of subsets(others)) yield* [rest, [first, ...rest]]
}

/** Every two of these, each one alone, and none. */
export function* upToTwo<T>(items: readonly T[]): Generator<readonly T[]> {
  yield []
  for (const [index, item] of items.entries()) {
    yield [item]
    for (const other of items.slice(index + 1)) yield [item, other]
  }
}

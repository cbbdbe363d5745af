/** One after another, each only once the one before is done: a solver answers one question at a time. */
export async function* inTurn<T, R>(items: readonly T[], each: (item: T) => Promise<R>): AsyncGenerator<R> {
  for (const item of items) yield each(item)
}

/** Does one piece of work after the other for each name. */
export type InTurn = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** A queue for each name: work that would meet half of other work waits for it. */
export const inTurn = (): InTurn => {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work)
    last.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }
}

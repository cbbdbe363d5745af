/** Lets so many through at once; the others wait in order, and beyond that nobody is let in. */
export interface Turnstile {
  /** Runs the work when its turn comes. Undefined at once where too many wait already. */
  readonly pass: <T>(work: () => Promise<T>) => Promise<T> | undefined
}

/** A turnstile for costly work: `abreast` at once, at most `waiting` behind them. */
export const turnstile = (abreast: number, waiting: number): Turnstile => {
  const line: (() => void)[] = []
  let inside = 0
  const leave = (): void => {
    const next = line.shift()
    if (next === undefined) inside -= 1
    else next()
  }
  const enter = async (): Promise<void> => {
    if (inside < abreast) inside += 1
    else await new Promise<void>((resolve) => void line.push(resolve))
  }
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
  return { pass: (work) => (inside >= abreast && line.length >= waiting ? undefined : run(work)) }
}

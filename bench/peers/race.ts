import { quantile } from '../measure.ts'

/** One engine in a race: for each client something to do, again and again. */
export interface Runner {
  readonly name: string
  readonly runs: readonly (() => unknown)[]
}

/** Microseconds a client, as the median of the rounds: by the clock, and of processor time in all threads. */
export interface Pace {
  readonly clock: number
  readonly processor: number
}

interface Racing {
  readonly rounds: number
  /** In each round an engine goes through all clients at least once, and again until so many milliseconds are over. */
  readonly leastMs: number
}

const once = async (runs: Runner['runs']): Promise<void> => {
  for (const run of runs) {
    const given = run()
    // An engine that answers at once is not made to wait for the next turn of the event loop.
    // oxlint-disable-next-line eslint/no-await-in-loop -- one client after the other is what is measured
    if (given instanceof Promise) await given
  }
}

const paceOf = async ({ runs }: Runner, leastMs: number): Promise<Pace> => {
  const [start, before] = [process.hrtime.bigint(), process.cpuUsage()]
  let [clients, ms] = [0, 0]
  do {
    // oxlint-disable-next-line eslint/no-await-in-loop
    await once(runs)
    clients += runs.length
    ms = Number(process.hrtime.bigint() - start) / 1e6
  } while (ms < leastMs)
  const { user, system } = process.cpuUsage(before)
  return { clock: (ms * 1e3) / clients, processor: (user + system) / clients }
}

const medianOf = (paces: readonly Pace[]): Pace => {
  const median = (of: (pace: Pace) => number): number => quantile(paces.map(of), 0.5)
  return { clock: median(({ clock }) => clock), processor: median(({ processor }) => processor) }
}

/**
 * Times engines side by side: in each round every one of them, one after the other, so that what else the machine does meets them
 * alike. Two rounds before the first that counts warm them.
 */
export const race = async (runners: readonly Runner[], { rounds, leastMs }: Racing): Promise<ReadonlyMap<string, Pace>> => {
  const paces = new Map<string, Pace[]>(runners.map(({ name }) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const runner of runners) {
      // oxlint-disable-next-line eslint/no-await-in-loop
      const pace = await paceOf(runner, leastMs)
      if (round >= 0) paces.get(runner.name)?.push(pace)
    }
  }
  return new Map([...paces].map(([name, each]) => [name, medianOf(each)]))
}

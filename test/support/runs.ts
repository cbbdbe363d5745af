// The one place that reads how often a law is tried. `npm run laws` sets ten times the runs of `npm test`; to replay a
// failure, set ISCHIA_SEED (and ISCHIA_PATH) to the seed and path that fast-check printed.
const { ISCHIA_RUNS_FACTOR = '1', ISCHIA_SEED, ISCHIA_PATH } = process.env

const whole = (name: string, text: string, least: number): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least) throw new Error(`${name} is ${text}; it must be a whole number of at least ${least}`)
  return value
}

/** How many times the runs of `npm test` each law gets. */
export const FACTOR = whole('ISCHIA_RUNS_FACTOR', ISCHIA_RUNS_FACTOR, 1)

/** How often to try a law that `npm test` tries `inTest` times. */
export const runs = (inTest: number): number => inTest * FACTOR

// `npm test` tries the same clients each time, so that it fails for a change and not by chance; `npm run laws` looks for new ones.
const seed = ISCHIA_SEED ?? (FACTOR === 1 ? '20261122' : undefined)

/** What fast-check needs to try a law `runs(inTest)` times, or to replay one failure: `fc.assert(law, tries(10_000))`. */
export const tries = (inTest: number): { readonly numRuns: number; readonly seed?: number; readonly path?: string } => ({
  numRuns: runs(inTest),
  ...(seed === undefined ? {} : { seed: whole('ISCHIA_SEED', seed, Number.MIN_SAFE_INTEGER) }),
  ...(ISCHIA_PATH === undefined ? {} : { path: ISCHIA_PATH }),
})

/** A seed for what is random without fast-check: the same in every `npm test`, another one in each `npm run laws`. */
export const seeded = (): number => (seed === undefined ? Date.now() : whole('ISCHIA_SEED', seed, Number.MIN_SAFE_INTEGER))

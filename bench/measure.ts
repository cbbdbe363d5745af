/** Milliseconds a piece of work takes. */
export const timed = (work: () => void): number => {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Milliseconds of processor time a piece of work takes: on a busy machine less than the clock says, and the fairer figure. */
export const worked = (work: () => void): number => {
  const { user, system } = process.cpuUsage()
  work()
  const after = process.cpuUsage()
  return (after.user - user + after.system - system) / 1e3
}

/** The value below which a share of the values lies; 0.5 = the median. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Says a figure beside its limit and ends the process with 1 when it is over. */
export const say = (what: string, figure: number, limit: number, unit: string, more: string): void => {
  const held = figure < limit
  console.log(`${what}: ${figure.toFixed(2)} ${unit}, limit ${limit} ${unit}${held ? '' : ', OVER'} (${more})`)
  if (!held) process.exitCode = 1
}

/** Says a figure beside a goal, of which less is better or more. A goal that is missed is said, and fails nothing. */
const against = (what: string, figure: string, goal: string, isReached: boolean, more: string): void =>
  console.log(`${what}: ${figure}, goal ${goal} ${isReached ? 'reached' : 'NOT REACHED'} (${more})`)

/** A figure that should stay below its goal. */
export const tell = (what: string, figure: number, goal: number, unit: string, more: string): void =>
  against(what, `${figure.toFixed(1)} ${unit}`, `${goal} ${unit}`, figure < goal, more)

/** A figure that should reach its goal. */
export const reach = (what: string, figure: number, goal: number, unit: string, more: string): void =>
  against(what, `${Math.round(figure)} ${unit}`, `${goal} ${unit}`, figure >= goal, more)

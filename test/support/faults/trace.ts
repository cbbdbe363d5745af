/** The calls of the kernel that a sweep makes fail, by the names under which they are counted. */
export const CALLS = ['fsync', 'pwrite64', 'write', 'openat', 'rename', 'mmap'] as const

/** What the kernel answers instead of doing it. */
export const FAILURES = ['EIO', 'ENOSPC', 'EMFILE', 'ENOMEM'] as const

/** One point of a sweep: the nth call of a kind about the watched files fails, counted in each thread for itself. */
export interface Point {
  readonly call: (typeof CALLS)[number]
  readonly nth: number
  readonly failure: (typeof FAILURES)[number]
}

/**
 * What strace is told. It looks only at calls about these files, so that neither Node's own calls nor its memory are counted or
 * fail.
 */
export const straceArguments = (log: string, files: readonly string[], point?: Point): readonly string[] => [
  '--follow-forks',
  `--output=${log}`,
  `--trace=${CALLS.join(',')}`,
  ...files.flatMap((file) => [`--trace-path=${file}`]),
  ...(point === undefined ? [] : [`--inject=${point.call}:error=${point.failure}:when=${point.nth}`]),
]

/** The strace that stands around a driver from its start. */
export const straceAround = (log: string, files: readonly string[], point?: Point): readonly string[] => [
  'strace',
  '--quiet=all',
  ...straceArguments(log, files, point),
]

const CALL_OF = /^(?<thread>\d+) +(?<call>[a-z0-9]+)\(/u

/** How often the busiest thread makes each call, by the log of a run without faults. */
const callCounts = (log: string): ReadonlyMap<string, number> => {
  const inThread = new Map<string, number>()
  const most = new Map<string, number>()
  for (const line of log.split('\n')) {
    const { thread = '', call = '' } = CALL_OF.exec(line)?.groups ?? {}
    const count = (inThread.get(`${thread} ${call}`) ?? 0) + 1
    inThread.set(`${thread} ${call}`, count)
    most.set(call, Math.max(most.get(call) ?? 0, count))
  }
  return most
}

/** Every point at which a run can fail that makes the calls of this log. */
export const pointsOf = (log: string): readonly Point[] => {
  const counts = callCounts(log)
  return CALLS.flatMap((call) =>
    Array.from({ length: counts.get(call) ?? 0 }, (_, index) => index + 1).flatMap((nth) =>
      FAILURES.map((failure): Point => ({ call, nth, failure })),
    ),
  )
}

/** Whether the call of the point failed in the run of this log: a point that was not reached tests nothing. */
export const wasVisited = (log: string): boolean => log.includes('(INJECTED)')

/** A point in words, for a failing test. */
export const pointName = ({ call, nth, failure }: Point): string => `${call} ${nth} fails with ${failure}`

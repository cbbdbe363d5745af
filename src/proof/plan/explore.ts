/** Asks for one of several values. Asked again by the same name, it gives the same value. */
export type Choose = <T>(what: string, options: readonly T[]) => T

interface Step {
  readonly taken: number
  readonly of: number
}

const at = <T>(options: readonly T[], index: number): T => {
  const chosen = options[index]
  if (chosen === undefined) throw new RangeError('there is nothing to choose from')
  return chosen
}

/** The next path: the last choice that has values left takes its next one, and what came after it is asked afresh. */
const nextPath = (steps: readonly Step[]): readonly Step[] | undefined => {
  const turn = steps.findLastIndex(({ taken, of }) => taken + 1 < of)
  const step = steps[turn]
  return step === undefined ? undefined : [...steps.slice(0, turn), { ...step, taken: step.taken + 1 }]
}

/** A path that is being walked: what was taken before, and what is asked for on the way. */
interface Walk {
  readonly steps: Step[]
  readonly asked: Map<string, number>
}

const chooser =
  (walk: Walk): Choose =>
  (what, options) => {
    const { asked, steps } = walk
    const index = asked.get(what) ?? asked.size
    asked.set(what, index)
    if (index === steps.length) steps.push({ taken: 0, of: options.length })
    return at(options, steps[index]?.taken ?? 0)
  }

/**
 * Runs something for every combination of values it asks for, each once. What is not asked for is not varied: a run that does not ask
 * goes the same way whatever the value, so that leaving it out leaves nothing out. `prepare` is called once and may keep nothing of
 * what it was told from one run to the next.
 */
export function* explore<T>(prepare: (choose: Choose) => () => T): Generator<T> {
  const walk: Walk = { steps: [], asked: new Map() }
  const run = prepare(chooser(walk))
  let path: readonly Step[] | undefined = []
  while (path !== undefined) {
    walk.asked.clear()
    walk.steps.splice(0, Infinity, ...path)
    yield run()
    path = nextPath(walk.steps)
  }
}

import { firstGate } from './circuit/circuit.ts'
import type { Circuit } from './circuit/circuit.ts'
import { ALWAYS, isOpposite, wireOf } from './circuit/literal.ts'
import type { Literal } from './circuit/literal.ts'
import type { Cause } from './causes.ts'
import { createGuards } from './guards.ts'
import type { Ask, Lane } from './lane.ts'
import type { Program } from './program.ts'
import { addSteps, addition, emptySteps } from './step-set.ts'
import type { StepSet } from './step-set.ts'

type Part = Cause<Literal>['parts'][number]

interface Prepared {
  /** Steps that follow from the cause alone. */
  readonly plain: Int32Array
  /** If this holds, every guard does: where no place is marked, all places are meant. */
  readonly isEverywhere: Ask | undefined
  readonly everywhere: Int32Array
  readonly guarded: readonly { readonly isMet: Ask; readonly steps: Int32Array }[]
}

/** The ways in which a guard is met. */
const waysOf = (circuit: Circuit, guard: Literal): readonly Literal[] => {
  const gate = isOpposite(guard) ? undefined : circuit.gates[wireOf(guard) - firstGate(circuit)]
  return gate?.kind === 'any' ? gate.of : [guard]
}

/** A literal by which every one of these guards is met. */
const sharedBy = (ways: readonly (readonly Literal[])[]): Literal | undefined =>
  ways[0]?.find((each) => ways.every((of) => of.includes(each)))

/** Prepares the way from what holds of a client to the steps their limits take; each cause when it is first met. */
export const gatheringSteps = ({ circuit, causes, steps }: Program, lane: Lane): (() => StepSet) => {
  const { guard, forget } = createGuards(circuit, lane)
  const together = (parts: readonly Part[]): Int32Array => addition(parts.flatMap((part) => part.steps))
  const prepare = (parts: readonly Part[]): Prepared => {
    const guarded = parts.filter((part) => part.guard !== ALWAYS)
    const ways = guarded.map((part) => waysOf(circuit, part.guard))
    const shared = sharedBy(ways)
    // Whoever does not meet what all guards share meets a guard by what is its own.
    const own = (part: Part, index: number): Ask => {
      const [only, second] = (ways[index] ?? []).filter((each) => each !== shared)
      return guard(only === undefined || second !== undefined ? part.guard : only)
    }
    return {
      plain: together(parts.filter((part) => part.guard === ALWAYS)),
      isEverywhere: shared === undefined ? undefined : guard(shared),
      everywhere: together(guarded),
      guarded: guarded.map((part, index) => ({ isMet: own(part, index), steps: addition(part.steps) })),
    }
  }
  const prepared: Prepared[] = []
  const eachCause = lane.askingAll(causes.map(({ when }) => when))
  const set = emptySteps(steps.length)
  const take = (cause: number): void => {
    const { plain, isEverywhere, everywhere, guarded } = (prepared[cause] ??= prepare(causes[cause]?.parts ?? []))
    addSteps(set, plain)
    if (isEverywhere?.() === true) addSteps(set, everywhere)
    else for (const { isMet, steps: added } of guarded) if (isMet()) addSteps(set, added)
  }
  return () => {
    set.fill(0)
    forget()
    eachCause(take)
    return set
  }
}

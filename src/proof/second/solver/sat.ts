import Logic from 'logic-solver'
import { coneOf } from '../circuit/cone.ts'
import { TRUE } from '../circuit/gates.ts'
import type { Gates, Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'
import { freshSolver } from './start.ts'

/** A propositional solver that knows the gates it is asked about. */
export interface Sat {
  /** Somebody for whom this holds; undefined where there is nobody. */
  readonly find: (wanted: Lit) => Values | undefined
}

const clausesOf = (out: Lit, of: readonly Lit[]): readonly (readonly Lit[])[] => [
  ...of.map((lit) => [-out, lit]),
  [out, ...of.map((lit) => -lit)],
]

/** Starts MiniSat on these gates. Only what a question rests on is put before it, once, and stays there. */
export const startSat = (gates: Gates): Sat => {
  const solver = freshSolver()
  const numbers = new Map<number, number>()
  const known = new Set<number>()
  let toldRequired = 0

  const numberOf = (lit: Lit): number => {
    const variable = Math.abs(lit)
    const number = numbers.get(variable) ?? solver.getVarNum(`v${variable}`)
    numbers.set(variable, number)
    return lit < 0 ? -number : number
  }
  const tell = (clause: readonly Lit[]): void => solver.require(Logic.or(clause.map(numberOf)))
  const learn = (wanted: Lit): void => {
    for (const variable of coneOf(gates, wanted, (seen) => known.has(seen))) {
      known.add(variable)
      const gate = gates.gateOf(variable)
      if (gate !== undefined) for (const clause of clausesOf(gate.out, gate.of)) tell(clause)
    }
  }
  const tellRequired = (): void => {
    const all = gates.required()
    for (const clause of all.slice(toldRequired)) {
      for (const lit of clause) learn(lit)
      tell(clause)
    }
    toldRequired = all.length
  }

  tell([TRUE])
  return {
    find: (wanted) =>
      Logic.disablingAssertions(() => {
        tellRequired()
        learn(wanted)
        const solution = solver.solveAssuming(numberOf(wanted))
        if (solution === null) return undefined
        // Who is found is asked later on, when there are more variables: those say nothing of them.
        const told = new Map(numbers)
        return (lit) => {
          const number = told.get(Math.abs(lit))
          return (number !== undefined && solution.evaluate(number)) === lit > 0
        }
      }),
  }
}

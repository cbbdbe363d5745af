import type { Gate } from './circuit.ts'
import { ALWAYS, NEVER, opposite } from './literal.ts'
import type { Literal } from './literal.ts'

/** Builds gates. What is plain at once is never built, and what says the same is built once. */
export interface Gates {
  readonly all: (of: readonly Literal[]) => Literal
  readonly any: (of: readonly Literal[]) => Literal
  readonly atLeast: (count: number, of: readonly Literal[]) => Literal
  readonly built: () => readonly Gate[]
}

/** Gates whose literals begin after `start`. */
export const createGates = (start: number): Gates => {
  const gates: Gate[] = []
  const known = new Map<string, Literal>()
  const keep = (gate: Gate): Literal => {
    const key = `${gate.kind} ${gate.of.join(' ')}`
    const made = known.get(key) ?? (start + gates.length) * 2
    if (!known.has(key)) gates.push(gate)
    known.set(key, made)
    return made
  }
  // `settles` is the operand by which the whole is decided.
  const many = (kind: Gate['kind'], settles: Literal, of: readonly Literal[]): Literal => {
    const distinct = new Set(of)
    distinct.delete(opposite(settles))
    const decided = distinct.has(settles) || [...distinct].some((each) => distinct.has(opposite(each)))
    if (decided) return settles
    const [only = opposite(settles)] = distinct
    return distinct.size < 2 ? only : keep({ kind, of: [...distinct].sort((a, b) => a - b) })
  }
  const all: Gates['all'] = (of) => many('all', NEVER, of)
  const any: Gates['any'] = (of) => many('any', ALWAYS, of)
  return {
    all,
    any,
    // Goes through the operands once; `reached[n]` says that at least n of them held so far.
    atLeast: (count, of) => {
      const reached: Literal[] = [ALWAYS, ...Array.from({ length: count }, () => NEVER)]
      for (const each of of) {
        for (let n = count; n > 0; n--) reached[n] = any([reached[n] ?? NEVER, all([reached[n - 1] ?? NEVER, each])])
      }
      return reached[count] ?? NEVER
    },
    built: () => gates,
  }
}

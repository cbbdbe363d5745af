/**
 * Something that is true or false of a client: a variable by its number, or the opposite of one as its negative. Clauses for a
 * propositional solver are lists of these.
 */
export type Lit = number

/** What holds of everybody. */
export const TRUE: Lit = 1
/** What holds of nobody. */
export const FALSE: Lit = -1

/** A variable that is true exactly where all of these are. */
export interface Gate {
  readonly out: Lit
  readonly of: readonly Lit[]
}

/** Builds variables that follow from others. The only gate is *and*; *or* is its mirror image. */
export interface Gates {
  /** A variable that nothing ties down. */
  readonly fresh: () => Lit
  readonly all: (...of: readonly Lit[]) => Lit
  readonly some: (...of: readonly Lit[]) => Lit
  /** So many of these, or more. */
  readonly atLeast: (count: number, of: readonly Lit[]) => Lit
  /** One of these holds for every client there is. */
  readonly require: (...clause: readonly Lit[]) => void
  /** Every gate so far; a gate stands behind those it is made of. */
  readonly gates: () => readonly Gate[]
  readonly gateOf: (variable: number) => Gate | undefined
  readonly required: () => readonly (readonly Lit[])[]
  /** How many variables there are. */
  readonly count: () => number
}

/** What is left to decide once plain truths are taken out; undefined where one of them is false. */
const undecided = (of: readonly Lit[]): readonly Lit[] | undefined => {
  const left = new Set<Lit>()
  for (const lit of of) {
    if (lit === FALSE || left.has(-lit)) return undefined
    if (lit !== TRUE) left.add(lit)
  }
  return [...left].toSorted((a, b) => a - b)
}

/** How many hold, one after another: `reached[n]` is true where n or more do so far. */
const counted = ({ all, some }: Pick<Gates, 'all' | 'some'>, count: number, of: readonly Lit[]): Lit => {
  let reached: readonly Lit[] = [TRUE, ...Array.from({ length: count }, () => FALSE)]
  for (const lit of of) reached = reached.map((so, n) => some(so, all(lit, n === 0 ? TRUE : (reached[n - 1] ?? FALSE))))
  return reached[count] ?? FALSE
}

/** An empty board. Variables of two boards do not mix. */
export const createGates = (): Gates => {
  const gates: Gate[] = []
  const byVariable = new Map<number, Gate>()
  const byParts = new Map<string, Lit>()
  const required: (readonly Lit[])[] = []
  let last = TRUE
  const fresh = (): Lit => ++last
  const define = (of: readonly Lit[]): Lit => {
    const gate = { out: fresh(), of }
    gates.push(gate)
    byVariable.set(gate.out, gate)
    return gate.out
  }
  const all: Gates['all'] = (...of) => {
    const left = undecided(of)
    if (left === undefined) return FALSE
    if (left.length < 2) return left[0] ?? TRUE
    const parts = left.join(' ')
    const out = byParts.get(parts) ?? define(left)
    byParts.set(parts, out)
    return out
  }
  const some: Gates['some'] = (...of) => -all(...of.map((lit) => -lit))
  return {
    fresh,
    all,
    some,
    atLeast: (count, of) => counted({ all, some }, count, of),
    require: (...clause) => {
      if (!clause.includes(TRUE)) required.push(clause.filter((lit) => lit !== FALSE))
    },
    gates: () => gates,
    gateOf: (variable) => byVariable.get(variable),
    required: () => required,
    count: () => last,
  }
}

import type { State } from '#engine/state/state.ts'
import type { Gates, Lit } from './gates.ts'

/** A variable that speaks of a client directly. */
export interface Atom {
  readonly lit: Lit
  readonly name: string
  /** It is less than what it stands for: a client who has all atoms of this kind as they are found need not exist. */
  readonly loose: boolean
  /** What the engine says of it. */
  readonly reads: (state: State) => boolean
}

/** Where the variables that speak of a client are kept. */
export interface Atoms {
  /** The variable of this name, made where there is none. */
  readonly exact: (name: string, reads: Atom['reads']) => Lit
  /** The same, for what is left free though it hangs on something else. */
  readonly loose: (name: string, reads: Atom['reads']) => Lit
  readonly all: () => readonly Atom[]
}

/** No atoms yet. */
export const createAtoms = ({ fresh }: Gates): Atoms => {
  const atoms = new Map<string, Atom>()
  const make = (name: string, reads: Atom['reads'], loose: boolean): Lit => {
    const atom = atoms.get(name) ?? { lit: fresh(), name, loose, reads }
    atoms.set(name, atom)
    return atom.lit
  }
  return {
    exact: (name, reads) => make(name, reads, false),
    loose: (name, reads) => make(name, reads, true),
    all: () => [...atoms.values()],
  }
}

/** The value of every atom for one client. */
export const atomsOf = (atoms: Atoms, state: State): ReadonlyMap<Lit, boolean> =>
  new Map(atoms.all().map(({ lit, reads }) => [lit, reads(state)]))

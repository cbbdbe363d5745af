import type { Evaluation } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Bench } from './bench.ts'
import type { Mutant } from './mutant.ts'
import type { Demand } from './points/demands.ts'

/** What a mutant changes, as formulas over clients. */
export interface Change {
  readonly mutant: Mutant
  /** Clients of whom a statement that counts asks for what the mutant no longer gives. */
  readonly missed: (counts: (demand: Demand) => boolean) => Bool
  /** The statements that this client shows to be broken. */
  readonly brokenFor: (values: Evaluation) => readonly string[]
  /** Clients for whom something is less strict. */
  readonly looser: Bool
  /** Clients for whom something is stricter. */
  readonly stricter: Bool
}

/** Who asks, in the pack as it becomes. */
export type AskedOf = (demand: Demand) => Bool

/** A point that a mutant gives to others than the pack does: to whom it is lost, and who gains it. */
export interface Changed {
  readonly key: string
  readonly lost: Bool
  readonly gained: Bool
}

/** Puts together what a mutant changes. */
export const changeOf = ({ translation, demanded }: Bench, mutant: Mutant, changed: readonly Changed[], asked: AskedOf): Change => {
  const { and, or } = translation.terms
  const of = (key: string): readonly Demand[] => demanded.get(key)?.demands ?? []
  return {
    mutant,
    missed: (counts) => or(...changed.map(({ key, lost }) => and(lost, or(...of(key).filter(counts).map(asked))))),
    brokenFor: ({ isTrue }) => [
      ...new Set(
        changed
          .filter(({ lost }) => isTrue(lost))
          .flatMap(({ key }) => of(key).flatMap((demand) => (isTrue(asked(demand)) ? [demand.statement.id] : []))),
      ),
    ],
    looser: or(...changed.map(({ lost }) => lost)),
    stricter: or(...changed.map(({ gained }) => gained)),
  }
}

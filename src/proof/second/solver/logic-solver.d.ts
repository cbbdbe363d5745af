// The part of logic-solver 2.0.1 that is used here; the package ships no types.
declare module 'logic-solver' {
  /** A disjunction of variables by number; a negative number is the opposite. */
  export interface Formula {
    readonly type: string
  }

  export interface Solution {
    evaluate(term: number): boolean
  }

  export interface Solver {
    /** Number of the variable with this name, made where there is none yet. */
    getVarNum(name: string): number
    require(formula: Formula | number | string): void
    /** A solution in which this holds as well; null where there is none. */
    solveAssuming(formula: Formula | number): Solution | null
  }

  const Logic: {
    readonly Solver: new () => Solver
    /** Of no terms: the term that is never true, by its name. */
    readonly or: (terms: readonly number[]) => Formula | number | string
    /** Runs something without checking each argument again. */
    readonly disablingAssertions: <T>(run: () => T) => T
  }
  // Node hands a module of the older kind over as its default.
  export { Logic as default }
}

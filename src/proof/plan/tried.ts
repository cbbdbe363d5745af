/** How many cases were tried, and the first that went wrong. */
export interface Tried {
  readonly cases: number
  readonly fault: string | undefined
}

/** What came of each case: undefined where nothing is wrong, else what is. */
export type Outcomes = Iterable<string | undefined>

/** Goes through cases until one goes wrong. */
export const tried = (outcomes: Outcomes): Tried => {
  let cases = 0
  for (const fault of outcomes) {
    cases += 1
    if (fault !== undefined) return { cases, fault }
  }
  return { cases, fault: undefined }
}

import type { ClientFileData } from '../client/client-file.ts'

/**
 * What the second encoding says of a claim. `confirmed` = nobody stands against it, without any arithmetic; `needs-arithmetic` = only somebody
 * does whom numbers, days or history rule out, named in `leaves`; `contradicted` = it does not hold, or the encoding is at fault.
 */
export type ConfirmationOutcome = 'confirmed' | 'needs-arithmetic' | 'contradicted'

/** One claim about a pack, and whether a second, independent encoding comes to the same. */
export interface Confirmation {
  /** Number of a statement, or a short name. */
  readonly id: string
  /** It speaks of yes/no facts alone, and must be confirmed. */
  readonly isYesNo: boolean
  readonly outcome: ConfirmationOutcome
  /** How many questions were put to the solver. */
  readonly questions: number
  /** What the encoding leaves free and a client found rests on. */
  readonly leaves: readonly string[]
  /** Why it is contradicted. */
  readonly why: string | undefined
  /** Somebody for whom the claim does not hold, as a client file. */
  readonly client: ClientFileData | undefined
}

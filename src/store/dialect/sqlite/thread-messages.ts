import type { Answer, Statement } from '../statement.ts'
import type { Thrown } from './errors.ts'

/** What a thread is asked: statements, one after another, until one fails. */
export interface Asked {
  readonly id: number
  readonly statements: readonly Statement[]
}

/** What it answers: the answer of the last statement, or what the first that failed threw. */
export type Answered = {
  readonly id: number
  /** Whether a transaction is open afterwards. */
  readonly open: boolean
} & ({ readonly answer: Answer } | { readonly thrown: Thrown })

/** What it is started with. */
export interface ThreadStart {
  readonly path: string
  /** Opens it for reading alone. */
  readonly readOnly: boolean
}

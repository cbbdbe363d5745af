import type { Client } from '#engine/model/client.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'

/** Is there anybody for whom something is wrong? */
export interface Question {
  readonly what: string
  /** Whoever shows the fault meets this; it may be cheaper to ask. */
  readonly suspect: Lit
  /** Exactly those who show the fault. */
  readonly fault: () => Lit
  /** The client found, in each state the question is about, for the engine to judge. */
  readonly states: (file: ClientFileData, model: Values) => readonly ClientFileData[]
  /** Does the engine see the fault? */
  readonly isFault: (states: readonly Client[]) => boolean
}

/** Is there somebody who meets this, as there should be? */
export interface Hope {
  readonly what: string
  readonly wanted: Lit
  readonly isMet: (client: Client) => boolean
}

/** A claim about a pack: nobody shows any of the faults, and every hope is met. */
export interface Claim {
  readonly id: string
  /** It speaks of yes/no facts alone. */
  readonly isYesNo: boolean
  readonly faults: readonly Question[]
  readonly hopes: readonly Hope[]
}

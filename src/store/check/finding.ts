/** What must hold after every fault, by its number. */
export const INVARIANTS = {
  I1: 'Every acknowledged write is readable.',
  I2: 'No operation is half there.',
  I3: 'What was signed never changes.',
  I4: 'Nothing is overwritten silently.',
  I5: 'Each operation is applied at most once.',
  I6: 'A red flag that nobody acknowledged has an open task.',
  I7: 'The chain of the audit holds and has no gap.',
  I8: 'Every row belongs to one clinic, and so does what it refers to.',
  I9: 'A reminder goes out at most once, and never for a cancelled visit.',
  I10: 'Nobody is booked twice at the same time.',
  I11: 'The file is of the shape that the program knows.',
  I12: 'What was restored equals what was backed up.',
  I13: 'Nothing readable of a client lies outside the database and its backups.',
  I14: 'What was refused left nothing behind.',
} as const

/** The number of an invariant. */
export type Invariant = keyof typeof INVARIANTS

/** A breach of an invariant. Holds ids and numbers, never content. */
export interface Finding {
  readonly invariant: Invariant
  /** What is wrong, in a sentence. */
  readonly says: string
  /** Where: a table and a key, an operation, a file. */
  readonly where: string
}

/** A breach. */
export const finding = (invariant: Invariant, says: string, where: string): Finding => ({ invariant, says, where })

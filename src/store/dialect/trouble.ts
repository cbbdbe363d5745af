/** Why a database did not do what it was told, in the same words for both. */
export type TroubleKind =
  /** A row with this key is there. */
  | 'unique'
  /** What is referred to is not there. */
  | 'reference'
  /** Another rule of the table: a check, a type, a missing value. */
  | 'rule'
  /** Row-level security, or a role without the right. */
  | 'forbidden'
  /** Another connection holds what this one needs. */
  | 'busy'
  /** No room on the disk. */
  | 'full'
  /** May not be written. */
  | 'read-only'
  /** The disk reported an error: what it holds is not known any more. */
  | 'disk'
  /** The file is not what it was written as. */
  | 'damaged'
  /** The connection is gone. */
  | 'gone'
  /** It took longer than it may. */
  | 'slow'
  /** The statement itself is wrong: our fault. */
  | 'broken'

/** What a database answered instead of rows. Inside the store only: whoever asks the store gets a Fault. */
export class DatabaseTrouble extends Error {
  readonly what: TroubleKind
  /** The database's own number or letters for it. */
  readonly native: string
  /** Whether the transaction ended with it. */
  readonly lost: boolean

  constructor(what: TroubleKind, native: string, message: string, lost: boolean) {
    super(message)
    this.name = 'DatabaseTrouble'
    this.what = what
    this.native = native
    this.lost = lost
  }
}

/** Whether something thrown is trouble of one of these kinds. */
export const isTrouble = (thrown: unknown, ...kinds: readonly TroubleKind[]): thrown is DatabaseTrouble =>
  thrown instanceof DatabaseTrouble && (kinds.length === 0 || kinds.includes(thrown.what))

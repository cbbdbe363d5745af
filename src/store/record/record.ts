import type { Appended, Entry, NewEntry } from '#care/record/entry.ts'

/** Reads entries. */
export interface RecordReader {
  /** Entries of one stream in their order, after a sequence where one is given. */
  readonly stream: (streamId: string, after?: number) => Promise<readonly Entry[]>
  /** Entries of every stream about one client, in the order they were accepted. */
  readonly ofClient: (clientId: string) => Promise<readonly Entry[]>
  /** One entry; undefined where there is none in this clinic. */
  readonly entry: (entryId: string) => Promise<Entry | undefined>
  /** The number of the last entry of the clinic; 0 where there is none. */
  readonly position: () => Promise<number>
  /** Entries of the clinic after a position, in the order they were accepted; at most so many. */
  readonly after: (position: number, limit: number) => Promise<readonly Entry[]>
}

/** Adds entries. Nothing changes or removes one. */
export interface RecordWriter extends RecordReader {
  /**
   * Adds an entry: numbers, chains and seals it, and updates what is projected from it. The same id with the same content gives the
   * first answer again; with other content it throws `ISC-STORE-001`.
   */
  readonly append: (entry: NewEntry) => Promise<Appended>
}

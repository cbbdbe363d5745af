/** What a log line may hold: numbers, flags and ids. Words of a client never reach it (A18). */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>

/** Where the running program says what it does. */
export interface Log {
  /** What happened, as a permanent name such as `backup-done`, and its ids. */
  readonly info: (event: string, fields?: LogFields) => void
  readonly warn: (event: string, fields?: LogFields) => void
  readonly error: (event: string, fields?: LogFields) => void
}

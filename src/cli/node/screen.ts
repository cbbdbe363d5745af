/** What of a stream matters for printing on it. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write?: (text: string, done: () => void) => unknown
}

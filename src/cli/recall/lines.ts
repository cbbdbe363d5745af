/** A line of a stream: its text, or that it was too long to be read. */
export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Undefined where the line is longer than a client may be. */
  readonly text: string | undefined
  /** Bytes from the start of the stream to the end of the line. */
  readonly end: number
}

/** Longest line, in bytes: as long as a client file may be. */
export const MOST_BYTES = 1_000_000

const NEWLINE = 10
const RETURN = 13

/** Splits bytes into lines. */
export interface Splitter {
  readonly push: (chunk: Buffer) => readonly Line[]
  /** The last line, where the stream does not end with a line end. */
  readonly end: () => readonly Line[]
}

/** Where a stream is taken up again. */
export interface Mark {
  readonly line: number
  readonly offset: number
}

/** The text of a line without the line end that other systems write. */
const textOf = (bytes: Buffer, from: number, to: number): string =>
  bytes.toString('utf8', from, to > from && bytes[to - 1] === RETURN ? to - 1 : to)

/**
 * Makes a splitter that holds no more than one line, and of one that is too long nothing. Lines are found by their bytes: no byte of a
 * character in UTF-8 looks like a line end.
 */
export const lineSplitter = ({ line, offset }: Mark, most = MOST_BYTES): Splitter => {
  let number = line
  let end = offset
  let held: Buffer[] = []
  let bytes = 0
  const hold = (part: Buffer): void => {
    bytes += part.length
    if (bytes > most) held = []
    else if (part.length > 0) held.push(part)
  }
  const close = (): Line => {
    const text = bytes > most ? undefined : textOf(Buffer.concat(held), 0, bytes)
    number++
    held = []
    bytes = 0
    return { number, text, end }
  }
  const push = (chunk: Buffer): readonly Line[] => {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      end += at + 1 - from
      if (bytes === 0 && at - from <= most) lines.push({ number: ++number, text: textOf(chunk, from, at), end })
      else {
        hold(chunk.subarray(from, at))
        lines.push(close())
      }
      from = at + 1
    }
    // A copy: the stream may write into its chunk again.
    hold(Buffer.from(chunk.subarray(from)))
    end += chunk.length - from
    return lines
  }
  return { push, end: () => (bytes > 0 ? [close()] : []) }
}

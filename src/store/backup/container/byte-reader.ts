/** Reads a stream of chunks in pieces of the sizes that are asked for. */
export interface ByteReader {
  /** So many bytes; undefined: there are fewer. */
  readonly exactly: (size: number) => Promise<Uint8Array | undefined>
  /** So many bytes, handed on as they come; false: there were fewer. */
  readonly pass: (size: number, take: (chunk: Uint8Array) => Promise<void>) => Promise<boolean>
  /** Whether nothing is left. Reads to the end, so that a code at the end of the stream is checked. */
  readonly atEnd: () => Promise<boolean>
}

/** A reader of a stream. */
export const byteReader = (chunks: AsyncIterable<Uint8Array>): ByteReader => {
  const source = chunks[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array()
  const fill = async (): Promise<boolean> => {
    while (held.length === 0) {
      // oxlint-disable-next-line no-await-in-loop -- chunks come one after another
      const next = await source.next()
      if (next.done === true) return false
      held = next.value
    }
    return true
  }
  const pass: ByteReader['pass'] = async (size, take) => {
    for (let left = size; left > 0;) {
      // oxlint-disable-next-line no-await-in-loop -- chunks come one after another
      if (!(await fill())) return false
      const chunk = held.subarray(0, left)
      held = held.subarray(chunk.length)
      left -= chunk.length
      // oxlint-disable-next-line no-await-in-loop -- who takes slowly is waited for
      await take(chunk)
    }
    return true
  }
  return {
    pass,
    exactly: async (size) => {
      const parts: Uint8Array[] = []
      const whole = await pass(size, async (chunk) => {
        parts.push(chunk)
      })
      return whole ? Buffer.concat(parts) : undefined
    },
    atEnd: async () => !(await fill()),
  }
}

/** Encodings that spreadsheets and old programs write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252'

/** Text, and how it was written. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

const begins = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

const decodeAs = (bytes: Uint8Array, encoding: Encoding): Decoded => ({ text: new TextDecoder(encoding).decode(bytes), encoding })

/**
 * Reads bytes as text. A mark at the beginning decides; without one it is UTF-8 where it can be, as text in Windows-1252 with an accent
 * hardly ever is, and Windows-1252 otherwise.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  if (begins(bytes, 0xef, 0xbb, 0xbf)) return decodeAs(bytes, 'utf-8')
  if (begins(bytes, 0xff, 0xfe)) return decodeAs(bytes, 'utf-16le')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decodeAs(bytes, 'windows-1252')
  }
}

/** The format this version writes and reads. */
export const BUILT_FORMAT = 'ischia-built-pack/1'

/** The first line of a built pack. */
export interface BuiltHeader {
  readonly format: typeof BUILT_FORMAT
  readonly program: string
  readonly pack: { readonly id: string; readonly version: string }
  readonly sha256: string
  /** Bytes of each part, in their order. */
  readonly bytes: readonly number[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

// By hand and not by a schema: a schema takes several milliseconds to make, and this is read while somebody waits for a start.
const isHeader = (value: unknown): value is BuiltHeader =>
  isObject(value) &&
  value['format'] === BUILT_FORMAT &&
  typeof value['program'] === 'string' &&
  typeof value['sha256'] === 'string' &&
  isObject(value['pack']) &&
  Array.isArray(value['bytes']) &&
  value['bytes'].every((count) => Number.isInteger(count))

/** Reads a first line; undefined where it is not that of a built pack. */
export const headerIn = (line: string): BuiltHeader | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    return isHeader(value) ? value : undefined
  } catch {
    // Not JSON, so not a built pack either.
    return undefined
  }
}

import { createHash } from 'node:crypto'

/**
 * An id that follows from another: a change that makes several things makes the same ones when it is sent again, and no body has to name
 * what it creates. Hex of a digest, so that nothing can be read from it.
 */
export const derivedId = (entryId: string, what: string): string => {
  const hex = createHash('sha256').update(`${entryId} ${what}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import { codeOf } from '../node/read-bounded.ts'
import type { Streams } from '../edges.ts'
import { shownName } from '../input/read-text.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'
import { STANDARD_INPUT, identify } from './identity.ts'
import type { Identity } from './identity.ts'
import { openFile, openStream } from './input.ts'
import type { Source } from './stream.ts'

/** The inputs of a recall, each with what it is known again by; or those that cannot be read. */
export type Sources = { readonly sources: readonly (Source & { readonly identity: Identity })[] } | { readonly faults: readonly Fault[] }

const CODES: Readonly<Record<string, 'ISC-CLI-010' | 'ISC-CLI-011'>> = {
  ENOENT: 'ISC-CLI-010',
  ENOTDIR: 'ISC-CLI-010',
  EISDIR: 'ISC-CLI-011',
}

const cannotRead = (name: string, error: unknown): Fault => {
  const code = codeOf(error)
  return fault(CODES[code] ?? 'ISC-CLI-013', `${name} cannot be read (${code})`, { file: name })
}

const one = ({ stdin }: Streams, name: string): Source & { readonly identity: Identity } => {
  if (name === '-')
    return { name: shownName(name), bytes: undefined, identity: STANDARD_INPUT, open: (from, head) => openStream(stdin, from, head) }
  const { identity, packed } = identify(name)
  return { name, bytes: identity.bytes ?? undefined, identity, open: (from) => openFile(name, from, packed) }
}

/** Looks at every input before anything is read of them: a name typed wrong should not be found after an hour. */
export const openSources = (streams: Streams, names: readonly string[]): Sources => {
  const faults: Fault[] = []
  const sources = (names.length === 0 ? ['-'] : names).flatMap((name) => {
    try {
      return [one(streams, name)]
    } catch (error) {
      if (codeOf(error) === 'unknown') throw error
      faults.push(cannotRead(name, error))
      return []
    }
  })
  return faults.length > 0 ? { faults } : { sources }
}

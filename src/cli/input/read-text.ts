import type { Edges } from '../edges.ts'
import { fault } from '../problem/fault.ts'
import type { Fault } from '../problem/fault.ts'

const CODES = {
  missing: 'ISC-CLI-010',
  folder: 'ISC-CLI-011',
  'too-large': 'ISC-CLI-012',
  unreadable: 'ISC-CLI-013',
} as const

/** Reads a file or standard input (`-`), or tells why that did not work. */
export const readText = async (edges: Edges, name: string): Promise<{ readonly text: string } | { readonly faults: readonly Fault[] }> => {
  const read = await edges.readText(name)
  return 'text' in read ? read : { faults: [fault(CODES[read.fault], read.says, { file: shownName(name) })] }
}

/** A file as problems name it. */
export const shownName = (name: string): string => (name === '-' ? 'standard input' : name)

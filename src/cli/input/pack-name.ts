import { lineIndex } from '#pack/located/line-index.ts'
import { parseLocated } from '#pack/located/parse.ts'

/** The pack a client file says it is written for, and where it says so. */
export interface PackName {
  readonly id: string
  readonly line: number
  readonly column: number
}

/** Longest text in which the name is looked for; a longer one is refused by the client reader anyway. */
const LIMIT = 1_000_000

/** Finds the `pack` of a client file, before any pack is loaded. Undefined where the file has none that can be read. */
export const packNameIn = (text: string): PackName | undefined => {
  if (text.length > LIMIT) return undefined
  const parsed = parseLocated(text)
  if (!parsed.ok || parsed.root.kind !== 'map') return undefined
  const node = parsed.root.entries.get('pack')?.value
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return undefined
  return { id: node.value, ...lineIndex(text).spot(node.at) }
}

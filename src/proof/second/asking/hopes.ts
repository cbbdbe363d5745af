import type { Hope } from '../claims/claim.ts'
import { clientsOf, find, misread, plainerThan } from './asking.ts'
import type { Asking, Somebody } from './asking.ts'

/** Hopes that nobody meets, or only somebody who cannot be as they were found. */
export interface Unmet {
  readonly what: string
  /** Empty where there is nobody at all. */
  readonly leaves: readonly string[]
}

const isMetBy = (asking: Asking, hope: Hope, { file }: Somebody): boolean => clientsOf(asking, [file]).some(hope.isMet)

const unmet = (asking: Asking, hope: Hope): readonly Unmet[] => {
  const { what, wanted } = hope
  const leaves: string[] = []
  for (const narrowed of [...plainerThan(asking, wanted), wanted]) {
    const somebody = find(asking, narrowed)
    if (somebody === undefined) continue
    if (isMetBy(asking, hope, somebody)) return []
    leaves.splice(0, leaves.length, ...misread(asking, wanted, somebody, clientsOf(asking, [somebody.file])))
  }
  return [{ what, leaves }]
}

/** Hopes are tried together on one client, so many at a time; those that client does not meet are tried alone. */
const AT_ONCE = 12

/** Asks for somebody who meets each hope; only who the engine agrees on counts. */
export const askHopes = (asking: Asking, hopes: readonly Hope[]): readonly Unmet[] => {
  const groups = hopes.flatMap((_, index) => (index % AT_ONCE === 0 ? [hopes.slice(index, index + AT_ONCE)] : []))
  return groups.flatMap((group) => {
    const together = find(asking, asking.encoding.board.gates.all(...group.map(({ wanted }) => wanted)))
    const clients = together === undefined ? [] : clientsOf(asking, [together.file])
    return group.filter((hope) => !clients.some(hope.isMet)).flatMap((hope) => unmet(asking, hope))
  })
}

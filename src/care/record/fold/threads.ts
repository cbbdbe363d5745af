import type { Entry } from '../entry.ts'
import { isOf } from '../known.ts'
import { latestBy } from './latest.ts'
import { lineageOf } from './lineage.ts'

/** A note or letter with everything that was ever said about it, in the order in which it was accepted. */
export interface Thread {
  /** Id of the note or letter. */
  readonly id: string
  /** Every version and withdrawal, the old beside the new. */
  readonly entries: readonly Entry[]
  /** The version that counts: the last signed one, or the last where none is signed; undefined after a withdrawal. */
  readonly stands: Entry | undefined
  /** The withdrawal that counts. */
  readonly withdrawn: Entry | undefined
  /** More than one version stands beside the others, none of which saw another: shown until a person writes the next. */
  readonly parallel: readonly Entry[]
}

const idOf = (entry: Entry): string | undefined => {
  if (isOf(entry, 'note.written', 'note.amended', 'note.withdrawn')) return entry.content.body.noteId
  if (isOf(entry, 'letter.written', 'letter.withdrawn')) return entry.content.body.letterId
  return undefined
}

const isWithdrawal = (entry: Entry): boolean => isOf(entry, 'note.withdrawn', 'letter.withdrawn')

const parallelOf = (versions: readonly Entry[]): readonly Entry[] => {
  if (versions.length < 2) return []
  const stand = new Set(latestBy(lineageOf(versions))(versions.map(({ entryId }) => entryId)))
  return stand.size > 1 ? versions.filter(({ entryId }) => stand.has(entryId)) : []
}

const thread = (id: string, entries: readonly Entry[]): Thread => {
  const signed = entries.filter((entry) => entry.signed)
  const last = signed.at(-1) ?? entries.at(-1)
  const withdrawn = last !== undefined && isWithdrawal(last) ? last : undefined
  return { id, entries, withdrawn, stands: withdrawn === undefined ? last : undefined, parallel: parallelOf(entries) }
}

/** Notes and letters of an episode, each with its history. Entries come in the order of their stream. */
export const threadsOf = (entries: readonly Entry[]): readonly Thread[] => {
  const about = Map.groupBy(entries, idOf)
  return [...about].flatMap(([id, own]) => (id === undefined ? [] : [thread(id, own)]))
}

import { one } from '../resolve/names.ts'
import type { Names } from '../resolve/names.ts'
import { inside } from '../resolve/place.ts'
import type { Located } from '../resolve/place.ts'
import type { Vocabulary } from '../resolve/vocabulary.ts'

type Named = Located<{ readonly id: string }>

/** Reports names that are looked up together with others and already stand for one of those. */
const checkAgainst = ({ report }: Vocabulary, entries: readonly Named[], taken: readonly Names<unknown>[]): void => {
  for (const { value, place } of entries) {
    const other = taken.find(({ byId }) => byId.has(value.id))
    if (other !== undefined) report.add('ISC-PACK-079', inside(place, 'id'), `${value.id} is already the name of ${one(other.kind)}`)
  }
}

/** Where two kinds of entries may stand in one place, a name must say which is meant. */
export const checkNameClashes = (words: Vocabulary): void => {
  const { sections, groups } = words
  for (const entry of sections.groups) checkAgainst(words, [entry], [words[entry.value.kind]])
  checkAgainst(words, sections.intake, [groups.facts, words.facts])
  checkAgainst(words, sections['movements/sets'], [words.movements, words.cards])
  checkAgainst(words, sections['technique-cards'], [words.movements])
}

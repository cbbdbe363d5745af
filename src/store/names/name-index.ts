import { foldText } from './fold-text.ts'
import { readQuery } from './query.ts'
import type { Query } from './query.ts'

/** What of a client's card is searched, and shown in a list. */
export interface NameCard {
  readonly clientId: string
  readonly name: string
  readonly calledName?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly bornOn?: string | undefined
  readonly phone?: string | undefined
}

/** How a search is narrowed. */
export interface SearchOptions {
  /** At most so many. */
  readonly limit: number
  /** Only clients whom whoever asks may see; undefined: all. */
  readonly among?: ((clientId: string) => boolean) | undefined
}

/** Cards of a clinic in memory, for search: on the disk no name can be read. */
export interface NameIndex {
  /** Takes a card; one that is older than the card it would replace is left. */
  readonly put: (card: NameCard, position: number) => void
  readonly remove: (clientId: string, position: number) => void
  readonly search: (text: string, options: SearchOptions) => readonly NameCard[]
  readonly size: () => number
}

interface Indexed {
  readonly card: NameCard
  readonly words: string
  readonly digits: string
}

const indexed = (card: NameCard): Indexed => ({
  card,
  words: ` ${foldText(`${card.name} ${card.calledName ?? ''}`)}`,
  digits: `${(card.phone ?? '').normalize('NFKD').replace(/\D/gu, '')} ${(card.bornOn ?? '').replaceAll('-', '')}`,
})

const matches = ({ card, words, digits }: Indexed, query: Query): boolean =>
  query.words.every((part) => words.includes(part)) &&
  query.digits.every((part) => digits.includes(part) || words.includes(part)) &&
  query.days.every((days) => days.includes(card.bornOn ?? ''))

/** Names of which every part begins a word come first. */
const rank = ({ words }: Indexed, query: Query): number => (query.words.every((part) => words.includes(` ${part}`)) ? 0 : 1)

/** An empty index. */
export const nameIndex = (): NameIndex => {
  const cards = new Map<string, Indexed>()
  const changedAt = new Map<string, number>()
  const isNewer = (clientId: string, position: number): boolean => {
    if (position <= (changedAt.get(clientId) ?? 0)) return false
    changedAt.set(clientId, position)
    return true
  }
  return {
    put: (card, position) => {
      if (isNewer(card.clientId, position)) cards.set(card.clientId, indexed(card))
    },
    remove: (clientId, position) => {
      if (isNewer(clientId, position)) cards.delete(clientId)
    },
    size: () => cards.size,
    search: (text, { limit, among }) => {
      const query = readQuery(text)
      if (query.words.length + query.digits.length + query.days.length === 0) return []
      const found = [...cards.values()].filter((one) => matches(one, query) && (among === undefined || among(one.card.clientId)))
      const inOrder = found.map((one) => ({ ...one, key: `${rank(one, query)}${one.words} ${one.card.clientId}` }))
      inOrder.sort((one, other) => (one.key < other.key ? -1 : 1))
      return inOrder.slice(0, limit).map(({ card }) => card)
    },
  }
}

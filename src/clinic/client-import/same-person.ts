import type { ClientCardRead } from './card-of-row.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}]/gu, '')
    .toLowerCase()
    .trim()
    .split(/\s+/u)
    .toSorted()
    .join(' ')

/** Marks by which a person may be told again: their name (in any order of its words) with the day of birth, or alone where no day is known; and their e-mail address. */
const marksOf = ({ name, bornOn, email }: Pick<ClientCardRead, 'name' | 'bornOn' | 'email'>): readonly string[] => [
  `name ${plain(name)} ${bornOn ?? ''}`,
  ...(email === undefined ? [] : [`email ${email.toLowerCase()}`]),
]

/** Finds who has one of the marks of somebody. A name without a day of birth is like the same name with any. */
export interface Known<T> {
  readonly find: (card: ClientCardRead) => T | undefined
  readonly add: (card: ClientCardRead, who: T) => void
}

/** An empty list of people that are known. */
export const knownPeople = <T>(): Known<T> => {
  const byMark = new Map<string, T>()
  const byName = new Map<string, T>()
  return {
    find: (card) => {
      const marked = marksOf(card).map((mark) => byMark.get(mark))
      const undated = card.bornOn === undefined ? byName.get(plain(card.name)) : byMark.get(`name ${plain(card.name)} `)
      return marked.find((who) => who !== undefined) ?? undated
    },
    add: (card, who) => {
      for (const mark of marksOf(card)) byMark.set(mark, who)
      byName.set(plain(card.name), who)
    },
  }
}

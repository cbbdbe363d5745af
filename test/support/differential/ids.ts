/** What a sequence may name, few of each, so that pieces of work meet. */
const KINDS = ['client', 'episode', 'person', 'note', 'visit', 'flag', 'entry', 'link', 'licence', 'job'] as const

/** What an id names. */
export type Named = (typeof KINDS)[number]

const hex = (value: number, length: number): string => value.toString(16).padStart(length, '0')

/** The id of the nth thing of a kind in a sequence: the same in both databases, and in no other sequence. */
export const idOf = (sequence: number, kind: Named, at: number): string =>
  `${hex(sequence, 8)}-00${hex(KINDS.indexOf(kind), 2)}-4000-8000-${hex(at, 12)}`

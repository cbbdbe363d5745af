import type { Client } from '../model/client.ts'

interface Dated {
  readonly on: string
}

const isInOrder = (entries: readonly Dated[]): boolean =>
  entries.every((entry, index) => index === 0 || (entries[index - 1]?.on ?? '') <= entry.on)

const sorted = <T extends Dated>(entries: readonly T[]): readonly T[] =>
  isInOrder(entries) ? entries : entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/** The client with their history oldest first; entries of one day keep their order. What came last must not hang on who sent it. */
export const inOrderOfTime = (client: Client): Client => {
  const { answers, sessions, rechecks } = client.history
  if (isInOrder(answers) && isInOrder(sessions) && isInOrder(rechecks)) return client
  return { ...client, history: { answers: sorted(answers), sessions: sorted(sessions), rechecks: sorted(rechecks) } }
}

import type { z } from 'zod'
import type { ClientCard } from '#care/record/kinds/clients.ts'
import { isOf } from '#care/record/known.ts'
import type { ClientState } from '#store/clients/clients.ts'
import type { Reading } from '#store/store.ts'

/** Who a client is and how to reach them. */
export type Card = z.output<typeof ClientCard>

/** The card of a client; undefined where it can no longer be opened. */
export const cardOf = async (at: Reading, { cardEntry }: Pick<ClientState, 'cardEntry'>): Promise<Card | undefined> => {
  const entry = await at.record.entry(cardEntry)
  return entry !== undefined && isOf(entry, 'client.card') ? entry.content.body : undefined
}

/** What somebody is called to their face: the first word of the name where nothing else was said. */
export const calledName = ({ name, calledName: called }: Card): string => called ?? name.trim().split(/\s+/u, 1)[0] ?? name

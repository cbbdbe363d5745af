import type { Entry } from '#care/record/entry.ts'
import { EPISODES } from '../clients/episodes-projection.ts'
import { CLIENTS } from '../clients/projection.ts'
import { LINKS } from '../links/projection.ts'
import { NOTES } from '../notes/projection.ts'
import { PEOPLE } from '../people/projection.ts'
import { ENDED_SESSIONS } from '../sessions/projection.ts'
import { CLINIC_SETTINGS } from '../settings/projection.ts'
import { TASKS } from '../tasks/projection.ts'
import type { Transaction } from '../transaction.ts'
import { VISITS } from '../visits/projection.ts'
import type { Projection } from './projection.ts'

/** Every projection, in the order in which they see an entry: what refers to something comes before it, as an erasure has to go. */
export const PROJECTIONS: readonly Projection[] = [LINKS, NOTES, TASKS, VISITS, EPISODES, CLIENTS, PEOPLE, CLINIC_SETTINGS, ENDED_SESSIONS]

/** Shows an entry to every projection. */
export const project = async (tx: Transaction, entry: Entry): Promise<void> => {
  for (const projection of PROJECTIONS) await projection.apply(tx, entry)
}

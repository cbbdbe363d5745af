import { z } from 'zod'
import { Id } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import { later } from '#edges/clock.ts'
import type { ClientState } from '#store/clients/clients.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { LinkShown, showLink } from '../links/shown.ts'
import { NoteLine, noteLine } from '../notes/shown.ts'
import { aboutClient } from '../policies/about.ts'
import { demand, may } from '../policies/demand.ts'
import { seenBy } from '../policies/fields.ts'
import type { FieldsOf } from '../policies/fields.ts'
import { awaitsReview, NOTICE } from '../tasks/notice.ts'
import { showTask, TaskShown } from '../tasks/shown.ts'
import { showVisit, VisitShown } from '../visits/shown.ts'
import { cardOf } from './card.ts'
import { showEpisodes } from './show-episodes.ts'
import { CardShown, EpisodeShown, MergeShown } from './shown.ts'
import { MERGE_STANDS_AFTER } from './unmerge-clients.ts'

/** Which client. */
export const OpenClient = z.strictObject({ clientId: Id })
/** {@link OpenClient}, read. */
export type OpenClient = z.output<typeof OpenClient>

/** What a client's page shows; a field that whoever asks may not read is not there. */
export const ClientPage = z
  .strictObject({
    card: CardShown,
    episodes: z.array(EpisodeShown),
    visits: z.array(VisitShown),
    notice: z.string().nullable(),
    tasks: z.array(TaskShown),
    notes: z.array(NoteLine),
    links: z.array(LinkShown),
    merged: z.array(MergeShown),
  })
  .partial()
/** {@link ClientPage}, read. */
export type ClientPage = z.output<typeof ClientPage>

const FIELDS: FieldsOf<ClientPage> = {
  card: 'demographics',
  episodes: 'episodes',
  visits: 'appointments',
  notice: 'booking-notice',
  tasks: 'red-flags',
  notes: 'notes',
  links: 'links',
  merged: 'merges',
}

const LAST_VISITS = 50

type Loaders = { readonly [Field in keyof ClientPage]-?: () => Promise<ClientPage[Field]> }

const mergesOf = ({ merged }: ClientState, folded: readonly ClientState[]): ClientPage['merged'] => [
  ...(merged === undefined
    ? []
    : [{ mergeId: merged.mergeId, clientId: merged.into, at: merged.at, until: later(merged.at, MERGE_STANDS_AFTER) }]),
  ...folded.flatMap((one) =>
    one.merged === undefined
      ? []
      : [{ mergeId: one.merged.mergeId, clientId: one.clientId, at: one.merged.at, until: later(one.merged.at, MERGE_STANDS_AFTER) }],
  ),
]

/** How each field is found; of a client into whom others were merged, theirs too. */
const loaders = (clinic: Clinic, at: Reading, client: ClientState, folded: readonly ClientState[]): Loaders => {
  const ids = [client, ...folded].map(({ clientId }) => clientId)
  const all = async <T>(find: (clientId: string) => Promise<readonly T[]>): Promise<T[]> => (await Promise.all(ids.map(find))).flat()
  return {
    card: async () => {
      const card = await cardOf(at, client)
      return card && { card, entryId: client.cardEntry }
    },
    episodes: () => all(async (id) => showEpisodes(at, await at.clients.episodes(id))),
    visits: async () => (await all((id) => at.visits.ofClient(id, LAST_VISITS))).map(showVisit),
    notice: async () => ((await awaitsReview(at, client.clientId)) ? NOTICE : null),
    tasks: () => all(async (id) => Promise.all((await at.tasks.ofClient(id)).map((task) => showTask(at, task)))),
    notes: async () => (await all((id) => at.notes.ofClient(id))).map(noteLine),
    links: async () => (await all((id) => at.links.ofClient(id))).map((link) => showLink(link, clinic.clock.now())),
    merged: async () => mergesOf(client, folded),
  }
}

const load = async (scope: Scope, clinic: Clinic, at: Reading, clientId: string): Promise<ClientPage> => {
  const about = await aboutClient(at, clientId)
  demand(clinic, scope, 'read demographics', about)
  const client = await at.clients.client(clientId)
  if (client === undefined) return {}
  const visible = seenBy(
    (thing) => may(clinic, scope, `read ${thing}`, about),
    FIELDS,
    loaders(clinic, at, client, await at.clients.folded(clientId)),
  )
  const { card, episodes, visits, notice, tasks, notes, links, merged } = visible
  return {
    ...(card && { card: await card() }),
    ...(episodes && { episodes: await episodes() }),
    ...(visits && { visits: await visits() }),
    ...(notice && { notice: await notice() }),
    ...(tasks && { tasks: await tasks() }),
    ...(notes && { notes: await notes() }),
    ...(links && { links: await links() }),
    ...(merged && { merged: await merged() }),
  }
}

/** Everything a client's page shows to whoever asks. What they may not see is not even looked up. */
export const openClient: UseCase<OpenClient, ClientPage> = async (clinic, scope, { clientId }) => {
  const page = await clinic.store.read(scope, (at) => load(scope, clinic, at, clientId))
  clinic.store.noteSeen(scope, { action: 'read demographics', clientId })
  if (page.notes !== undefined) clinic.store.noteSeen(scope, { action: 'read notes', clientId })
  return page
}

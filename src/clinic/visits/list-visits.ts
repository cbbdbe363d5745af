import { z } from 'zod'
import { Moment } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Reading } from '#store/store.ts'
import type { VisitState } from '#store/visits/visits.ts'
import { cardOf } from '../clients/card.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { aboutClient } from '../policies/about.ts'
import { demand, may } from '../policies/demand.ts'
import { awaitsReview, NOTICE } from '../tasks/notice.ts'
import { showVisit, VisitOfTheDay } from './shown.ts'

/** A span of time, its end not included. */
export const ListVisits = z.strictObject({ from: Moment, to: Moment, limit: z.coerce.number().int().min(1).max(500).default(200) })
/** {@link ListVisits}, read. */
export type ListVisits = z.output<typeof ListVisits>

/** The diary of that span. */
export const VisitsListed = z.strictObject({ visits: z.array(VisitOfTheDay) })
/** {@link VisitsListed}, read. */
export type VisitsListed = z.output<typeof VisitsListed>

/** Everybody sees that an hour is taken; for whom, whoever may see the client. */
const inTheDiary = async (clinic: Clinic, scope: Scope, at: Reading, visit: VisitState): Promise<VisitOfTheDay> => {
  const about = await aboutClient(at, visit.clientId)
  const shown = showVisit(visit)
  const notice = (await awaitsReview(at, visit.clientId)) ? { notice: NOTICE } : {}
  const client = may(clinic, scope, 'read demographics', about) ? await at.clients.client(visit.clientId) : undefined
  const card = client === undefined ? undefined : await cardOf(at, client)
  if (client !== undefined) clinic.store.noteSeen(scope, { action: 'read appointments', clientId: visit.clientId })
  return { ...shown, ...notice, ...(card && { clientName: card.name }) }
}

/** Shows the diary. */
export const listVisits: UseCase<ListVisits, VisitsListed> = async (clinic, scope, { from, to, limit }) => {
  demand(clinic, scope, 'read appointments')
  return clinic.store.read(scope, async (at) => {
    const visits: VisitOfTheDay[] = []
    for (const visit of await at.visits.between(from, to, limit)) visits.push(await inTheDiary(clinic, scope, at, visit))
    return { visits }
  })
}

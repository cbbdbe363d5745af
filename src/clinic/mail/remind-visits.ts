import type { Scope } from '#care/access/scope.ts'
import type { Instant } from '#edges/clock.ts'
import { later } from '#edges/clock.ts'
import type { Reading, Writing } from '#store/store.ts'
import type { VisitState } from '#store/visits/visits.ts'
import { cardOf } from '../clients/card.ts'
import type { Clinic } from '../clinic.ts'
import { currentSettings } from '../settings/read-settings.ts'
import { inWords } from './in-words.ts'
import { queueMail } from './queue-mail.ts'

/** How long before a visit its client is reminded. */
const BEFORE = 24 * 3_600_000
const MOST = 500
const TEMPLATE = 'reminder'

/** A visit at a time: moved, it is another one, and gets a reminder of its own (I9). */
const keyOf = ({ visitId, startsAt }: VisitState): string => `${visitId} ${startsAt}`

const remind = async (at: Writing, visit: VisitState, now: Instant): Promise<void> => {
  const client = await at.clients.client(visit.clientId)
  const card = client === undefined ? undefined : await cardOf(at, client)
  const found = await currentSettings(at)
  // Only to an address that staff confirmed: another one may be anybody's.
  if (card?.email === undefined || card.confirmed?.email !== true || found === undefined) return
  const { name, timeZone } = found.settings
  const about = {
    template: TEMPLATE,
    key: keyOf(visit),
    to: card.email,
    recipient: `client:${visit.clientId}`,
    clientId: visit.clientId,
  } as const
  await queueMail(at, { ...about, values: { clinic: name, when: inWords(visit.startsAt, timeZone) }, endsAt: visit.startsAt }, now)
}

/** Puts down the reminders of visits of the next day, each once; in the name of the program. */
export const remindVisits = ({ store, clock }: Clinic, scope: Scope): Promise<void> =>
  store.write(scope, async (at) => {
    const now = clock.now()
    const visits = await at.visits.between(now, later(now, BEFORE), MOST)
    for (const visit of visits) if (visit.state === 'booked') await remind(at, visit, now)
  })

/** Whether a mail is still wanted at the moment it leaves: a reminder is not, once its visit is cancelled, moved or begun. */
export const isStillWanted = async (at: Reading, jobKey: string): Promise<boolean> => {
  const [template, visitId = '', startsAt] = jobKey.split(' ')
  if (template !== TEMPLATE) return true
  const visit = await at.visits.visit(visitId)
  return visit?.state === 'booked' && visit.startsAt === startsAt
}

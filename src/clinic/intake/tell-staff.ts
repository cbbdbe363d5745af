import type { Instant } from '#edges/clock.ts'
import type { Writing } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import { queueMail } from '../mail/queue-mail.ts'
import { personCard } from '../people/name.ts'
import { currentSettings } from '../settings/read-settings.ts'
import { zoneOf } from '../zone.ts'

interface Waiting {
  readonly taskId: string
  readonly clientId: string
}

/** Owners, and whoever is named on an open episode of the client; those who were shut out are told nothing. */
const whomToTell = async (at: Writing, clientId: string): Promise<readonly string[]> => {
  const named = (await at.clients.episodes(clientId)).filter(({ closedAt }) => closedAt === undefined).flatMap((episode) => episode.named)
  const staff = (await at.people.people()).filter(({ disabledAt }) => disabledAt === undefined)
  return staff.filter(({ role, personId }) => role === 'owner' || named.includes(personId)).map(({ personId }) => personId)
}

/** A moment as a person in the clinic reads it. */
const inWords = (at: Instant, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'long', timeStyle: 'long', timeZone }).format(new Date(at))

/**
 * Puts a mail down for each of them, in the transaction of the task (I2). It says that something waits, and nothing of whom or why
 * (A25); the task does not depend on it (I6).
 */
export const tellStaff = async (clinic: Clinic, at: Writing, { taskId, clientId }: Waiting): Promise<void> => {
  const found = await currentSettings(at)
  const now = clinic.clock.now()
  if (found === undefined) return
  for (const personId of await whomToTell(at, clientId)) {
    const email = (await personCard(at, personId))?.email
    if (email === undefined) continue
    const values = { clinic: found.settings.name, when: inWords(now, zoneOf(found.settings.timeZone)) }
    const mail = { template: 'staff-waiting', key: `${taskId} ${personId}`, to: email, recipient: `person:${personId}`, values } as const
    await queueMail(at, mail, now)
  }
}

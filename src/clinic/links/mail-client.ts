import type { Instant } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import { cardOf } from '../clients/card.ts'
import type { Clinic } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { inWords } from '../mail/in-words.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { MailWanted } from '../mail/queue-mail.ts'
import { currentSettings } from '../settings/read-settings.ts'

/** What a client is mailed about a link of theirs. */
interface ToClient extends Pick<MailWanted, 'template' | 'key'> {
  readonly values: { readonly code: string } | { readonly link: string }
  /** After this it is of no use; the mail says so. */
  readonly endsAt: Instant
}

/**
 * Puts a mail to a client down. Never to an address that came through a link: only to one that staff confirmed (A1). Where the limits
 * are reached (A26) whoever asked is told: they have the client before them, and another way.
 */
export const mailClient = async (clinic: Clinic, at: Writing, clientId: string, { values, ...mail }: ToClient): Promise<void> => {
  const client = await at.clients.client(clientId)
  const card = client && (await cardOf(at, client))
  if (card?.email === undefined || card.confirmed?.email !== true) throw new Fault(CLINIC_FAULTS.notConfirmed)
  const settings = (await currentSettings(at))?.settings
  const of = { ...(settings && { clinic: settings.name }), when: inWords(mail.endsAt, settings?.timeZone ?? 'UTC') }
  const about = { ...mail, to: card.email, clientId, recipient: `client:${clientId}`, values: { ...of, ...values } }
  const { queued } = await queueMail(at, about, clinic.clock.now())
  if (!queued) throw new Fault(CLINIC_FAULTS.mailLimit)
}

import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading, Writing } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { knownEpisode, openOnly } from '../episodes/known-episode.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { knownNote } from '../notes/about-note.ts'
import { OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { currentSettings } from '../settings/read-settings.ts'
import { clientStream } from '../streams.ts'
import { knownLink } from './known-link.ts'
import { mailClient } from './mail-client.ts'
import { newSecret, secretHash, tokenOf } from './secret.ts'

/** A link for an episode (intake, home) or for a letter; `by` mail it goes to the client's address too, where staff confirmed it. */
export const MakeLink = z.discriminatedUnion('purpose', [
  z.strictObject({ ...OPERATION, purpose: z.enum(['intake', 'home']), episodeId: Id, by: z.enum(['hand', 'mail']).optional() }),
  z.strictObject({ ...OPERATION, purpose: z.literal('medical'), letterId: Id }),
])
/** {@link MakeLink}, read. */
export type MakeLink = z.output<typeof MakeLink>

/** The link. Its token is shown this once: it belongs behind the `#` of an address, which no server sees. */
export const LinkMade = z.strictObject({ linkId: Id, token: z.string(), expiresAt: Moment })
/** {@link LinkMade}, read. */
export type LinkMade = z.output<typeof LinkMade>

const DAY = 24 * 3_600_000
/** Days after which a link ends, where the clinic says nothing else (A1). */
const LINK_DAYS = 7

interface For {
  readonly clientId: string
  readonly episodeId?: string
  readonly letterId?: string
}

const forWhom = async (at: Reading, input: MakeLink): Promise<For> => {
  if (input.purpose !== 'medical') {
    const episode = await knownEpisode(at, input.episodeId)
    return { clientId: episode.clientId, episodeId: episode.episodeId }
  }
  const letter = await knownNote(at, input.letterId, 'letter')
  return { clientId: letter.clientId, episodeId: letter.episodeId, letterId: letter.noteId }
}

const mayStillBe = async (at: Reading, { episodeId = '', letterId }: For): Promise<void> => {
  if (letterId === undefined) return openOnly(await knownEpisode(at, episodeId))
  const { signedAt, withdrawnAt, answeredAt } = await knownNote(at, letterId, 'letter')
  if (answeredAt !== undefined) throw new Fault(CLINIC_FAULTS.answered)
  if (signedAt === undefined || withdrawnAt !== undefined) throw new Fault(CLINIC_FAULTS.letterNotSent)
}

/** The first link for an intake is everyday work; another one is how a record is stolen, and asks who is there (6). */
const isFirst = async (at: Reading, linkId: string, { purpose }: MakeLink, { clientId, episodeId, letterId }: For): Promise<boolean> =>
  !(await at.links.ofClient(clientId)).some(
    (link) => link.linkId !== linkId && link.purpose === purpose && link.episodeId === episodeId && link.letterId === letterId,
  )

const make = async (clinic: Clinic, at: Writing, input: MakeLink, whom: For): Promise<string> => {
  const linkId = derivedId(input.entryId, 'link')
  if (await wasMade(at, input)) return (await knownLink(at, linkId)).expiresAt
  await mayStillBe(at, whom)
  const days = (await currentSettings(at))?.settings.linkDays ?? LINK_DAYS
  const expiresAt = later(clinic.clock.now(), days * DAY)
  const { episodeId, letterId } = whom
  const body = { linkId, purpose: input.purpose, episodeId, letterId, expiresAt }
  await say(at, clientStream(whom.clientId), input, { kind: 'link.made', body })
  return expiresAt
}

/** The page on which a client presses the button that opens their link. */
const PAGE = '/i'

/** Each secret takes the place of the one before, so each goes out by itself. */
const mailLink = async (clinic: Clinic, at: Writing, clientId: string, { linkId, token, expiresAt }: LinkMade): Promise<void> => {
  const key = `${linkId} ${clinic.clock.now()}`
  await mailClient(clinic, at, clientId, { template: 'client-link', key, values: { link: `${PAGE}#${token}` }, endsAt: expiresAt })
}

/** Makes a link. Sent again, it gives another secret for the same link: nobody has the first. */
export const makeLink: UseCase<MakeLink, LinkMade> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const whom = await forWhom(at, input)
    const linkId = derivedId(input.entryId, 'link')
    const first = await isFirst(at, linkId, input, whom)
    demand(clinic, scope, first ? 'write links' : 'write links-again', await aboutClient(at, whom.clientId))
    const expiresAt = await make(clinic, at, input, whom)
    const secret = newSecret(clinic.random)
    if ((await knownLink(at, linkId)).state === 'open') await at.links.keepSecret(linkId, secretHash(secret))
    await at.audit.note({ action: 'write links', clientId: whom.clientId, subjectId: linkId })
    const made = { linkId, token: tokenOf(scope.clinicId, secret), expiresAt }
    if (input.purpose !== 'medical' && input.by === 'mail') await mailLink(clinic, at, whom.clientId, made)
    return made
  })

import { z } from 'zod'
import { actorId } from '#care/access/scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { Id, Line } from '#care/record/fields.ts'
import type { CleanFile } from '#store/attachments/clean/clean.ts'
import type { Cleaner } from '#store/attachments/clean/cleaner.ts'
import type { EpisodeState } from '#store/clients/clients.ts'
import type { Reading, Writing } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { knownEpisode, openOnly } from '../episodes/known-episode.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'

/** A file for an episode. What kind it is, is told by what it holds; its name is only shown. */
export const AddAttachment = z.strictObject({
  ...OPERATION,
  episodeId: Id,
  name: Line,
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
})
/** {@link AddAttachment}, read. */
export type AddAttachment = z.output<typeof AddAttachment>

/** The file that was added. */
export const AttachmentAdded = z.strictObject({ ...Made.shape, attachmentId: Id, size: z.number().int() })
/** {@link AttachmentAdded}, read. */
export type AttachmentAdded = z.output<typeof AttachmentAdded>

const MEDIA_TYPE = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' } as const satisfies Readonly<
  Record<CleanFile['type'], string>
>

/** Attachments follow notes: whoever reads the client's notes may add to them, in their own name. */
const demandMay = async (clinic: Clinic, scope: Scope, at: Reading, episodeId: string): Promise<EpisodeState> => {
  const episode = await knownEpisode(at, episodeId)
  const about = await aboutClient(at, episode.clientId)
  demand(clinic, scope, 'read attachments', about)
  demand(clinic, scope, 'write attachments', { ...about, authorId: actorId(scope.actor), holds: [...(about.holds ?? []), 'unsigned'] })
  openOnly(episode)
  return episode
}

const keep = async (
  at: Writing,
  { clientId }: EpisodeState,
  input: AddAttachment,
  { type, bytes }: CleanFile,
): Promise<AttachmentAdded> => {
  const { episodeId, name } = input
  const attachmentId = derivedId(input.entryId, 'attachment')
  const digest = await at.attachments.keep(clientId, bytes)
  const body = { attachmentId, name, mediaType: MEDIA_TYPE[type], size: bytes.length, digest }
  const made = await say(at, episodeStream({ episodeId, clientId }), input, { kind: 'attachment.added', body })
  await at.audit.note({ action: 'write attachments', clientId, subjectId: attachmentId })
  return { ...madeOf(made), attachmentId, size: bytes.length }
}

/** Adds a file to an episode. It is stripped to what it shows before anything is kept of it; nobody's file is read who may not add it. */
export const addAttachment =
  (clean: Cleaner): UseCase<AddAttachment, AttachmentAdded> =>
  async (clinic, scope, input) => {
    await clinic.store.read(scope, (at) => demandMay(clinic, scope, at, input.episodeId))
    const file = await clean(input.bytes)
    return clinic.store.write(scope, async (at) => keep(at, await demandMay(clinic, scope, at, input.episodeId), input, file))
  }

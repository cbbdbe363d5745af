import { actorId } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { EpisodeState } from '#store/clients/clients.ts'
import type { NoteState } from '#store/notes/notes.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import { dayInClinic } from '../day-in-clinic.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { isLicensed } from '../people/is-licensed.ts'
import { aboutClient, withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import type { About } from '../policies/holds.ts'

/** A note of the record, or the refusal everybody gets who names what is not there. */
export const knownNote = async (at: Reading, noteId: string, kind: NoteState['kind'] = 'note'): Promise<NoteState> => {
  const note = await at.notes.note(noteId)
  if (note === undefined || note.kind !== kind) throw new Fault(CLINIC_FAULTS.missing)
  return note
}

/** What holds of a note of the record for whoever asks. */
export const aboutNote = async (at: Reading, { clientId, authorId }: Pick<NoteState, 'clientId' | 'authorId'>): Promise<About> => ({
  ...(await aboutClient(at, clientId)),
  authorId,
})

/** The same, for somebody who would sign today. */
export const forSigning = async (clinic: Clinic, at: Reading, about: About): Promise<About> => {
  const licensed = await isLicensed(at, actorId(at.scope.actor), await dayInClinic(at, clinic.clock.now()))
  return licensed ? withHolds(about, 'licensed') : about
}

/** Where something is being written. */
interface Writing {
  readonly noteId: string
  readonly episodeId: string
}

/**
 * What holds of something that is being written: its author is who began it. To begin takes what it takes to read the client's notes;
 * what somebody has begun they may finish, also when they are no longer named.
 */
export const aboutWriting = async (
  clinic: Clinic,
  at: Reading,
  { noteId, episodeId }: Writing,
): Promise<About & { readonly episode: EpisodeState }> => {
  const episode = await knownEpisode(at, episodeId)
  const about = await aboutClient(at, episode.clientId)
  const [note, [draft]] = [await at.notes.note(noteId), await at.notes.drafts(noteId)]
  const before = note ?? draft
  if (before === undefined) demand(clinic, at.scope, 'read notes', about)
  // An id that stands for something elsewhere opens nothing here (A4).
  else if (before.episodeId !== episodeId) throw new Fault(CLINIC_FAULTS.missing)
  const own = { ...about, authorId: before?.authorId ?? actorId(at.scope.actor), episode }
  return note?.signedAt === undefined ? { ...own, ...withHolds(own, 'unsigned') } : own
}

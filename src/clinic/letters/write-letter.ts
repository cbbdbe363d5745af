import { z } from 'zod'
import { actorId } from '#care/access/scope.ts'
import { Id, Line, Prose } from '#care/record/fields.ts'
import type { UseCase } from '../clinic.ts'
import { derivedId } from '../derived-id.ts'
import { knownEpisode } from '../episodes/known-episode.ts'
import { forSigning } from '../notes/about-note.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { aboutClient, withHolds } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say } from '../say.ts'
import { episodeStream } from '../streams.ts'

/** A letter to a medical professional, as its author signs it. */
export const WriteLetter = z.strictObject({ ...OPERATION, episodeId: Id, to: Line, text: Prose.min(1) })
/** {@link WriteLetter}, read. */
export type WriteLetter = z.output<typeof WriteLetter>

/** The letter that was signed; a link for it is made apart. */
export const LetterWritten = z.strictObject({ ...Made.shape, letterId: Id })
/** {@link LetterWritten}, read. */
export type LetterWritten = z.output<typeof LetterWritten>

/** Signs a letter. Takes what it takes to read the client's notes, and a licence. */
export const writeLetter: UseCase<WriteLetter, LetterWritten> = (clinic, scope, input) =>
  clinic.store.write(scope, async (at) => {
    const { to, text } = input
    const episode = await knownEpisode(at, input.episodeId)
    const about = await aboutClient(at, episode.clientId)
    demand(clinic, scope, 'read letters', about)
    const own = withHolds({ ...about, authorId: actorId(scope.actor) }, 'unsigned')
    demand(clinic, scope, 'sign letters', await forSigning(clinic, at, own))
    const letterId = derivedId(input.entryId, 'letter')
    const made = await say(at, episodeStream(episode), input, { kind: 'letter.written', body: { letterId, to, text }, signed: true })
    await at.audit.note({ action: 'sign letters', clientId: episode.clientId, subjectId: letterId })
    return { ...madeOf(made), letterId }
  })

import { z } from 'zod'
import type { ClientLink, Scope } from '#care/access/scope.ts'
import type { Appended } from '#care/record/entry.ts'
import { Id } from '#care/record/fields.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { dayInClinic } from '../day-in-clinic.ts'
import { derivedId } from '../derived-id.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { Made, madeOf, OPERATION } from '../operation.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { say, wasMade } from '../say.ts'
import { clientStream, episodeStream } from '../streams.ts'
import { episodeFor } from './episode-for.ts'
import { raise } from './raise.ts'
import type { Screened } from './raise.ts'
import { readClientFacts, unread } from './read-facts.ts'
import type { ClientFacts } from './read-facts.ts'

/** Answers, as a client's form sends them. */
export const SubmitAnswers = z.strictObject({
  ...OPERATION,
  /** What asked: the pack and version on the client's device. */
  pack: z.string().max(80),
  packVersion: z.string().max(64),
  /** By fact, as a client file has them. */
  facts: z.record(z.string().max(80), z.json()),
  /** The submission of this device that this one continues or corrects. */
  supersedes: Id.optional(),
  /** The client pressed Send: the link opens nothing any more. False for the safety part, which is told at once. */
  done: z.boolean(),
})
/** {@link SubmitAnswers}, read. */
export type SubmitAnswers = z.output<typeof SubmitAnswers>

/** What the client is told: how it stands, or that nobody could screen it, and then they are referred. */
export const AnswersTaken = z.strictObject({
  ...Made.shape,
  screening: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('done'),
      status: z.enum(STATUSES),
      urgency: z.enum(URGENCIES),
      complete: z.boolean(),
    }),
    z.strictObject({ state: z.literal('unavailable') }),
  ]),
})
/** {@link AnswersTaken}, read. */
export type AnswersTaken = z.output<typeof AnswersTaken>

type EpisodeRef = Awaited<ReturnType<typeof episodeFor>>

const keepAnswers = (
  at: Writing,
  { answers, unreadable, written }: ClientFacts,
  episode: EpisodeRef,
  input: SubmitAnswers,
): Promise<Appended> => {
  const body = {
    intakeId: derivedId(input.entryId, 'intake'),
    pack: input.pack,
    packVersion: input.packVersion,
    by: 'client' as const,
    answers,
    ...(unreadable.length === 0 ? {} : { unreadable: [...unreadable] }),
    ...(Object.keys(written).length === 0 ? {} : { written }),
  }
  return say(at, episodeStream(episode), input, { kind: 'intake.answered', body, supersedes: input.supersedes })
}

/** What a submission continues has to be one of the same link. */
const refuseForeign = async (at: Writing, actor: ClientLink, { supersedes }: SubmitAnswers): Promise<void> => {
  const before = supersedes === undefined ? undefined : await at.record.entry(supersedes)
  const own = before?.authorId === actor.linkId && before.stream.clientId === actor.clientId && before.kind === 'intake.answered'
  if (supersedes !== undefined && !own) throw new Fault(CLINIC_FAULTS.missing)
}

/** What was sent is sent: the device that did so may send the same again, and nothing more. */
const refuseSent = async (at: Writing, { purpose, sentAt }: ClientLink, input: SubmitAnswers): Promise<void> => {
  if (purpose === 'intake' && sentAt !== undefined && !(await wasMade(at, input))) throw new Fault(CLINIC_FAULTS.linkDead)
}

const spend = async (
  at: Writing,
  { linkId, clientId, purpose, device }: ClientLink,
  input: SubmitAnswers,
  sentAt: string,
): Promise<void> => {
  if (!input.done) return
  if (device !== undefined) await at.links.markSent(device, sentAt)
  if (purpose !== 'intake' || (await at.links.link(linkId)) === undefined) return
  await say(at, clientStream(clientId), input, { kind: 'link.spent', body: { linkId } }, 'spent')
}

/** The pack that asked, where it is the one at hand; another one's answers cannot be read by it. */
const packFor = (clinic: Clinic, { pack }: SubmitAnswers): Knowledge | undefined => {
  const knowledge = clinic.knowledge()
  return knowledge?.id === pack ? knowledge : undefined
}

const take = async (
  clinic: Clinic,
  scope: Scope,
  at: Writing,
  input: SubmitAnswers,
  actor: ClientLink,
): Promise<Screened & { made: Appended }> => {
  demand(clinic, scope, 'write answers', await aboutClient(at, actor.clientId))
  await refuseForeign(at, actor, input)
  await refuseSent(at, actor, input)
  const episode = await episodeFor(at, actor, input)
  const knowledge = packFor(clinic, input)
  const day = await dayInClinic(at, input.happenedAt)
  const facts = knowledge === undefined ? unread(input.facts) : readClientFacts(knowledge, input.facts, day)
  const made = await keepAnswers(at, facts, episode, input)
  const screened = await raise(clinic, at, { knowledge, foreign: facts.foreign, episode, operation: input })
  await spend(at, actor, input, made.arrivedAt)
  await at.audit.note({ action: 'write answers', clientId: actor.clientId, subjectId: made.entryId })
  return { ...screened, made }
}

/**
 * Takes a client's answers, screens them with the engine, and opens a task for whatever a clinician has to see: all of it in one
 * transaction, or none (I2, I6). Where nothing can screen them the answers are kept and the client is referred.
 */
export const submitAnswers: UseCase<SubmitAnswers, AnswersTaken> = async (clinic, scope, input) => {
  const { actor } = scope
  if (actor.kind !== 'client-link') throw new Fault(CLINIC_FAULTS.missing)
  return clinic.store.write(scope, async (at) => {
    const { made, assessment } = await take(clinic, scope, at, input, actor)
    if (assessment === undefined) return { ...madeOf(made), screening: { state: 'unavailable' } }
    const { status, urgency, complete } = assessment.disposition
    return { ...madeOf(made), screening: { state: 'done', status, urgency, complete } }
  })
}

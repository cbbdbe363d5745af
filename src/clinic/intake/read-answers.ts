import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { AnswerBody } from '#care/record/kinds/answers.ts'
import { differing, factsOf } from '#care/record/fold/facts.ts'
import type { Facts } from '#care/record/fold/facts.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import type { Scope } from '#care/access/scope.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { dayInClinic } from '../day-in-clinic.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { screen } from './screen.ts'

/** Of which client. */
export const ReadAnswers = z.strictObject({ clientId: Id })
/** {@link ReadAnswers}, read. */
export type ReadAnswers = z.output<typeof ReadAnswers>

const Standing = z.strictObject({ entryId: Id, authorId: z.string(), happenedAt: Moment, answer: AnswerBody })

/** What was made of the answers, with the reasons. */
const Screening = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  complete: z.boolean(),
  reasons: z.array(z.strictObject({ rule: z.string(), title: z.string(), says: z.string(), urgency: z.enum(URGENCIES) })),
  open: z.array(z.strictObject({ fact: z.string(), ask: z.string() })),
})
type Screening = z.output<typeof Screening>

/** What stands for each fact, what differs between devices, and what the pack at hand makes of it. */
export const AnswersRead = z.strictObject({
  facts: z.record(z.string(), z.array(Standing)),
  differing: z.array(z.string()),
  /** Undefined: no pack could be loaded, so nobody is screened and the client is to be referred. */
  screening: Screening.optional(),
})
/** {@link AnswersRead}, read. */
export type AnswersRead = z.output<typeof AnswersRead>

const shown = ({ pack, disposition, trace, open }: Assessment): Screening => ({
  pack: { ...pack },
  status: disposition.status,
  urgency: disposition.urgency,
  complete: disposition.complete,
  reasons: trace.map(({ rule, title, because, urgency }) => ({ rule, title, says: because.therapist, urgency })),
  open: open.map(({ fact, ask }) => ({ fact, ask })),
})

/** What stands for each fact, as it is sent. */
export const showFacts = (facts: Facts): AnswersRead['facts'] => Object.fromEntries([...facts].map(([id, standing]) => [id, [...standing]]))

const read = async (clinic: Clinic, scope: Scope, at: Reading, clientId: string): Promise<AnswersRead> => {
  demand(clinic, scope, 'read answers', await aboutClient(at, clientId))
  const entries = await at.record.ofClient(clientId)
  const facts = factsOf(entries)
  const knowledge = clinic.knowledge()
  const today = await dayInClinic(at, clinic.clock.now())
  return {
    facts: showFacts(facts),
    differing: [...differing(facts)],
    ...(knowledge === undefined ? {} : { screening: shown(screen(knowledge, entries, today)) }),
  }
}

/** Reads a client's answers with what follows from them. */
export const readAnswers: UseCase<ReadAnswers, AnswersRead> = async (clinic, scope, { clientId }) => {
  const answers = await clinic.store.read(scope, (at) => read(clinic, scope, at, clientId))
  clinic.store.noteSeen(scope, { action: 'read answers', clientId })
  return answers
}

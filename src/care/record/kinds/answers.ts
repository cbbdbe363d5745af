import { z } from 'zod'
import { URGENCIES } from '#engine/model/scale.ts'
import { Day, Id, Line, Reason } from '../fields.ts'
import { ofEpisode } from './kind.ts'

const Witness = z.strictObject({ by: Line, on: Day, reason: Reason.optional() })
const Name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/u, 'an id of the pack')
const When = z.union([Day, z.literal('not-sure')])

/** What was answered for one fact, in the engine's own form. */
export const AnswerBody = z.strictObject({
  value: z.union([z.string().max(2_000), z.number(), z.array(z.string().max(200)).max(500)]),
  on: Day,
  origin: z.enum(['given', 'assumed', 'held']),
  since: When.optional(),
  worse: When.optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  at: z.array(Name).max(500).optional(),
  checked: z.boolean().optional(),
  confirmed: Witness.optional(),
  talked: Witness.optional(),
})

/** One answer, as an entry holds it. */
export type AnswerOf = z.output<typeof AnswerBody>

const Answers = z.record(Name, AnswerBody)

/** What was asked, and in which words: the pack that asked and its version. */
const Asked = { pack: Name, packVersion: z.string().max(64) }

/** Kinds about what a client answered, and what follows at once from it. */
export const ANSWER_KINDS = {
  /** Answers given together. What it supersedes was seen by whoever gave them. */
  'intake.answered': ofEpisode(
    z.strictObject({
      intakeId: Id,
      ...Asked,
      by: z.enum(['client', 'staff']),
      answers: Answers,
      unreadable: z.array(Name).optional(),
      /** What could not be read, as it was written, so that nothing somebody said is lost. */
      written: z.record(z.string().max(80), z.json()).optional(),
    }),
  ),
  /** A person has looked at versions that differ and says which answers hold. Source: safety dossier SP-106. */
  'answers.settled': ofEpisode(z.strictObject({ ...Asked, answers: Answers, over: z.array(Id).min(1).max(100) })),
  /** Stays open until a clinician acknowledges it (I6). */
  'red-flag.raised': ofEpisode(
    z.strictObject({ flagId: Id, ...Asked, urgency: z.enum(URGENCIES), rules: z.array(Name).max(500), intakeId: Id.optional() }),
  ),
  /** Answers came and no pack could read them: whoever gave them is referred, and it stays open as a red flag does (I6). */
  'screening.unavailable': ofEpisode(z.strictObject({ flagId: Id, intakeId: Id })),
  'red-flag.seen': ofEpisode(z.strictObject({ flagId: Id })),
  /** Somebody said "I will call". */
  'red-flag.calling': ofEpisode(z.strictObject({ flagId: Id })),
  'red-flag.acknowledged': ofEpisode(z.strictObject({ flagId: Id, done: Reason })),
}

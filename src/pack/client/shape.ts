import { z } from 'zod'
import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { choice } from '../shape/choice.ts'
import { Flag, Id, Text } from '../schema/scalar.ts'
import { Conflict, MustNot, Should } from './promises.ts'

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, 'a day, such as 2026-11-22')

/** Anything a fact may hold; the vocabulary of the pack decides what fits. */
const Value = z.unknown()

/** Answers by fact id. */
export const Facts = z.record(z.string(), Value)

const Session = z.strictObject({
  on: Day,
  'hands-on': z.number().min(0).max(240),
  techniques: z.array(Id).default([]),
  levels: z.record(z.string(), z.number().int().min(0).max(5)).default({}),
  signs: z.array(z.lazy(() => Sign)).default([]),
  response: z.enum(RESPONSE_CLASSES).optional(),
  zone: z.number().int().min(0).max(5).optional(),
})

const Sign = z.strictObject({
  id: Id,
  escalated: Flag.optional(),
  technique: Id.optional(),
  at: z.array(z.string()).optional(),
})

const Recheck = z.strictObject({ on: Day, change: z.enum(['better', 'same', 'worse']), 'useful-gain': Flag.optional() })

const Limit = z.strictObject({ at: z.array(z.string()).min(1), level: z.number().int() })
const Ban = z.strictObject({ techniques: z.array(Id).min(1), at: z.array(z.string()).min(1) })

const ExpectedOfCase = z.strictObject({
  massage: Flag,
  urgency: z.enum(URGENCIES),
  'must-not': z.array(MustNot),
  should: z.array(Should),
  suspected: Text,
  why: Text,
  confidence: z.enum(['from-source', 'inferred']),
})

const ExpectedOfExample = z.strictObject({
  says: Text,
  status: z.enum(STATUSES),
  urgency: z.enum(URGENCIES),
  exactly: Flag.optional(),
  plan: z.enum(['present', 'empty']),
  rules: z.array(Id).default([]),
  'not-rules': z.array(Id).default([]),
  caps: z.array(Limit).default([]),
  forbidden: z.array(Ban).default([]),
  positions: z.array(Id).optional(),
  minutes: z.number().optional(),
  'pain-ceiling': z.number().optional(),
  open: z.array(Id).default([]),
})

/** Where a published case comes from and what is expected of it. */
const PublishedCase = z.strictObject({
  id: Id,
  kind: z.enum(['benign', 'precaution', 'red-flag', 'mimic']),
  source: z.strictObject({ title: Text, by: Text, year: z.number().int().optional(), url: Text }),
  story: Text,
  expected: ExpectedOfCase,
  conflict: Conflict.optional(),
  notes: Text.optional(),
})

/** A worked example of the dossier. */
const WorkedExample = z.strictObject({
  id: z.string().regex(/^EX-\d+(?:-[a-z]+)*$/u, 'an example id such as EX-01'),
  kind: z.literal('worked-example'),
  says: Text,
  expected: ExpectedOfExample,
  notes: Text.optional(),
})

/** What a store calls a client; nothing is decided by it. */
const ClientId = choice('text or a whole number', [z.string().min(1).max(200), z.number().int()])

/** The client file: everything the command line reads of one person. */
export const ClientFile = z.strictObject({
  id: ClientId.optional(),
  pack: Id,
  today: Day,
  facts: Facts,
  goals: z.array(Id).optional(),
  preferences: z.strictObject({ minutes: z.number().int().min(30).max(90).optional(), prefers: z.array(Id).optional() }).optional(),
  history: z
    .strictObject({
      answers: z.array(z.strictObject({ on: Day, facts: Facts })).default([]),
      sessions: z.array(Session).default([]),
      rechecks: z.array(Recheck).default([]),
    })
    .optional(),
  session: z.strictObject({ signs: z.array(Sign).default([]) }).optional(),
  assume: z.strictObject({ no: z.array(z.string()).default([]), values: Facts.default({}) }).optional(),
  case: z.discriminatedUnion('kind', [PublishedCase, WorkedExample]).optional(),
})

/** A client file as checked by its shape. */
export type ClientFileText = z.output<typeof ClientFile>

/** What a case file says of itself. */
export type CaseText = NonNullable<ClientFileText['case']>

/** What the file of a published case says of itself. */
export type PublishedCaseText = z.output<typeof PublishedCase>

/** A letter, as it stands among the facts under `clearances`. */
export const Letter = z.strictObject({ names: z.array(Text).min(1), by: Id, on: Day, written: Flag.default(true) })

/** The person and time of a confirmation. */
const Witness = z.strictObject({ by: Text, on: Day, reason: Text.optional() })

/** What may stand around an answer. */
export const AnswerDetails = z.strictObject({
  answer: choice('an answer', [z.boolean(), z.string()]).optional(),
  value: z.unknown().optional(),
  since: z.string().optional(),
  worse: z.string().optional(),
  side: z.enum(['left', 'right', 'both']).optional(),
  at: z.array(z.string()).optional(),
  checked: Flag.optional(),
  confirmed: Witness.optional(),
  talked: Witness.optional(),
  on: Day.optional(),
})

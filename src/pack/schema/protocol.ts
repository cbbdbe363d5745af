import { z } from 'zod'
import { CONFIDENCES } from '#engine/model/condition.ts'
import { DIRECTIONS } from '#engine/model/movement.ts'
import { IRRITABILITIES, RESPONSE_CHANGES } from '#engine/model/protocol.ts'
import { choice } from '../shape/choice.ts'
import { Condition } from './condition.ts'
import { Effect, some } from './effect.ts'
import { Dossier, Flag, Id, NumberRef, Source, Text } from './scalar.ts'

/** A finding for or against a presentation: a published likelihood ratio, or a chosen weight in decibans. */
const Feature = z.strictObject({
  id: Id,
  says: Text,
  when: Condition,
  lr: z.number().positive().optional(),
  weight: NumberRef.optional(),
  source: Source,
})

/** A presentation. */
export const Presentation = z.strictObject({
  id: Id,
  name: Text,
  history: Text,
  bedside: Text,
  ease: Text,
  'usual-irritability': Text,
  applies: Condition,
  features: z.array(Feature).min(1),
  rows: z.array(Id).default([]),
  within: Text,
  outside: Text,
  referral: Text,
  dossier: Dossier,
  source: Source,
})

/** A bedside test. */
export const Test = z.strictObject({
  id: Id,
  name: Text,
  how: Text,
  positive: Text,
  accuracy: Text,
  'points-to': Text,
  tier: z.literal([0, 1, 2]),
  records: z.array(Id).min(1),
  presentations: z.array(Id).default([]),
  dossier: Dossier,
  source: Source,
})

const Aim = z.strictObject({
  name: Text,
  regions: z.array(Id).min(1),
  side: z.enum(['affected', 'other', 'both']),
  'max-level': NumberRef.optional(),
})

const Cell = choice('a cell of the matrix', [
  z.enum(['Y', 'C', 'L', 'N', 'C-R', 'L-R']),
  z.strictObject({
    code: z.enum(['Y', 'C', 'L', 'N', 'C-R', 'L-R']),
    'max-level': NumberRef.optional(),
    except: z.strictObject({ regions: z.array(Id).min(1), when: Condition }).optional(),
    only: z.array(Id).optional(),
    note: Text.optional(),
  }),
])

/** How a presentation is treated at one stage. */
export const Profile = z.strictObject({
  id: Id,
  presentation: Id,
  when: Condition,
  couch: z.array(Id).min(1),
  'couch-says': Text,
  primary: z.array(Aim).min(1),
  'primary-says': Text,
  secondary: z.array(Aim).min(1),
  'secondary-says': Text,
  movement: z.array(Id).min(1),
  'movement-says': Text,
  avoid: Text,
  home: Text,
  matrix: z.record(Id, Cell),
  dossier: Dossier,
  source: Source,
})

/** Session templates of one presentation at one irritability: `A·B·C·D·E·F·G` by appointment length. */
export const Template = z.strictObject({
  presentation: Id,
  irritability: z.enum(IRRITABILITIES),
  cells: z.record(
    z.string().regex(/^\d+$/u, 'the length of the appointment in minutes, such as "60"'),
    z.string().regex(/^\d+(?:·\d+){6}†?$/u, 'seven minutes A·B·C·D·E·F·G'),
  ),
  dossier: Dossier,
  source: Source,
})

/** Starting dose. */
export const Dose = z.strictObject({
  id: Id,
  when: Condition,
  length: z.strictObject({ min: NumberRef, max: NumberRef }),
  'hands-on': NumberRef,
  'per-week': Text,
  'every-days': NumberRef,
  'first-block': NumberRef,
  'most-visits': NumberRef,
  'max-level': NumberRef,
  home: Text,
  dossier: Dossier,
  source: Source,
})

/** A rule that shapes a plan inside the restrictions. */
export const PlanRule = z.strictObject({
  id: Id,
  title: Text,
  when: Condition,
  limits: Effect.optional(),
  'remove-cards': some(Id),
  'prefer-cards': some(Id),
  'prefer-movements': some(Id),
  'length-at-most': NumberRef.optional(),
  'hands-on-percent': NumberRef.optional(),
  'visits-at-most': NumberRef.optional(),
  'level-shift': NumberRef.optional(),
  'one-technique': Flag.optional(),
  response: z.enum(RESPONSE_CHANGES).optional(),
  sets: some(Id),
  'exclude-directions': some(z.enum(DIRECTIONS)),
  'exclude-movements': some(Id),
  advice: some(Id),
  notes: some(Text),
  measures: some(Id),
  'no-plan': Text.optional(),
  dossier: Dossier,
  source: Source,
})

/** A weight of the proposer's objective. */
export const Weight = z.strictObject({ id: Id, value: NumberRef, why: Text, source: Source })

/** Thresholds of confidence. */
export const ConfidenceEntry = z.strictObject({ confidence: z.enum(CONFIDENCES), 'at-least': NumberRef, source: Source })

/** A measure and when it is taken. */
export const Measure = z.strictObject({
  id: Id,
  name: Text,
  set: z.enum(['core', 'optional', 'shippable', 'own-licence', 'excluded', 'clinical']),
  tier: Text,
  says: Text,
  when: z.array(Id).default([]),
  text: Flag.default(false),
  dossier: Dossier,
  source: Source,
})

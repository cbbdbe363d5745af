import { z } from 'zod'
import { CONFIDENCES } from '#engine/model/condition.ts'
import { DIRECTIONS } from '#engine/model/movement.ts'
import { IRRITABILITIES, RESPONSE_CHANGES } from '#engine/model/protocol.ts'
import { Condition } from './condition.ts'
import { Effect } from './effect.ts'
import { Dossier, Flag, Id, NumberRef, Source, Text } from './scalar.ts'

/** A finding for or against a presentation: a published likelihood ratio, or a chosen weight in decibans. */
export const Feature = z.strictObject({
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
  tier: z.union([z.literal(0), z.literal(1), z.literal(2)]),
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

const Cell = z.union([
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
  cells: z.record(z.string().regex(/^\d+$/u), z.string().regex(/^\d+(?:·\d+){6}†?$/u, 'seven minutes A·B·C·D·E·F·G')),
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
  'remove-cards': z.array(Id).optional(),
  'prefer-cards': z.array(Id).optional(),
  'prefer-movements': z.array(Id).optional(),
  'length-at-most': NumberRef.optional(),
  'hands-on-percent': NumberRef.optional(),
  'visits-at-most': NumberRef.optional(),
  'level-shift': NumberRef.optional(),
  'one-technique': Flag.optional(),
  response: z.enum(RESPONSE_CHANGES).optional(),
  sets: z.array(Id).optional(),
  'exclude-directions': z.array(z.enum(DIRECTIONS)).optional(),
  'exclude-movements': z.array(Id).optional(),
  advice: z.array(Id).optional(),
  notes: z.array(Text).optional(),
  measures: z.array(Id).optional(),
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

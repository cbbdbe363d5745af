import { z } from 'zod'
import { Bounds, Condition } from './condition.ts'
import { Dossier, Flag, Id, NumberRef, Source, Span, Text } from './scalar.ts'

/** A region of the body map. */
export const Region = z.strictObject({
  id: Id,
  name: Text,
  plain: Text,
  sided: Flag,
  cap: NumberRef,
  why: Text,
  consent: Id.optional(),
  dossier: Dossier,
  source: Source,
})

/** A couch position. */
export const Position = z.strictObject({
  id: Id,
  name: Text,
  up: z.enum(['left', 'right']).optional(),
  default: Flag,
  /** Regions hands can reach; for side-lying, of the upper side. */
  reaches: z.array(Id).min(1),
  dossier: Dossier,
  source: Source,
})

/** A pressure level. */
export const Level = z.strictObject({ level: z.number().int(), name: Text, says: Text, dossier: Dossier, source: Source })

/** A motion that rules may limit. */
export const Motion = z.strictObject({
  id: Id,
  name: Text,
  sided: Flag,
  reached: z.array(z.array(z.strictObject({ joint: Id, ...Bounds })).min(1)).default([]),
  words: Text,
  dossier: Dossier,
  source: Source,
})

/** A muscle or tissue. */
export const Muscle = z.strictObject({
  id: Id,
  name: Text,
  layer: Text,
  attachments: Text,
  nerve: Text,
  referral: Text,
  caution: Text,
  regions: z.array(Id).min(1),
  dossier: Dossier,
  source: Source,
})

/** A nerve root. */
export const Root = z.strictObject({
  id: Id,
  sensory: Text,
  band: Text,
  myotome: Text,
  check: Text,
  reflex: Text,
  dossier: Dossier,
  source: Source,
})

/** A region of the body chart a client draws on. */
export const ChartRegion = z.strictObject({
  id: Id,
  view: z.enum(['front', 'back', 'side']),
  sided: Flag,
  band: z.tuple([z.number(), z.number()]),
  region: Id.optional(),
  zone: z.number().int().min(1).max(5).optional(),
  question: Id.optional(),
  dossier: Dossier,
  source: Source,
})

/** A product that touches skin. */
export const Product = z.strictObject({ id: Id, name: Text, dossier: Dossier, source: Source })

/** Limits of a client with no active row. */
export const Defaults = z.strictObject({
  minutes: NumberRef,
  'pain-ceiling': NumberRef,
  hold: NumberRef,
  'reassess-visits': NumberRef,
  'reassess-days': NumberRef,
  'steady-after': Span,
  'withdrawn-for': Span,
  'home-least': NumberRef,
  'home-most': NumberRef,
  'safety-net': Id,
  letter: Id,
  consent: Id,
  roles: z.strictObject({
    lead: Id.optional(),
    irritability: Id.optional(),
    side: Id.optional(),
    map: Id.optional(),
    goals: Id.optional(),
    prefers: Id.optional(),
    path: Id.optional(),
  }),
  referral: Id,
  dossier: Dossier,
  source: Source,
})

/** Who may clear a paused rule. */
export const Clearance = z.strictObject({
  id: Id,
  roles: z.array(Id).min(1),
  days: NumberRef,
  default: Flag.default(false),
  says: Text,
  dossier: Dossier,
  source: Source,
})

/** Something to do, ask or offer. */
export const Action = z.strictObject({ id: Id, says: Text, dossier: Dossier, source: Source })

/** Advice or an education topic. */
export const Topic = z.strictObject({
  id: Id,
  kind: z.enum(['urgency', 'safety-net', 'education']),
  title: Text,
  says: Text,
  therapist: Text.optional(),
  when: Condition.optional(),
  dossier: Dossier,
  source: Source,
})

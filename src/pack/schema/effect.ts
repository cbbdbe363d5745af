import { z } from 'zod'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { FactPattern, Flag, Id, NumberRef } from './scalar.ts'

/** Regions or groups of regions on the side of a fact, or on the other side. */
const SideTerm = z.strictObject({ of: z.array(Id).min(1), 'side-of': Id, other: Flag.optional() })

/** The places marked for a fact; nothing marked = everywhere. */
const MarkedTerm = z.strictObject({ marked: Id, within: z.array(Id).min(1).optional() })

/** Where a limit holds. `rest` = every region the same rule does not name. */
export const At = z.array(z.union([Id, SideTerm, MarkedTerm])).min(1)

const Techniques = z.array(Id).min(1)

/** Side-lying with the side of a fact up, or down. */
const LyingTerm = z.union([z.strictObject({ up: Id }), z.strictObject({ down: Id })])
const PositionTerms = z.array(z.union([Id, LyingTerm])).min(1)

const SessionTerm = z.union([z.enum(['levels', 'minutes', 'techniques']), z.strictObject({ rise: NumberRef })])

/** The fields by which a rule adds caution. */
export const EffectFields = {
  status: z.enum(STATUSES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  cap: z.array(z.strictObject({ level: NumberRef, at: At })).optional(),
  forbid: z.array(z.strictObject({ techniques: Techniques, at: At })).optional(),
  hold: z.array(z.strictObject({ seconds: NumberRef, at: At })).optional(),
  motions: z.array(z.strictObject({ limit: z.array(Id).min(1), 'side-of': Id.optional() })).optional(),
  positions: z
    .array(z.union([z.strictObject({ only: PositionTerms }), z.strictObject({ not: PositionTerms }), z.strictObject({ 'not-from': Id })]))
    .optional(),
  minutes: NumberRef.optional(),
  'pain-ceiling': NumberRef.optional(),
  products: z.array(Id).optional(),
  session: z.array(SessionTerm).optional(),
  requires: z.array(Id).optional(),
  messages: z.array(Id).optional(),
}

/** An effect on its own, as statements and plan rules use it. */
export const Effect = z.strictObject(EffectFields)

/** An effect as written in a pack. */
export type EffectText = z.infer<typeof Effect>

/** Names of the fields of {@link EffectFields}. */
export const EFFECT_KEYS = Object.keys(EffectFields)

/** A reference to facts in a list. */
export const Facts = z.array(FactPattern).min(1)

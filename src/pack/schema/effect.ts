import { z } from 'zod'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { choice } from '../shape/choice.ts'
import { FactPattern, Flag, Id, NumberRef } from './scalar.ts'

/** Regions or groups of regions on the side of a fact, or on the other side. */
const SideTerm = z.strictObject({ of: z.array(Id).min(1), 'side-of': Id, other: Flag.optional() })

/** The places marked for a fact; nothing marked = everywhere. */
const MarkedTerm = z.strictObject({ marked: Id, within: z.array(Id).min(1).optional() })

/** Where a limit holds. `rest` = every region the same rule does not name. */
export const At = z.array(choice('a region, a group of regions, or a map with of or marked', [Id, SideTerm, MarkedTerm])).min(1)

const Techniques = z.array(Id).min(1)

/** Positions by name; `up` and `down` mean side-lying with the side of a fact up, or down. */
const PositionTerms = z
  .array(choice('a position, or a map with up or down', [Id, z.strictObject({ up: Id }), z.strictObject({ down: Id })]))
  .min(1)

const PositionLimit = choice('a map with only, not or not-from', [
  z.strictObject({ only: PositionTerms }),
  z.strictObject({ not: PositionTerms }),
  z.strictObject({ 'not-from': Id }),
])

const SessionTerm = choice('levels, minutes, techniques, or a map with rise', [
  z.enum(['levels', 'minutes', 'techniques']),
  z.strictObject({ rise: NumberRef }),
])

/** A list that may be left out; written down, it holds something. */
export const some = <T extends z.ZodType>(entry: T): z.ZodOptional<z.ZodArray<T>> => z.array(entry).min(1).optional()

/** The fields by which a rule adds caution. */
export const EffectFields = {
  status: z.enum(STATUSES).optional(),
  urgency: z.enum(URGENCIES).optional(),
  cap: some(z.strictObject({ level: NumberRef, at: At })),
  forbid: some(z.strictObject({ techniques: Techniques, at: At })),
  hold: some(z.strictObject({ seconds: NumberRef, at: At })),
  motions: some(z.strictObject({ limit: z.array(Id).min(1), 'side-of': Id.optional() })),
  positions: some(PositionLimit),
  minutes: NumberRef.optional(),
  'pain-ceiling': NumberRef.optional(),
  products: some(Id),
  session: some(SessionTerm),
  requires: some(Id),
  messages: some(Id),
}

/** An effect on its own, as statements and plan rules use it. */
export const Effect = z.strictObject(EffectFields)

/** An effect as written in a pack. */
export type EffectText = z.infer<typeof Effect>

/** Names of the fields of {@link EffectFields}. */
export const EFFECT_KEYS = Object.keys(EffectFields)

/** A reference to facts in a list. */
export const Facts = z.array(FactPattern).min(1)

import { z } from 'zod'
import { CONFIDENCES } from '#engine/model/condition.ts'
import { choice } from '../shape/choice.ts'
import { FactPattern, Flag, Id, NumberRef, Span } from './scalar.ts'

/** Bounds as the pack writes them. */
export const Bounds = {
  'at-least': NumberRef.optional(),
  'at-most': NumberRef.optional(),
  over: NumberRef.optional(),
  under: NumberRef.optional(),
}

const SpanBounds = z.strictObject({
  'at-least': Span.optional(),
  'at-most': Span.optional(),
  over: Span.optional(),
  under: Span.optional(),
  unknown: Flag.optional(),
})

const OneOrMany = choice('an id, or a list of ids', [Id, z.array(Id).min(1)])

/** A fact compared with something. Exactly one kind of comparison; that is checked where the type of the fact is known. */
const FactTerm = z.strictObject({
  fact: FactPattern,
  ...Bounds,
  is: OneOrMany.optional(),
  has: OneOrMany.optional(),
  ago: SpanBounds.optional(),
  touches: z.array(z.string()).min(1).optional(),
  side: z.enum(['left', 'right']).optional(),
})

/** A condition as written in a pack. Closed list of operators; see `docs/pack-format.md`. */
export type ConditionText =
  | string
  | { readonly all: readonly ConditionText[] }
  | { readonly any: readonly ConditionText[] }
  | { readonly not: ConditionText }
  | { readonly 'at-least': number | string; readonly of: readonly ConditionText[] }
  | z.infer<typeof FactTerm>
  | z.infer<typeof ReadingTerm>
  | z.infer<typeof FellTerm>
  | { readonly steady: string }
  | { readonly checked: string }
  | z.infer<typeof PresentationTerm>
  | { readonly cleared: string }

const ReadingTerm = z.strictObject({ reading: Id, gate: Id, ...Bounds })
const FellTerm = z.strictObject({ fell: FactPattern, by: NumberRef, ...Bounds })
const PresentationTerm = z.strictObject({ presentation: OneOrMany, confidence: z.enum(CONFIDENCES).optional() })

/** Reads a {@link ConditionText}. */
export const Condition: z.ZodType<ConditionText> = z.lazy(() =>
  choice('a condition', [
    FactPattern,
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
    z.strictObject({ 'at-least': NumberRef, of: z.array(Condition).min(1) }),
    FactTerm,
    ReadingTerm,
    FellTerm,
    z.strictObject({ steady: FactPattern }),
    z.strictObject({ checked: Id }),
    PresentationTerm,
    z.strictObject({ cleared: Id }),
  ]),
)

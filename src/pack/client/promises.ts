import { z } from 'zod'
import { Id, Text } from '../schema/scalar.ts'

const Names = z.array(Text).min(1)

/** Places as regions (both sides) or sites; absent = every place. */
const Places = Names.optional()

const holdsSomething = (value: object): boolean => Object.keys(value).length > 0

const SOMETHING = { message: 'say at least one thing to look for' }

/** What a plan may not hold. Techniques, places, level and hold speak of the same piece of work; the rest stands alone. */
const Absent = z
  .strictObject({
    techniques: Names.optional(),
    at: Places,
    /** Work above this level is meant, 0 to 4. */
    'over-level': z.number().int().min(0).max(4).optional(),
    /** Work that holds one point for longer is meant, in seconds. */
    'over-hold': z.number().int().min(0).max(300).optional(),
    positions: Names.optional(),
    motions: Names.optional(),
    presentations: Names.optional(),
    /** No sentence of the plan holds any of these, whatever the case of the letters. */
    words: Names.optional(),
  })
  .refine(holdsSomething, SOMETHING)

/**
 * Something a published case says must not be done, with how that is looked for: `disposition` = there is no plan at all,
 * `absent` = no plan holds it and the limits would refuse one that did, `requires` = the limits ask for what prevents it.
 */
export const MustNot = z
  .strictObject({
    says: Text,
    disposition: z.literal('no-plan').optional(),
    absent: Absent.optional(),
    requires: z.array(Id).min(1).optional(),
  })
  .refine(({ disposition, absent, requires }) => disposition !== undefined || absent !== undefined || requires !== undefined, {
    message: 'say how this is looked for: disposition, absent or requires',
  })

const Work = z.strictObject({ cards: Names, at: Places })

/** What must be there, all of it; of the cards and places of one piece of work, and of the movements, one is enough. */
const Present = z
  .strictObject({
    /** Each entry is met by one piece of hands-on work. */
    work: z.array(Work).min(1).optional(),
    movements: Names.optional(),
    topics: Names.optional(),
    measures: Names.optional(),
    actions: Names.optional(),
    messages: Names.optional(),
    /** All hands-on work is done in one of these. */
    positions: Names.optional(),
    /** No hands-on work is stronger. */
    'level-at-most': z.number().int().min(0).max(4).optional(),
    'hands-on-at-most': z.number().int().min(0).max(90).optional(),
    /** Visits are not further apart, in days, and the plan names a day of review. */
    'every-days': z.number().int().min(1).optional(),
    /** These stand among the reasons that are shown to the therapist; those of `told` also to the client, in plain words. */
    rules: Names.optional(),
    told: Names.optional(),
    /** A letter that counts has turned these from a pause into care. */
    cleared: Names.optional(),
  })
  .refine(holdsSomething, SOMETHING)

/** Why something a case asks for is not in the plan. */
const Because = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('outside-scope'), says: Text }),
  /** There is no plan until a doctor has looked. */
  z.strictObject({ kind: z.literal('medical-care-first'), says: Text }),
  /** The rows and plan rules that forbid it; all of them hold for this client, and their limits leave no room for what is refused. */
  z.strictObject({ kind: z.literal('forbidden'), says: Text, rules: Names, refuses: Absent }),
  /** The dossier gives it where these facts are known, and the case does not tell them. */
  z.strictObject({ kind: z.literal('not-told'), says: Text, facts: Names }),
])

/** Something a published case says should be done: how it is found in the plan, why it is not there, or both where it is there in part. */
export const Should = z
  .strictObject({ says: Text, present: Present.optional(), because: Because.optional() })
  .refine(({ present, because }) => present !== undefined || because !== undefined, {
    message: 'say where this is found (present) or why it is not there (because)',
  })

/** Rules that make the answer more cautious than the case expects, and why the dossier stands. */
export const Conflict = z.strictObject({ rules: Names, says: Text })

/** {@link MustNot}, read. */
export type MustNotText = z.output<typeof MustNot>

/** {@link Should}, read. */
export type ShouldText = z.output<typeof Should>

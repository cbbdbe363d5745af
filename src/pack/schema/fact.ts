import { z } from 'zod'
import { FACT_TYPES, HISTORY_SOURCES } from '#engine/model/fact.ts'
import { choice } from '../shape/choice.ts'
import { Condition } from './condition.ts'
import { Facts } from './effect.ts'
import { Dossier, FactPattern, Flag, Id, Source, Text } from './scalar.ts'

const Option = choice('an option: an id, or a map with id and name', [Id, z.strictObject({ id: Id, name: Text, plain: Text.optional() })])

/** What a case of a derived fact gives: an option, a number, or the name of one in numbers.yaml. */
const Outcome = choice('an option of the fact, or a number', [z.number(), z.string().min(1).max(64)])

const Derive = choice('a map with when, first, sum, lowest, cases or history', [
  z.strictObject({ when: Condition }),
  z.strictObject({ first: Facts }),
  z.strictObject({ sum: Facts }),
  z.strictObject({ lowest: Facts }),
  z.strictObject({ cases: z.array(z.strictObject({ when: Condition, is: Outcome })).min(1) }),
  z.strictObject({ history: z.enum(HISTORY_SOURCES) }),
])

/** One entry of the vocabulary. */
export const Fact = z.strictObject({
  id: Id,
  name: Text,
  type: z.enum(FACT_TYPES).default('yes-no'),
  ask: Text.optional(),
  look: Text.optional(),
  help: Text.optional(),
  who: z.enum(['client', 'therapist', 'both', 'system']).default('client'),
  cautious: choice('yes or no', [z.enum(['yes', 'no']), z.boolean().transform((yes) => (yes ? 'yes' : 'no'))]).default('yes'),
  steady: z.enum(['care', 'pause']).optional(),
  unanswered: z.enum(['open', 'cautious', 'absent']).default('open'),
  mandatory: Flag.default(false),
  dated: Flag.default(false),
  sided: Flag.default(false),
  placed: Flag.default(false),
  'applies-when': Condition.optional(),
  'implied-by': Condition.optional(),
  derive: Derive.optional(),
  options: z.array(Option).min(1).optional(),
  unit: Id.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Only whole numbers can be read. */
  whole: Flag.optional(),
  group: Id,
  reason: Text.optional(),
  dossier: Dossier,
  source: Source,
})

/** A number the authors chose, or one of a source that several rules share. */
export const NumberEntry = z.strictObject({
  id: Id,
  value: z.number(),
  unit: Id.optional(),
  says: Text,
  source: Source,
})

/** A named set of facts, techniques or regions. */
export const Group = z.strictObject({
  id: Id,
  kind: z.enum(['facts', 'techniques', 'regions', 'motions']),
  members: z.array(FactPattern).min(1),
  'side-of': Id.optional(),
  says: Text,
  dossier: Dossier,
  source: Source,
})

/** A group of questions that one answer may settle. */
export const IntakeGroup = z.strictObject({
  id: Id,
  page: Id,
  title: Text,
  ask: Text.optional(),
  source: Source,
})

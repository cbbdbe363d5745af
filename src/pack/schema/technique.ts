import { z } from 'zod'
import { GRADES, PHASES } from '#engine/model/technique.ts'
import { DIRECTIONS } from '#engine/model/movement.ts'
import { choice } from '../shape/choice.ts'
import { Condition } from './condition.ts'
import { Dossier, Flag, Id, NumberRef, Source, Text } from './scalar.ts'

/** A technique as restrictions name it. */
export const Technique = z.strictObject({
  id: Id,
  name: Text,
  covers: Text,
  'min-level': NumberRef,
  available: Flag.default(true),
  care: Text.optional(),
  dossier: Dossier,
  source: Source,
})

/** A technique card. */
export const Card = z.strictObject({
  id: Id,
  name: Text,
  'restricted-as': Id,
  says: Text,
  level: z.strictObject({ min: NumberRef, max: NumberRef }),
  minutes: z.strictObject({ min: NumberRef, max: NumberRef }),
  targets: Text,
  regions: z.array(Id).min(1),
  phases: z.array(z.enum(PHASES)).min(1),
  lubricated: Flag.default(false),
  proposed: Flag.default(true),
  gentle: Flag.default(false),
  hold: NumberRef.optional(),
  feel: Text,
  caution: Text,
  pointers: z.array(Id).default([]),
  evidence: z.strictObject({ grade: z.enum(GRADES), says: Text }),
  dossier: Dossier,
  source: Source,
})

/** Joint angles in degrees by joint, and which way the face looks. */
const Pose = z.record(z.string().regex(/^[a-zA-Z]+$/u, 'the name of a joint'), choice('an angle in degrees', [z.number(), Text]))

/** A stretch or exercise. */
export const Movement = z.strictObject({
  id: Id,
  name: Text,
  directions: z.array(z.enum(DIRECTIONS)).min(1),
  kind: Text,
  purpose: Text,
  start: Text,
  steps: z.array(Text).min(1).max(12),
  poses: z.array(Pose).min(1),
  view: z.enum(['side', 'front', 'top']).default('side'),
  'each-side': Flag.default(false),
  reaches: z.array(Id).default([]),
  dose: Text,
  progress: Text,
  regress: Text,
  easier: z.array(Id).default([]),
  harder: z.array(Id).default([]),
  suits: z.array(Id).min(1),
  'suits-says': Text,
  caution: Text,
  'not-when': Condition.optional(),
  dossier: Dossier,
  source: Source,
})

/** A starter set of movements. */
export const MovementSet = z.strictObject({
  id: Id,
  name: Text,
  when: Condition,
  items: z.array(choice('a movement, a set, or a map with item and when', [Id, z.strictObject({ item: Id, when: Condition })])).min(1),
  says: Text,
  dossier: Dossier,
  source: Source,
})

import { z } from 'zod'
import { Condition } from '../schema/condition.ts'
import { At, Effect } from '../schema/effect.ts'
import { Dossier, FactPattern, Flag, Id, NumberRef, Source, Span, Text } from '../schema/scalar.ts'

/** Shapes that stand in many places, by the name an editor's schema defines them under. */
const NAMED = {
  id: { shape: Id, says: 'A permanent name: small words and digits joined by hyphens. Groups are in capitals.' },
  text: { shape: Text, says: 'Plain text.' },
  flag: { shape: Flag, says: 'yes or no.' },
  number: { shape: NumberRef, says: 'A number, or $name of an entry in numbers.yaml. Design choices are always named.' },
  span: { shape: Span, says: 'A span of time such as "6 weeks", or $name of an entry in numbers.yaml.' },
  'fact-or-group': { shape: FactPattern, says: 'A fact, a group of facts, or a pattern such as cc-radiculopathy-*.' },
  source: {
    shape: Source,
    says: 'What this rests on: source ids (S14), a source quoted from memory (T7 m), M (from memory, no document), D (a design choice).',
  },
  dossier: { shape: Dossier, says: 'Row of the dossier this was transcribed from, such as safety/1.2.1.' },
  condition: {
    shape: Condition,
    says: 'A question about the client, answered true, false or unknown: a fact by its bare name, or a map with one operator.',
  },
  places: { shape: At, says: 'Where a limit holds: regions, groups of regions, a side of a fact, marked places, or rest.' },
  effect: { shape: Effect, says: 'Caution that is added: status, urgency, limits, requirements, messages.' },
} as const satisfies Record<string, { readonly shape: z.ZodType; readonly says: string }>

/** Shapes and the names an editor's schema defines them under. */
export type ShapeNames = z.core.$ZodRegistry<{ readonly id: string; readonly description: string }>

/** The names of the shapes that packs are written with. */
export const shapeNames = (): ShapeNames => {
  const names: ShapeNames = z.registry()
  for (const [id, { shape, says }] of Object.entries(NAMED)) names.add(shape, { id, description: says })
  return names
}

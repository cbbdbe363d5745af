import { z } from 'zod'
import { TIME_UNITS } from '#engine/model/day.ts'
import { choice } from '../shape/choice.ts'

/** An id: kebab-case and permanent. Macros of the dossier (`NERVE-PATH`) are capitals in the same form. */
export const Id = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]+(?:-[A-Z]+)*|(?:SP|MP|EX|D|S|T|E|O)-?\d+[a-z]?)$/u, 'an id: kebab-case, such as rf-ces-saddle')
  .max(64)

/** Number of a safety statement: `SP` and `MP` are the dossier's, `OWN` the pack's own. */
export const StatementId = z.string().regex(/^(?:SP|MP|OWN)-\d+$/u, 'a statement id such as SP-07 (of the dossier) or OWN-07 (of the pack)')

/** One sentence or a short paragraph of plain text. */
export const Text = z.string().min(1).max(4_000)

/** `$name`: a number that lives in numbers.yaml. */
const NumberName = z.string().regex(/^\$[a-z][a-z0-9-]*$/u, 'a number, or $name of an entry in numbers.yaml')

/** A number, or the name of one in numbers.yaml. */
export const NumberRef = choice('a number, or $name of an entry in numbers.yaml', [z.number(), NumberName])

const SPAN = new RegExp(`^(?:\\d+ (?:${TIME_UNITS.join('|')})|\\$[a-z][a-z0-9-]*)$`, 'u')

/** A span of time such as `6 weeks`, or the name of one in numbers.yaml. */
export const Span = z.string().regex(SPAN, 'a span of time such as "6 weeks", or $name of an entry in numbers.yaml')

/** A fact, a group of facts, or a pattern such as `cc-radiculopathy-*`. */
export const FactPattern = z.string().regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:-?\*)?$/u, 'an id, a group or a pattern')

/**
 * Where an entry comes from: source ids (`S14`), a source quoted from memory (`T7 m`), `M` (from memory, no document) or
 * `D` (a design choice). Safety dossier 0.1.
 */
export const Source = z
  .array(z.string().regex(/^(?:[STEO]\d{1,3}[a-z]?(?: m)?|M|D)$/u, 'a source id such as S14 or T7 m, or M or D'))
  .min(1)

/** Row of a dossier this entry was transcribed from, such as `safety/1.2.1`. */
export const Dossier = z
  .string()
  .regex(/^[a-z]+\/[0-9][0-9.]*(?:\/[^/]+)*$/u, 'dossier/section, such as safety/1.2.1')
  .max(120)

/** Yes or no, written plainly; YAML's own true and false are taken too. */
export const Flag = choice('yes or no', [z.boolean(), z.enum(['yes', 'no']).transform((word) => word === 'yes')])

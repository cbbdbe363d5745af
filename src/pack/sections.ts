import { z } from 'zod'
import * as body from './schema/body.ts'
import * as fact from './schema/fact.ts'
import * as library from './schema/library.ts'
import * as protocol from './schema/protocol.ts'
import { Rule } from './schema/rule.ts'
import * as technique from './schema/technique.ts'

const list = <T extends z.ZodType>(entry: T): z.ZodArray<T> => z.array(entry).min(1)

/** What each part of a pack holds. A part is a file of this name, or a folder of files that hold the same kind of list. */
export const SECTIONS = {
  pack: library.Manifest,
  numbers: list(fact.NumberEntry),
  sources: list(library.SourceEntry),
  facts: list(fact.Fact),
  groups: list(fact.Group),
  intake: list(fact.IntakeGroup),
  defaults: body.Defaults,
  'body/levels': list(body.Level),
  'body/positions': list(body.Position),
  'body/regions': list(body.Region),
  'body/muscles': list(body.Muscle),
  'body/roots': list(body.Root),
  'body/chart': list(body.ChartRegion),
  motions: list(body.Motion),
  products: list(body.Product),
  techniques: list(technique.Technique),
  'technique-cards': list(technique.Card),
  actions: list(body.Action),
  advice: list(body.Topic),
  clearances: list(body.Clearance),
  'red-flags': list(Rule),
  combinations: list(Rule),
  restrictions: list(Rule),
  signs: list(Rule),
  'follow-up': list(Rule),
  course: list(Rule),
  presentations: list(protocol.Presentation),
  confidence: list(protocol.ConfidenceEntry),
  examination: list(protocol.Test),
  'protocols/profiles': list(protocol.Profile),
  'protocols/templates': list(protocol.Template),
  'protocols/dose': list(protocol.Dose),
  'protocols/plan-rules': list(protocol.PlanRule),
  'protocols/objective': list(protocol.Weight),
  'movements/items': list(technique.Movement),
  'movements/sets': list(technique.MovementSet),
  measures: list(protocol.Measure),
  evidence: list(library.Evidence),
  claims: list(library.Claim),
  safety: list(library.Statement),
  reference: list(library.Reference),
} as const

/** Name of a part of a pack. */
export type SectionName = keyof typeof SECTIONS

/** The names of all parts, in the order a reader meets them. */
export const sectionNames = (): readonly SectionName[] => Object.keys(SECTIONS) as readonly SectionName[]

/** What a part of a pack holds once it is checked. */
export type SectionValue<Name extends SectionName> = z.output<(typeof SECTIONS)[Name]>

/** Folders of a pack that hold client files, not knowledge. */
export const CLIENT_FOLDERS = ['cases', 'examples'] as const

/** Parts that a pack may leave out. */
export const OPTIONAL: ReadonlySet<SectionName> = new Set(['reference', 'claims', 'evidence', 'products'])

const isSection = (name: string): name is SectionName => Object.hasOwn(SECTIONS, name)

/** The part a file belongs to, or undefined. `facts/red-flags.yaml` and `facts.yaml` both belong to `facts`. */
export const sectionOf = (file: string): SectionName | undefined => {
  if (!file.endsWith('.yaml')) return undefined
  const name = file.slice(0, -'.yaml'.length)
  if (isSection(name)) return name
  const folder = name.slice(0, name.lastIndexOf('/'))
  return isSection(folder) && folder !== 'pack' && folder !== 'defaults' ? folder : undefined
}

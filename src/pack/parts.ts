import type { ProblemCode } from './problem/catalogue.ts'
import type { SectionName } from './sections.ts'

/** How the entries of a part are spoken of. */
export interface EntryKind {
  /** One of them, in the words of messages: `technique card`. */
  readonly kind: string
  /** Fields that together name an entry; no two entries of one kind have the same. */
  readonly key: readonly string[]
  /** The code of a reference that leads to none of them; undefined where nothing refers to them. */
  readonly unknown?: ProblemCode
}

/** Entries that others refer to by id. */
export interface ReferredKind extends EntryKind {
  readonly unknown: ProblemCode
}

const byId = (kind: string): EntryKind => ({ kind, key: ['id'] })

const referred = (kind: string, unknown: ProblemCode): ReferredKind => ({ kind, key: ['id'], unknown })

const RULE = referred('rule', 'ISC-PACK-042')

/** The kinds of entries, by the part that holds them. Parts of one kind share their names. */
export const ENTRY_KINDS = {
  numbers: referred('number', 'ISC-PACK-039'),
  sources: referred('source', 'ISC-PACK-036'),
  facts: referred('fact', 'ISC-PACK-031'),
  groups: byId('group'),
  intake: referred('intake group', 'ISC-PACK-070'),
  'body/levels': { kind: 'pressure level', key: ['level'], unknown: 'ISC-PACK-062' },
  'body/positions': referred('position', 'ISC-PACK-037'),
  'body/regions': referred('region', 'ISC-PACK-032'),
  'body/muscles': byId('muscle'),
  'body/roots': byId('nerve root'),
  'body/chart': byId('chart region'),
  motions: referred('motion', 'ISC-PACK-038'),
  products: referred('product', 'ISC-PACK-044'),
  techniques: referred('technique', 'ISC-PACK-033'),
  'technique-cards': referred('technique card', 'ISC-PACK-048'),
  actions: referred('action', 'ISC-PACK-040'),
  advice: referred('piece of advice', 'ISC-PACK-041'),
  clearances: referred('clearance', 'ISC-PACK-045'),
  'red-flags': RULE,
  combinations: RULE,
  restrictions: RULE,
  signs: RULE,
  'follow-up': RULE,
  course: RULE,
  presentations: referred('presentation', 'ISC-PACK-043'),
  confidence: { kind: 'confidence', key: ['confidence'] },
  examination: byId('test'),
  'protocols/profiles': byId('profile'),
  'protocols/templates': { kind: 'template', key: ['presentation', 'irritability'] },
  'protocols/dose': byId('dose'),
  'protocols/plan-rules': byId('plan rule'),
  'protocols/objective': byId('weight'),
  'movements/items': referred('movement', 'ISC-PACK-034'),
  'movements/sets': referred('starter set', 'ISC-PACK-049'),
  measures: referred('measure', 'ISC-PACK-035'),
  evidence: byId('row of evidence'),
  claims: byId('claim'),
  safety: referred('safety statement', 'ISC-PACK-046'),
  reference: byId('table'),
} as const satisfies Partial<Record<SectionName, EntryKind>>

// Where a name may also be that of an entry of another part, both parts must be there before it can be called unknown.
const ALSO: Partial<Record<SectionName, readonly ProblemCode[]>> = {
  facts: ['ISC-PACK-050'],
  groups: ['ISC-PACK-031', 'ISC-PACK-032', 'ISC-PACK-033', 'ISC-PACK-038', 'ISC-PACK-050'],
  techniques: ['ISC-PACK-050'],
  'body/regions': ['ISC-PACK-050'],
  motions: ['ISC-PACK-050'],
  'technique-cards': ['ISC-PACK-034'],
  'movements/sets': ['ISC-PACK-034'],
}

const isListPart = (part: SectionName): part is keyof typeof ENTRY_KINDS => Object.hasOwn(ENTRY_KINDS, part)

/** How entries of a part are spoken of; undefined where the part is one map, not a list of entries. */
export const entryKind = (part: SectionName): EntryKind | undefined => (isListPart(part) ? ENTRY_KINDS[part] : undefined)

/** Codes of references that nobody can judge while these parts are missing or unreadable. */
export const codesLeftOpen = (lost: Iterable<SectionName>): ReadonlySet<ProblemCode> =>
  new Set(
    [...lost].flatMap((part) => {
      const own = entryKind(part)?.unknown
      return [...(own === undefined ? [] : [own]), ...(ALSO[part] ?? [])]
    }),
  )

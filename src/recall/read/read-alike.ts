import type { Knowledge } from '#engine/model/knowledge.ts'
import { same } from '#engine/same.ts'
import { bare } from '../screen/bare.ts'

const ids = (members: Iterable<{ readonly id: string }>): readonly string[] => Array.from(members, ({ id }) => id)

/** All that the reader of client files looks at in a pack. */
const readingMatter = (knowledge: Knowledge): unknown => [
  knowledge.id,
  bare(knowledge.facts),
  knowledge.sites,
  [...knowledge.siteGroups],
  Array.from(knowledge.groups, ([name, facts]) => [name, ids(facts)]),
  knowledge.rules.map(({ id, kind }) => `${id} ${kind}`).sort(),
  [...knowledge.cardById.keys()],
  [...knowledge.techniqueById.keys()],
  [knowledge.roles.goals?.id, knowledge.roles.prefers?.id],
]

/** Do two versions of a pack read every client alike, so that one reading serves both? */
export const readAlike = (a: Knowledge, b: Knowledge): boolean => same(readingMatter(a), readingMatter(b))

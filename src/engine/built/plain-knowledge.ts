import type { Fact } from '../model/fact.ts'
import type { FactRoles, Knowledge } from '../model/knowledge.ts'
import type { Statement } from '../model/statement.ts'
import { once } from '../once.ts'
import type { Site } from '../model/site.ts'

type Pairs<T> = readonly (readonly [string, T])[]

/** Roles with their facts by id. */
type PlainRoles = { readonly [Role in keyof FactRoles]?: Role extends 'path' ? readonly string[] : string | undefined }

type Found = 'factById' | 'siteById' | 'sitesByRegion' | 'techniqueById' | 'ruleById' | 'cardById' | 'movementById'
type Apart = 'statements'
type Rewritten = 'groups' | 'siteGroups' | 'weights' | 'actions' | 'topics' | 'roles'

/**
 * Knowledge as JSON can hold it: what can be found by looking through lists is left out, members of groups are named, and statements,
 * which only proofs and tests read, lie apart.
 */
export interface PlainKnowledge extends Omit<Knowledge, Found | Rewritten | Apart> {
  readonly groups: Pairs<readonly string[]>
  readonly siteGroups: Pairs<readonly string[]>
  readonly weights: Pairs<KnowledgeOf<'weights'>>
  readonly actions: Pairs<KnowledgeOf<'actions'>>
  readonly topics: Pairs<KnowledgeOf<'topics'>>
  readonly roles: PlainRoles
}

/** What a map of knowledge holds. */
type KnowledgeOf<Part extends Rewritten> = Knowledge[Part] extends ReadonlyMap<string, infer Value> ? Value : never

const idsOf = ({ path, ...facts }: FactRoles): PlainRoles => {
  const { lead, irritability, side, map, goals, prefers } = facts
  return {
    path,
    lead: lead?.id,
    irritability: irritability?.id,
    side: side?.id,
    map: map?.id,
    goals: goals?.id,
    prefers: prefers?.id,
  }
}

const FOUND: ReadonlySet<string> = new Set<Found | Apart>([
  'factById',
  'siteById',
  'sitesByRegion',
  'techniqueById',
  'ruleById',
  'cardById',
  'movementById',
  'statements',
])

/** Takes away what is found by looking through lists or lies apart. */
const kept = (knowledge: Omit<Knowledge, Found | Apart>): Omit<Knowledge, Found | Apart> => {
  const rest = { ...knowledge }
  for (const name of FOUND) Reflect.deleteProperty(rest, name)
  return rest
}

/** Writes knowledge as plain data. */
export const plainKnowledge = (knowledge: Knowledge): PlainKnowledge => ({
  ...kept(knowledge),
  groups: [...knowledge.groups].map(([id, members]) => [id, members.map((fact) => fact.id)]),
  siteGroups: [...knowledge.siteGroups],
  weights: [...knowledge.weights],
  actions: [...knowledge.actions],
  topics: [...knowledge.topics],
  roles: idsOf(knowledge.roles),
})

const byId = <T extends { readonly id: string }>(members: readonly T[]): ReadonlyMap<string, T> =>
  new Map(members.map((member) => [member.id, member]))

const rolesFrom = (plain: PlainRoles, facts: ReadonlyMap<string, Fact>): FactRoles => {
  const of = (id: string | undefined): Fact | undefined => (id === undefined ? undefined : facts.get(id))
  return {
    lead: of(plain.lead),
    irritability: of(plain.irritability),
    side: of(plain.side),
    map: of(plain.map),
    goals: of(plain.goals),
    prefers: of(plain.prefers),
    path: plain.path ?? [],
  }
}

const regionsOf = (sites: readonly Site[]): ReadonlyMap<string, readonly Site[]> => Map.groupBy(sites, ({ region }) => region)

/** Knowledge from plain data, ready to run. Statements are read when somebody asks for them. */
export const knowledgeFrom = (plain: PlainKnowledge, statements: () => readonly Statement[]): Knowledge => {
  const readStatements = once(statements)
  const factById = byId(plain.facts)
  const members = (ids: readonly string[]): readonly Fact[] => ids.flatMap((id) => factById.get(id) ?? [])
  return {
    ...plain,
    get statements() {
      return readStatements()
    },
    factById,
    siteById: byId(plain.sites),
    sitesByRegion: regionsOf(plain.sites),
    techniqueById: byId(plain.techniques),
    ruleById: byId(plain.rules),
    cardById: byId(plain.cards),
    movementById: byId(plain.movements),
    groups: new Map(plain.groups.map(([id, ids]) => [id, members(ids)])),
    siteGroups: new Map(plain.siteGroups),
    weights: new Map(plain.weights),
    actions: new Map(plain.actions),
    topics: new Map(plain.topics),
    roles: rolesFrom(plain.roles, factById),
  }
}

import type { Fact, FactType } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { lookUp } from './names.ts'
import { inside } from './place.ts'
import { regionsOf } from './targets.ts'
import type { Vocabulary } from './vocabulary.ts'

type Role = Exclude<keyof Knowledge['roles'], 'path'>

/** The type of fact that can play each part in planning. */
const TYPES: Readonly<Record<Role, FactType>> = {
  lead: 'one-of',
  irritability: 'one-of',
  side: 'side',
  map: 'regions',
  goals: 'some-of',
  prefers: 'some-of',
}

const roleFact = ({ report, sections, facts }: Vocabulary, resolved: readonly Fact[], role: Role): Fact | undefined => {
  const [entry] = sections.defaults
  const id = entry?.value.roles[role]
  if (entry === undefined || id === undefined) return undefined
  const place = inside(entry.place, 'roles', role)
  const shape = lookUp(report, facts, id, place)
  if (shape === undefined) return undefined
  if (shape.type !== TYPES[role]) {
    report.add('ISC-PACK-078', place, `${id} is a fact of type ${shape.type}`, { expected: `a fact of type ${TYPES[role]}` })
  }
  return resolved[shape.index]
}

const painPath = ({ sections, body }: Vocabulary): readonly string[] => {
  const [entry] = sections.defaults
  const path = entry?.value.roles.path
  return path === undefined || entry === undefined ? [] : regionsOf(body, path, inside(entry.place, 'roles', 'path')).regions
}

/** Resolves which facts play a part in planning. */
export const resolveRoles = (words: Vocabulary, facts: readonly Fact[]): Knowledge['roles'] => {
  const fact = (role: Role): Fact | undefined => roleFact(words, facts, role)
  return {
    lead: fact('lead'),
    irritability: fact('irritability'),
    side: fact('side'),
    map: fact('map'),
    goals: fact('goals'),
    prefers: fact('prefers'),
    path: painPath(words),
  }
}

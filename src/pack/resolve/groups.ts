import type { SectionValue } from '../sections.ts'
import type { FactShape } from './facts-named.ts'
import { gather, tellUnknown } from './names.ts'
import type { Names } from './names.ts'
import { nearest } from '../problem/nearest.ts'
import type { Report } from './report.ts'
import { inside, isPresent } from './place.ts'
import type { Located, Place } from './place.ts'
import { factWithSide } from './targets.ts'
import type { RegionGroup } from './targets.ts'

type GroupText = SectionValue<'groups'>[number]
type Kind = GroupText['kind']

/** The kinds of groups, with their members spelled out. */
export interface Groups {
  readonly facts: Names<readonly FactShape[]>
  readonly techniques: Names<{ readonly bits: number }>
  readonly regions: Names<RegionGroup>
  readonly motions: Names<readonly number[]>
}

/** What groups of each kind may hold. */
export interface Members {
  readonly motions: Names<{ readonly index: number }>
  readonly facts: Names<FactShape>
  readonly techniques: Names<{ readonly bit: number }>
  readonly regions: Names<unknown>
}

const matching = (report: Report, known: Names<unknown>, pattern: string, place: Place): readonly string[] => {
  const prefix = pattern.slice(0, -1)
  const found = [...known.byId.keys()].filter((id) => id.startsWith(prefix))
  for (const id of found) known.used.add(id)
  if (found.length === 0 && ![...report.ghosts].some((id) => id.startsWith(prefix))) {
    report.add('ISC-PACK-050', place, `the pattern ${pattern} matches no ${known.kind}`, {
      nearest: nearest(pattern.replace(/-?\*$/u, ''), known.byId.keys()),
    })
  }
  return found
}

/** Spells out groups; each is spelled out once, so that what is wrong in it is told once, however many groups hold it. */
const createExpand = (report: Report, members: Members, all: ReadonlyMap<string, Located<GroupText>>) => {
  const done = new Map<string, readonly string[]>()

  const member = (group: Located<GroupText>, name: string, place: Place, trail: readonly string[]): readonly string[] => {
    const { id, kind } = group.value
    const known = members[kind]
    if (known.byId.has(name)) {
      known.used.add(name)
      return [name]
    }
    if (name.endsWith('*')) return matching(report, known, name, place)
    const inner = all.get(name)
    if (inner !== undefined && inner.value.kind === kind) return expand(inner, [...trail, id], place)
    const groups = [...all.values()].filter(({ value }) => value.kind === kind && value.id !== id).map(({ value }) => value.id)
    tellUnknown(
      report,
      { code: known.code, kind: `${known.kind} or group of ${kind}`, known: [...known.byId.keys(), ...groups] },
      name,
      place,
    )
    return []
  }

  const expand = (group: Located<GroupText>, trail: readonly string[], from: Place): readonly string[] => {
    const { id } = group.value
    if (trail.includes(id)) {
      const ring = [...trail.slice(trail.indexOf(id)), id]
      report.add('ISC-PACK-063', from, `${ring.join(' → ')}: a group may not hold itself`)
      return []
    }
    const before = done.get(id)
    if (before !== undefined) return before
    const place = inside(group.place, 'members')
    const found = [...new Set(group.value.members.flatMap((name, index) => member(group, name, inside(place, index), trail)))]
    done.set(id, found)
    return found
  }

  return (group: Located<GroupText>): readonly string[] => expand(group, [], group.place)
}

/** The fact a group takes its side from; only regions have one. */
const sideOf = (report: Report, facts: Names<FactShape>, { value, place }: Located<GroupText>): FactShape | undefined => {
  const id = value['side-of']
  if (id === undefined) return undefined
  const here = inside(place, 'side-of')
  if (value.kind !== 'regions') {
    report.add('ISC-PACK-077', here, `a group of ${value.kind} has no side`, { ofKey: true })
    return undefined
  }
  return factWithSide(report, facts, id, here)
}

/** Resolves the groups of a pack. */
export const resolveGroups = (report: Report, entries: readonly Located<GroupText>[], members: Members): Groups => {
  const ids = createExpand(report, members, new Map(entries.map((entry) => [entry.value.id, entry])))
  const of = <T>(kind: Kind, make: (ids: readonly string[], side: FactShape | undefined) => T): Names<T> =>
    gather(
      { kind: `group of ${kind}`, unknown: members[kind].code },
      entries.filter((entry) => entry.value.kind === kind),
      (entry) => make(ids(entry), sideOf(report, members.facts, entry)),
    )
  const pick = <T>(known: Names<T>, found: readonly string[]): readonly T[] => found.map((id) => known.byId.get(id)).filter(isPresent)
  return {
    facts: of('facts', (found) => pick(members.facts, found)),
    techniques: of('techniques', (found) => ({ bits: pick(members.techniques, found).reduce((mask, { bit }) => mask | bit, 0) })),
    regions: of('regions', (regions, side) => ({ regions, sideOf: side })),
    motions: of('motions', (found) => pick(members.motions, found).map(({ index }) => index)),
  }
}

import { nearest } from '../problem/nearest.ts'
import type { SectionValue } from '../sections.ts'
import type { FactShape } from './conditions.ts'
import { gather, inside } from './scope.ts'
import type { Located, Names, Place, Report } from './scope.ts'
import type { RegionGroup } from './targets.ts'

type GroupText = SectionValue<'groups'>[number]

/** The kinds of groups, with their members spelled out. */
export interface Groups {
  readonly facts: Names<readonly FactShape[]>
  readonly techniques: Names<{ readonly bits: number }>
  readonly regions: Names<RegionGroup>
  readonly motions: Names<readonly number[]>
}

interface Members {
  readonly motions: Names<{ readonly index: number }>
  readonly facts: Names<FactShape>
  readonly techniques: Names<{ readonly bit: number }>
  readonly regions: Names<unknown>
}

const withPrefix = (ids: Iterable<string>, pattern: string): readonly string[] => {
  const prefix = pattern.slice(0, -1)
  return [...ids].filter((id) => id.startsWith(prefix))
}

/** Spells out the members of one group; groups may hold groups of their kind, never themselves. */
const expand = (
  report: Report,
  all: ReadonlyMap<string, Located<GroupText>>,
  known: Names<unknown>,
  group: Located<GroupText>,
  open: readonly string[],
): readonly string[] => {
  const { id, kind, members } = group.value
  const place = inside(group.place, 'members')
  if (open.includes(id)) {
    report.add('ISC-PACK-063', place, `the group ${id} holds itself`)
    return []
  }
  return members.flatMap((member, index) => {
    const here = inside(place, index)
    if (known.byId.has(member)) {
      known.used.add(member)
      return [member]
    }
    if (member.endsWith('*')) return patternMembers(report, known, member, here)
    const inner = all.get(member)
    if (inner === undefined) {
      if (report.ghosts.has(member)) return []
      report.add(known.code, here, `there is no ${known.kind} ${member}`, {
        expected: `a ${known.kind} or a group of them`,
        nearest: nearest(member, [...known.byId.keys(), ...all.keys()]),
      })
      return []
    }
    if (inner.value.kind !== kind) {
      report.add('ISC-PACK-051', here, `${member} is a group of ${inner.value.kind}`, { expected: `a group of ${kind}` })
      return []
    }
    return expand(report, all, known, inner, [...open, id])
  })
}

const patternMembers = (report: Report, known: Names<unknown>, pattern: string, place: Place): readonly string[] => {
  const found = withPrefix(known.byId.keys(), pattern)
  for (const id of found) known.used.add(id)
  if (found.length === 0) {
    report.add('ISC-PACK-050', place, `the pattern ${pattern} matches nothing`, {
      nearest: nearest(pattern.replace(/-?\*$/u, ''), known.byId.keys()),
    })
  }
  return found
}

/** Resolves the groups of a pack. */
export const resolveGroups = (report: Report, entries: readonly Located<GroupText>[], members: Members): Groups => {
  const all = new Map(entries.map((entry) => [entry.value.id, entry]))
  const of = (kind: GroupText['kind']): readonly Located<GroupText>[] => entries.filter((entry) => entry.value.kind === kind)
  const ids = (entry: Located<GroupText>, known: Names<unknown>): readonly string[] => [...new Set(expand(report, all, known, entry, []))]
  gather(report, 'group', 'ISC-PACK-031', entries, (entry) => entry)
  const pick = <T>(known: Names<T>, entry: Located<GroupText>): readonly T[] =>
    ids(entry, known).flatMap((id) => {
      const found = known.byId.get(id)
      return found === undefined ? [] : [found]
    })
  const silent: Report = { problems: [], ghosts: report.ghosts, add: () => undefined }
  return {
    facts: gather(silent, 'group of facts', 'ISC-PACK-031', of('facts'), (entry) => pick(members.facts, entry)),
    techniques: gather(silent, 'group of techniques', 'ISC-PACK-033', of('techniques'), (entry) => ({
      bits: pick(members.techniques, entry).reduce((mask, { bit }) => mask | bit, 0),
    })),
    regions: gather(silent, 'group of regions', 'ISC-PACK-032', of('regions'), (entry) => ({
      regions: ids(entry, members.regions),
      sideOf: entry.value['side-of'],
    })),
    motions: gather(silent, 'group of motions', 'ISC-PACK-038', of('motions'), (entry) =>
      pick(members.motions, entry).map(({ index }) => index),
    ),
  }
}

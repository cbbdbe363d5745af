import type { MovementSet } from '#engine/model/movement.ts'
import type { SectionValue } from '../sections.ts'
import { tellUnknown } from './names.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import type { Scope } from './scope.ts'

type SetText = SectionValue<'movements/sets'>[number]

const itemId = (item: SetText['items'][number] | undefined): string => (typeof item === 'string' ? item : (item?.item ?? ''))

/** The movement an item stands for: itself, or the first item of the set it names. Undefined where there is none. */
const movementOf = (scope: Scope, sets: ReadonlyMap<string, SetText>, item: string, place: Place): string | undefined => {
  const { report, movements } = scope
  const trail: string[] = []
  let id = item
  for (let set = sets.get(id); set !== undefined; set = sets.get(id)) {
    if (trail.includes(id)) return undefined
    trail.push(id)
    id = itemId(set.items[0])
  }
  if (movements.byId.has(id)) {
    movements.used.add(id)
    return id
  }
  // What a set begins with is told where that set stands.
  if (trail.length === 0) {
    const known = [...movements.byId.keys(), ...sets.keys()]
    tellUnknown(report, { code: movements.code, kind: `${movements.kind} or ${scope.sets.kind}`, known }, id, place)
  }
  return undefined
}

const resolveSet = (scope: Scope, sets: ReadonlyMap<string, SetText>, { value, place }: Located<SetText>): MovementSet => ({
  id: value.id,
  name: value.name,
  when: scope.condition(value.when, inside(place, 'when')),
  items: value.items.flatMap((item, index) => {
    const here = inside(place, 'items', index)
    const movement = movementOf(scope, sets, itemId(item), here)
    const when = typeof item === 'string' ? undefined : scope.condition(item.when, inside(here, 'when'))
    return movement === undefined ? [] : [{ movement, when }]
  }),
  backing: scope.backing(value.source, inside(place, 'source')),
})

/** Sets whose first items lead back to themselves; each ring is told once, at the first of its sets. */
const checkRings = ({ report }: Scope, entries: readonly Located<SetText>[], sets: ReadonlyMap<string, SetText>): void => {
  const told = new Set<string>()
  for (const { value, place } of entries) {
    const trail: string[] = []
    for (let set = sets.get(value.id); set !== undefined && !trail.includes(set.id); set = sets.get(itemId(set.items[0])))
      trail.push(set.id)
    const back = itemId(sets.get(trail.at(-1) ?? '')?.items[0])
    if (back !== value.id || told.has(value.id)) continue
    for (const id of trail) told.add(id)
    report.add('ISC-PACK-080', inside(place, 'items', 0), `${[...trail, back].join(' → ')}: a set may not begin with itself`)
  }
}

/** Resolves the starter sets of a pack; an item may be another set, which stands for its first movement. */
export const resolveSets = (scope: Scope, entries: readonly Located<SetText>[]): readonly MovementSet[] => {
  const sets = new Map(entries.map(({ value }) => [value.id, value]))
  checkRings(scope, entries, sets)
  return entries.map((entry) => resolveSet(scope, sets, entry))
}

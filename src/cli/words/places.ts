import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Site } from '#engine/model/site.ts'
import type { Pack } from '#pack/load.ts'
import { siteName, small } from './names.ts'

/** A name that stands for several sites at once, such as "spine", "left leg" or "calf". */
interface Name {
  readonly name: string
  readonly sites: readonly Site[]
  /** Worth saying when at least so many of its sites have not been said yet. */
  readonly worth: number
}

const SIDES = ['left', 'right'] as const

const sitesOf = (knowledge: Knowledge, group: string): readonly Site[] =>
  (knowledge.siteGroups.get(group) ?? [group]).flatMap((region) => knowledge.sitesByRegion.get(region) ?? [])

/** The groups that make up the group of every region: the coarsest words a pack has for places. */
const chaptersOf = ({ knowledge, sections }: Pack): readonly Name[] => {
  const groups = sections.groups.map(({ value }) => value).filter(({ kind }) => kind === 'regions')
  const whole = groups.find(({ id, members }) => members.length > 1 && sitesOf(knowledge, id).length === knowledge.sites.length)
  return (whole?.members ?? []).flatMap((member) => {
    const group = groups.find(({ id }) => id === member)
    const sites = group === undefined ? [] : sitesOf(knowledge, group.id)
    return group === undefined ? [] : [{ name: small(group.says), sites, worth: sites.length }]
  })
}

const halvesOf = ({ name, sites }: Name): readonly Name[] =>
  sites.some(({ side }) => side === undefined)
    ? []
    : SIDES.map((side) => {
        const half = sites.filter((site) => site.side === side)
        return { name: `${side} ${name}`, sites: half, worth: half.length }
      })

/** Fewer of its places than this are named one by one. */
const PATH_WORTH = 4

const pathsOf = (knowledge: Knowledge): readonly Name[] => {
  const all = knowledge.sites.filter(({ region }) => knowledge.roles.path.includes(region))
  return all.length === 0
    ? []
    : SIDES.map((side) => ({
        name: `${side} ${NERVE_PATH}`,
        sites: all.filter((site) => site.side === undefined || site.side === side),
        worth: PATH_WORTH,
      }))
}

/** How the path of the nerve is called in lists of places. */
export const NERVE_PATH = 'nerve path'

const namesOf = (pack: Pack): readonly Name[] => {
  const { knowledge } = pack
  const chapters = chaptersOf(pack)
  const regions = knowledge.regions.map(({ id, name }): Name => {
    const sites = knowledge.sitesByRegion.get(id) ?? []
    return { name: small(name), sites, worth: sites.length }
  })
  const single = knowledge.sites.map((site): Name => ({ name: siteName(knowledge, site.id), sites: [site], worth: 1 }))
  return [...chapters, ...pathsOf(knowledge), ...chapters.flatMap(halvesOf), ...regions, ...single]
}

/** Names places with the coarsest names that fit, in the order of the body map. */
const named = (names: readonly Name[], places: readonly string[]): readonly string[] => {
  const inside = new Set(places)
  const unsaid = new Set(places)
  const said = names.flatMap(({ name, sites, worth }) => {
    const fits = sites.length > 0 && sites.every(({ id }) => inside.has(id))
    if (!fits || sites.filter(({ id }) => unsaid.has(id)).length < worth) return []
    for (const { id } of sites) unsaid.delete(id)
    return [{ at: sites[0]?.index ?? 0, name }]
  })
  return said.toSorted((a, b) => a.at - b.at).map(({ name }) => name)
}

/**
 * Places in as few words as the pack has for them: "everywhere", "spine, left leg", "everywhere but abdomen". A region without a
 * side stands for both. What lies in `apart` is left out of the count of everywhere.
 */
export const placesInWords = (pack: Pack, sites: readonly string[], apart: readonly string[] = []): string => {
  const names = namesOf(pack)
  const others = pack.knowledge.sites.map(({ id }) => id).filter((id) => !sites.includes(id) && !apart.includes(id))
  if (others.length === 0) return 'everywhere'
  const direct = named(names, sites)
  const rest = named(names, others)
  return rest.length < direct.length / 2 ? `everywhere but ${rest.join(', ')}` : direct.join(', ')
}

/** The regions of the nerve path, in words. */
export const nervePathInWords = ({ roles, regions }: Knowledge): string =>
  regions
    .filter(({ id }) => roles.path.includes(id))
    .map(({ name }) => small(name))
    .join(', ')

import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Site } from '#engine/model/site.ts'
import type { Pack } from '#pack/load.ts'
import { siteName, small } from './names.ts'

/** A named part of the body map that holds several regions, such as the spine or the leg. */
interface Chapter {
  readonly name: string
  readonly sites: readonly Site[]
}

const sitesOf = (knowledge: Knowledge, group: string): readonly Site[] =>
  (knowledge.siteGroups.get(group) ?? [group]).flatMap((region) => knowledge.sitesByRegion.get(region) ?? [])

/** The groups that make up the group of every region: the coarsest words a pack has for places. */
const chaptersOf = ({ knowledge, sections }: Pack): readonly Chapter[] => {
  const groups = sections.groups.map(({ value }) => value).filter(({ kind }) => kind === 'regions')
  const whole = groups.find(({ id, members }) => members.length > 1 && sitesOf(knowledge, id).length === knowledge.sites.length)
  return (whole?.members ?? []).flatMap((member) => {
    const group = groups.find(({ id }) => id === member)
    return group === undefined ? [] : [{ name: small(group.says), sites: sitesOf(knowledge, group.id) }]
  })
}

interface Found {
  readonly at: number
  readonly name: string
}

const SIDES = ['left', 'right'] as const

/** Takes the sites of one name out of what is left to say, when all of them are in it. */
const take = (left: Set<string>, sites: readonly Site[], name: string): readonly Found[] => {
  const [first] = sites
  if (first === undefined || !sites.every(({ id }) => left.has(id))) return []
  for (const { id } of sites) left.delete(id)
  return [{ at: first.index, name }]
}

const sided = (sites: readonly Site[], side: 'left' | 'right'): readonly Site[] =>
  sites.some((site) => site.side === undefined) ? [] : sites.filter((site) => site.side === side)

const named = (knowledge: Knowledge, chapters: readonly Chapter[], sites: readonly string[]): readonly string[] => {
  const left = new Set(sites)
  const found = [
    ...chapters.flatMap(({ name, sites: all }) => take(left, all, name)),
    ...chapters.flatMap(({ name, sites: all }) => SIDES.flatMap((side) => take(left, sided(all, side), `${side} ${name}`))),
    ...knowledge.regions.flatMap(({ id, name }) => take(left, knowledge.sitesByRegion.get(id) ?? [], small(name))),
    ...knowledge.sites.flatMap((site) => take(left, [site], siteName(knowledge, site.id))),
  ]
  return found.toSorted((a, b) => a.at - b.at).map(({ name }) => name)
}

/**
 * Places in as few words as the pack has for them: "everywhere", "spine, left leg", "everywhere but abdomen". A region without a
 * side stands for both.
 */
export const placesInWords = (pack: Pack, sites: readonly string[]): string => {
  const { knowledge } = pack
  const chapters = chaptersOf(pack)
  const inside = new Set(sites)
  const others = knowledge.sites.filter(({ id }) => !inside.has(id)).map(({ id }) => id)
  if (others.length === 0) return 'everywhere'
  const direct = named(knowledge, chapters, sites)
  const rest = named(knowledge, chapters, others)
  return rest.length < direct.length / 2 ? `everywhere but ${rest.join(', ')}` : direct.join(', ')
}

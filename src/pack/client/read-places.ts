import type { Knowledge } from '#engine/model/knowledge.ts'
import { nearest } from '../problem/nearest.ts'
import { fault } from './value-fault.ts'
import type { ReadValue } from './value-fault.ts'

const placesOf = ({ siteById, siteGroups, sitesByRegion }: Knowledge, id: string): readonly string[] => {
  if (siteById.has(id)) return [id]
  const regions = siteGroups.get(id) ?? [id]
  return regions.flatMap((region) => (sitesByRegion.get(region) ?? []).map((site) => site.id))
}

const EXPECTED = 'a region with its side, such as gluteal-left'

/** Reads a list of places: sites, regions (both sides) and groups of regions. */
export const readPlaces = (knowledge: Knowledge, written: unknown): ReadValue<readonly string[]> => {
  if (!Array.isArray(written)) return fault('ISC-CLIENT-012', 'this is not a list of places', 'a list such as [gluteal-left]')
  const sites: string[] = []
  for (const [index, item] of written.entries()) {
    if (typeof item !== 'string') return fault('ISC-CLIENT-012', 'this is not a place', EXPECTED, { at: index })
    const found = placesOf(knowledge, item)
    if (found.length === 0) {
      const known = [...knowledge.siteById.keys(), ...knowledge.sitesByRegion.keys(), ...knowledge.siteGroups.keys()]
      return fault('ISC-CLIENT-012', `there is no place ${item}`, EXPECTED, { near: nearest(item, known), at: index })
    }
    sites.push(...found)
  }
  return { value: [...new Set(sites)] }
}

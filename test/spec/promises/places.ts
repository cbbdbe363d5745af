import type { Knowledge } from '#engine/model/knowledge.ts'

/** The sites that names of regions (both sides) and of sites stand for; without names, every site. */
export const sitesNamed = (knowledge: Knowledge, names: readonly string[] | undefined): readonly string[] => {
  if (names === undefined) return knowledge.sites.map(({ id }) => id)
  return names.flatMap((name) => knowledge.sitesByRegion.get(name)?.map(({ id }) => id) ?? name)
}

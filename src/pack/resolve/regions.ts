import type { Region, Site } from '#engine/model/site.ts'
import type { SectionValue } from '../sections.ts'
import type { Amounts } from './amounts.ts'
import { inside } from './place.ts'
import type { Located } from './place.ts'

/** Resolves a region. */
export const resolveRegion = (amounts: Amounts, { value, place }: Located<SectionValue<'body/regions'>[number]>): Region => ({
  id: value.id,
  name: value.name,
  plain: value.plain,
  sided: value.sided,
  cap: amounts.level(value.cap, inside(place, 'cap')),
  why: value.why,
  consent: value.consent,
})

const sitesOf = ({ id, sided }: { readonly id: string; readonly sided: boolean }): readonly Omit<Site, 'index'>[] =>
  sided
    ? [
        { id: `${id}-left`, region: id, side: 'left' },
        { id: `${id}-right`, region: id, side: 'right' },
      ]
    : [{ id, region: id, side: undefined }]

/** The sites of all regions, left before right. */
export const sitesFrom = (regions: readonly { readonly id: string; readonly sided: boolean }[]): readonly Site[] =>
  regions.flatMap(sitesOf).map((site, index) => ({ ...site, index }))

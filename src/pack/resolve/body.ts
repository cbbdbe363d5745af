import type { JointTerm, Level, Motion, Muscle, Position, Product } from '#engine/model/body.ts'
import type { Region, Site } from '#engine/model/site.ts'
import type { SectionValue } from '../sections.ts'
import type { Amounts } from './amounts.ts'
import type { ReadBacking } from './backing.ts'
import { inside } from './scope.ts'
import type { Located, Place } from './scope.ts'
import { regionsOf, sitesIn } from './targets.ts'
import type { BodyScope } from './targets.ts'

/** Resolves a region. */
export const resolveRegion = (amounts: Amounts, { value, place }: Located<SectionValue<'body/regions'>[number]>): Region => ({
  id: value.id,
  name: value.name,
  plain: value.plain,
  sided: value.sided,
  cap: amounts.number(value.cap, inside(place, 'cap')),
  why: value.why,
  consent: value.consent,
})

/** The sites of all regions, left before right. */
export const sitesFrom = (regions: readonly { readonly id: string; readonly sided: boolean }[]): readonly Site[] =>
  regions
    .flatMap(({ id, sided }): Omit<Site, 'index'>[] =>
      sided
        ? [
            { id: `${id}-left`, region: id, side: 'left' },
            { id: `${id}-right`, region: id, side: 'right' },
          ]
        : [{ id, region: id, side: undefined }],
    )
    .map((site, index) => ({ ...site, index }))

/** Resolves a couch position; side-lying lets hands reach the upper side. */
export const resolvePosition = (
  body: BodyScope,
  { value, place }: Located<SectionValue<'body/positions'>[number]>,
  index: number,
): Position => {
  const regions = value.reaches.flatMap((id, at) => regionsOf(body, id, inside(place, 'reaches', at)).regions)
  return {
    index,
    id: value.id,
    name: value.name,
    up: value.up,
    byDefault: value.default,
    reaches: sitesIn(body, regions, value.up),
  }
}

/** Resolves a pressure level. */
export const resolveLevel = ({ value }: Located<SectionValue<'body/levels'>[number]>): Level => ({
  level: value.level,
  name: value.name,
  says: value.says,
})

/** Resolves a motion and the joint angles that reach it. */
export const resolveMotion = (amounts: Amounts, { value, place }: Located<SectionValue<'motions'>[number]>, index: number): Motion => {
  const term = (text: SectionValue<'motions'>[number]['reached'][number][number], here: Place): JointTerm => ({
    joint: text.joint,
    bounds: amounts.bounds(text, here),
  })
  return {
    index,
    id: value.id,
    name: value.name,
    sided: value.sided,
    reachedBy: value.reached.map((group, at) => group.map((text, inner) => term(text, inside(place, 'reached', at, inner)))),
  }
}

/** Resolves a muscle. */
export const resolveMuscle = (
  body: BodyScope,
  backing: ReadBacking,
  { value, place }: Located<SectionValue<'body/muscles'>[number]>,
): Muscle => ({
  id: value.id,
  name: value.name,
  layer: value.layer,
  regions: value.regions.flatMap((id, index) => regionsOf(body, id, inside(place, 'regions', index)).regions),
  nerve: value.nerve,
  referral: value.referral,
  caution: value.caution,
  backing: backing(value.source, inside(place, 'source')),
})

/** Resolves a product. */
export const resolveProduct = ({ value }: Located<SectionValue<'products'>[number]>, index: number): Product => ({
  index,
  id: value.id,
  name: value.name,
})

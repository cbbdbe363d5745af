import type { JointTerm, Level, Motion, Muscle, Position, Product } from '#engine/model/body.ts'
import type { SectionValue } from '../sections.ts'
import { readBounds } from './bounds.ts'
import { inside } from './place.ts'
import type { Located, Place } from './place.ts'
import { DEGREES } from './quantity.ts'
import type { Scope } from './scope.ts'
import { regionList, sitesIn } from './targets.ts'

/** Resolves a couch position; side-lying lets hands reach the upper side. */
export const resolvePosition = (
  { body }: Scope,
  { value, place }: Located<SectionValue<'body/positions'>[number]>,
  index: number,
): Position => ({
  index,
  id: value.id,
  name: value.name,
  up: value.up,
  byDefault: value.default,
  reaches: sitesIn(body, regionList(body, value.reaches, inside(place, 'reaches')), value.up),
})

/** Resolves a pressure level. */
export const resolveLevel = ({ value }: Located<SectionValue<'body/levels'>[number]>): Level => ({
  level: value.level,
  name: value.name,
  says: value.says,
})

/** Resolves a motion and the joint angles that reach it. */
export const resolveMotion = (
  { report, amounts }: Scope,
  { value, place }: Located<SectionValue<'motions'>[number]>,
  index: number,
): Motion => {
  const term = (text: SectionValue<'motions'>[number]['reached'][number][number], here: Place): JointTerm => ({
    joint: text.joint,
    bounds: readBounds(report, amounts, text, DEGREES, here),
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
export const resolveMuscle = ({ body, backing }: Scope, { value, place }: Located<SectionValue<'body/muscles'>[number]>): Muscle => ({
  id: value.id,
  name: value.name,
  layer: value.layer,
  regions: regionList(body, value.regions, inside(place, 'regions')),
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

import type { SessionLimit } from '#engine/model/effect.ts'
import type { Status, Urgency } from '#engine/model/scale.ts'
import type { Side } from '#engine/model/site.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Terms } from '#engine/formula/terms.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'

/** What a pack, or one rule of it, gives. */
export type Given = Pick<VerdictTerms, 'statusAtLeast' | 'urgencyAtLeast' | 'limits'>

/** One thing that can be asked of a result: at least paused; at most level 2 on the left buttock. */
export type Point =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'urgency'; readonly urgency: Urgency }
  | { readonly kind: 'cap'; readonly site: number; readonly level: number }
  | { readonly kind: 'ban'; readonly site: number; readonly technique: number }
  | { readonly kind: 'hold'; readonly site: number; readonly seconds: number }
  | { readonly kind: 'motion'; readonly motion: number; readonly side: Side }
  | { readonly kind: 'position'; readonly position: number }
  | { readonly kind: 'minutes' | 'pain'; readonly most: number }
  | { readonly kind: 'product'; readonly product: number }
  | { readonly kind: 'session'; readonly limit: SessionLimit }
  | { readonly kind: 'action' | 'message'; readonly id: string }

/** What a point is about. */
export type PointKind = Point['kind']

/** A name for a point; the same for the same point. */
export const keyOf = (point: Point): string => JSON.stringify(point)

/** Is a point given? Where hands keep off, every technique and hold is out already. */
export const givenBy = ({ or }: Pick<Terms, 'or'>, { statusAtLeast, urgencyAtLeast, limits }: Given, point: Point): Bool => {
  switch (point.kind) {
    case 'status':
      return statusAtLeast(point.status)
    case 'urgency':
      return urgencyAtLeast(point.urgency)
    case 'cap':
      return limits.capAtMost(point.site, point.level)
    case 'ban':
      return or(limits.capAtMost(point.site, 0), limits.banned(point.site, point.technique))
    case 'hold':
      return or(limits.capAtMost(point.site, 0), limits.holdAtMost(point.site, point.seconds))
    case 'motion':
      return limits.motion(point.motion, point.side)
    case 'position':
      return limits.removed(point.position)
    case 'minutes':
      return limits.minutesAtMost(point.most)
    case 'pain':
      return limits.ceilingAtMost(point.most)
    case 'product':
      return limits.product(point.product)
    case 'session':
      return limits.session(point.limit)
    case 'action':
      return limits.requires(point.id)
    case 'message':
      return limits.message(point.id)
  }
}

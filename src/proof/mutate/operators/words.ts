import type { Bounds, Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { SiteSet } from '#engine/model/site.ts'

/** Bounds as a reader of packs knows them. */
export const boundsInWords = ({ atLeast, atMost, over, under }: Bounds): string =>
  [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(over === undefined ? [] : [`over ${over}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(under === undefined ? [] : [`under ${under}`]),
  ].join(' and ')

/** The indexes of the bits that are set. */
export const bitsOf = (mask: number): readonly number[] =>
  Array.from({ length: 31 }, (_, index) => index).filter((index) => (mask & (1 << index)) !== 0)

/** The regions that sites belong to, each once. */
export const regionsOf = ({ sites }: Knowledge, set: SiteSet): readonly string[] => [
  ...new Set(set.flatMap((index) => sites[index]?.region ?? [])),
]

/** A condition in few words. */
export const conditionInWords = (condition: Condition): string => {
  switch (condition.op) {
    case 'always':
      return 'always'
    case 'all':
    case 'any':
      return condition.of.map(conditionInWords).join(condition.op === 'all' ? ' and ' : ' or ')
    case 'at-least':
      return `${condition.count} of ${condition.of.map(conditionInWords).join(', ')}`
    case 'not':
      return `not ${conditionInWords(condition.of)}`
    case 'presentation':
      return condition.ids.join(' or ')
    case 'cleared':
      return `${condition.rule} cleared`
    case 'number':
    case 'reading':
    case 'fell':
      return `${condition.fact.id} ${boundsInWords(condition.bounds)}`
    case 'ago':
      return `${condition.fact.id} ${boundsInWords(condition.days)} days ago`
    case 'is':
    case 'has':
      return `${condition.fact.id} ${condition.values.join(' or ')}`
    case 'side':
      return `${condition.fact.id} ${condition.side}`
    default:
      return `${condition.fact.id}${condition.op === 'true' ? '' : ` ${condition.op}`}`
  }
}

import type { HandsSegment } from '../model/plan.ts'
import type { Site } from '../model/site.ts'
import type { Card } from '../model/technique.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import { handsIn } from './subject.ts'
import type { Subject } from './subject.ts'

/** A hands-on segment whose names the pack knows. */
export interface Work {
  readonly segment: HandsSegment
  readonly at: string
  readonly card: Card
  readonly site: Site
}

/** The hands-on work of a plan as far as the pack knows its names. */
export const workIn = ({ knowledge, plan }: Subject): readonly Work[] =>
  handsIn(plan).flatMap(({ segment, at }) => {
    const card = knowledge.cardById.get(segment.card)
    const site = knowledge.siteById.get(segment.site)
    return card === undefined || site === undefined ? [] : [{ segment, at, card, site }]
  })

const unknownNames = ({ knowledge, plan }: Subject): readonly Violation[] =>
  handsIn(plan).flatMap(({ segment, at }) => [
    ...(knowledge.cardById.has(segment.card) ? [] : [violation('ISC-PLAN-020', `${at}.card`, segment.card)]),
    ...(knowledge.siteById.has(segment.site) ? [] : [violation('ISC-PLAN-020', `${at}.site`, segment.site)]),
  ])

const pressure = ({ limits }: Subject, { segment, at, card, site }: Work): readonly Violation[] => {
  const cap = limits.caps[site.id] ?? 0
  const found: Violation[] = []
  if (!(segment.level <= cap) || cap === 0) {
    found.push(violation('ISC-PLAN-021', `${at}.level`, `Level ${segment.level} on ${site.id}, cap ${cap}.`))
  }
  const can = Number.isInteger(segment.level) && segment.level >= card.minLevel && segment.level <= card.maxLevel
  if (!can || cap < card.technique.minLevel) {
    found.push(
      violation(
        'ISC-PLAN-022',
        `${at}.level`,
        `${card.id} goes from ${card.minLevel} to ${card.maxLevel}; level ${segment.level}, cap ${cap}.`,
      ),
    )
  }
  return found
}

const banned = ({ limits }: Subject, { at, card, site }: Work): readonly Violation[] =>
  limits.forbidden.some(({ technique, sites }) => technique === card.technique.id && sites.includes(site.id))
    ? [violation('ISC-PLAN-023', `${at}.card`, `${card.technique.id} on ${site.id}.`)]
    : []

const position = ({ knowledge, limits }: Subject, { segment, at, site }: Work): readonly Violation[] => {
  const reaches = knowledge.positions.find(({ id }) => id === segment.position)?.reaches ?? []
  if (limits.positions.includes(segment.position) && reaches.includes(site.index)) return []
  return [violation('ISC-PLAN-024', `${at}.position`, `${segment.position || 'none'} for ${site.id}.`)]
}

const hold = ({ limits }: Subject, { segment, at, card, site }: Work): readonly Violation[] => {
  const most = card.hold === undefined ? 0 : Math.min(card.hold, limits.holds[site.id] ?? 0)
  const fits = card.hold === undefined ? segment.hold === null : segment.hold !== null && segment.hold > 0 && segment.hold <= most
  return fits ? [] : [violation('ISC-PLAN-025', `${at}.hold`, `${segment.hold ?? 'no'} seconds of at most ${most}.`)]
}

const product = ({ knowledge, limits }: Subject, { at, card }: Work): readonly Violation[] =>
  card.lubricated && knowledge.products.length > 0 && knowledge.products.every(({ id }) => limits.products.includes(id))
    ? [violation('ISC-PLAN-028', `${at}.card`, card.id)]
    : []

const productsNamed = ({ plan, limits }: Subject): readonly Violation[] =>
  limits.products
    .filter((id) => !plan.session.avoidProducts.includes(id))
    .map((id) => violation('ISC-PLAN-018', 'session.avoidProducts', id))

/** Does the hands-on work stay inside the restrictions? Source: safety dossier 0.3 to 0.7. */
export const checkHands = (subject: Subject): readonly Violation[] => [
  ...unknownNames(subject),
  ...productsNamed(subject),
  ...workIn(subject).flatMap((work) => [pressure, banned, position, hold, product].flatMap((check) => check(subject, work))),
]

import { LEFT, RIGHT, baseLimits } from '#engine/caution/limits.ts'
import type { Effect, MotionLimit, PositionLimit, SessionLimit, Target } from '#engine/model/effect.ts'
import type { Side } from '#engine/model/site.ts'
import type { Bool } from '../formula/term.ts'
import { oncePer } from '../once.ts'
import { factFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { meansSide, meansSite } from './targets.ts'

/** An effect and when it holds. */
export interface Source {
  readonly holds: Bool
  readonly effect: Effect
}

/** Each limit a plan can be held to, as a formula: is it at least so strict for the client? */
export interface LimitTerms {
  readonly capAtMost: (site: number, level: number) => Bool
  readonly banned: (site: number, technique: number) => Bool
  readonly holdAtMost: (site: number, seconds: number) => Bool
  readonly motion: (motion: number, side: Side) => Bool
  readonly removed: (position: number) => Bool
  readonly minutesAtMost: (minutes: number) => Bool
  readonly ceilingAtMost: (level: number) => Bool
  readonly product: (product: number) => Bool
  readonly session: (limit: SessionLimit) => Bool
  readonly requires: (action: string) => Bool
  readonly message: (topic: string) => Bool
}

type Test = (effect: Effect) => Bool

const hasBit = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0

const removes = (reading: Reading, { keep, sideOf, left, right }: PositionLimit, position: number): Bool => {
  const { terms } = reading
  if (hasBit(keep, position)) return terms.no
  if (sideOf === undefined) return terms.yes
  const lost = (mask: number, side: Side): readonly Bool[] => (hasBit(mask, position) ? [] : [meansSide(reading, sideOf, side)])
  return hasBit(left | right, position) ? terms.or(...lost(left, 'left'), ...lost(right, 'right')) : terms.yes
}

const removedByFact = (reading: Reading, effect: Effect, position: number): readonly Bool[] =>
  effect.positionsFrom.map(({ fact }) => {
    const answer = reading.inputs.answer(factFor(reading, fact))
    const id = reading.knowledge.positions[position]?.id ?? ''
    return reading.terms.or(answer.unsure, answer.chosen(id))
  })

const reaches = (reading: Reading, { motions, sideOf }: MotionLimit, motion: number, side: Side): Bool => {
  if (!motions.includes(motion)) return reading.terms.no
  return sideOf === undefined ? reading.terms.yes : meansSide(reading, sideOf, side)
}

const isAsStrict = (given: SessionLimit, asked: SessionLimit): boolean =>
  given.kind === 'rise' && asked.kind === 'rise' ? given.start <= asked.start : given.kind === asked.kind

/** A limit for a pair of indexes, made once for each pair. */
const perPair = (make: (a: number, b: number) => Bool): ((a: number, b: number) => Bool) => {
  const of = oncePer((a: number) => oncePer((b: number) => make(a, b)))
  return (a, b) => of(a)(b)
}

const perSite = (reading: Reading, some: (test: Test) => Bool): Pick<LimitTerms, 'capAtMost' | 'banned' | 'holdAtMost'> => {
  const { knowledge, terms } = reading
  const { or, known } = terms
  const base = baseLimits(knowledge)
  const reached = (targets: readonly { readonly target: Target }[], site: number): Bool =>
    or(...targets.map(({ target }) => meansSite(reading, target, site)))
  const cap = perPair((site, level) => some(({ caps }) => reached(caps.filter((limit) => limit.level <= level), site)))
  const ban = perPair((site, technique) => some(({ bans }) => reached(bans.filter(({ techniques }) => hasBit(techniques, technique)), site)))
  const hold = perPair((site, most) => some(({ holds }) => reached(holds.filter(({ seconds }) => seconds <= most), site)))
  return {
    capAtMost: (site, level) => or(known((base.caps[site] ?? 0) <= level), cap(site, level)),
    banned: (site, technique) => or(known(hasBit(base.bans[site] ?? 0, technique)), ban(site, technique)),
    holdAtMost: (site, seconds) => or(known((base.holds[site] ?? 0) <= seconds), hold(site, seconds)),
  }
}

/** The limits that these effects come to. What earlier sessions add on top is left out: it only makes a real client's limits stricter. */
export const limitTerms = (reading: Reading, sources: readonly Source[]): LimitTerms => {
  const { knowledge, terms } = reading
  const { and, or, known } = terms
  const base = baseLimits(knowledge)
  const some = (test: Test): Bool => or(...sources.map(({ holds, effect }) => and(holds, test(effect))))
  const isLeast = (value: number | undefined, most: number): Bool => known(value !== undefined && value <= most)
  const motions = perPair((motion, side) =>
    some((effect) => or(...effect.motions.map((limit) => reaches(reading, limit, motion, side === LEFT ? 'left' : 'right')))),
  )
  return {
    ...perSite(reading, some),
    motion: (motion, side) => motions(motion, side === 'left' ? LEFT : RIGHT),
    removed: oncePer((position: number) =>
      or(
        known(!hasBit(base.positions, position)),
        some((effect) => or(...effect.positions.map((limit) => removes(reading, limit, position)), ...removedByFact(reading, effect, position))),
      ),
    ),
    minutesAtMost: oncePer((most: number) => or(known(base.minutes <= most), some(({ minutes }) => isLeast(minutes, most)))),
    ceilingAtMost: oncePer((most: number) => or(known(base.painCeiling <= most), some(({ painCeiling }) => isLeast(painCeiling, most)))),
    product: oncePer((product: number) => some(({ products }) => known(hasBit(products, product)))),
    session: (asked) => some(({ session }) => known(session.some((given) => isAsStrict(given, asked)))),
    requires: oncePer((action: string) => some(({ requires }) => known(requires.includes(action)))),
    message: oncePer((topic: string) =>
      or(known(topic === knowledge.defaults.safetyNet), some(({ messages }) => known(messages.includes(topic)))),
    ),
  }
}

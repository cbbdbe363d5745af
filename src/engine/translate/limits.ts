import { LEFT, RIGHT, baseLimits } from '../caution/limits.ts'
import type { FactRef } from '../model/condition.ts'
import type { Effect, MotionLimit, PositionLimit, SessionLimit, Target } from '../model/effect.ts'
import type { Side } from '../model/site.ts'
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

const hasBit = (mask: number, index: number): boolean => (mask & (1 << index)) !== 0

const removes = (reading: Reading, { keep, sideOf, left, right }: PositionLimit, position: number): Bool => {
  const { terms } = reading
  if (hasBit(keep, position)) return terms.no
  if (sideOf === undefined) return terms.yes
  const lost = (mask: number, side: Side): readonly Bool[] => (hasBit(mask, position) ? [] : [meansSide(reading, sideOf, side)])
  return hasBit(left | right, position) ? terms.or(...lost(left, 'left'), ...lost(right, 'right')) : terms.yes
}

const isNamed = (reading: Reading, fact: FactRef, position: number): Bool => {
  const answer = reading.inputs.answer(factFor(reading, fact))
  return reading.terms.or(answer.unsure, answer.chosen(reading.knowledge.positions[position]?.id ?? ''))
}

const reaches = (reading: Reading, { motions, sideOf }: MotionLimit, motion: number, side: Side): Bool => {
  if (!motions.includes(motion)) return reading.terms.no
  return sideOf === undefined ? reading.terms.yes : meansSide(reading, sideOf, side)
}

const isAsStrict = (given: SessionLimit, asked: SessionLimit): boolean =>
  given.kind === 'rise' && asked.kind === 'rise' ? given.start <= asked.start : given.kind === asked.kind

interface Reached<Limit> {
  readonly limit: Limit
  readonly here: Bool
}

/** What every source says of each place, found once. */
const bySite = <Limit extends { readonly target: Target }>(
  reading: Reading,
  sources: readonly Source[],
  limitsOf: (effect: Effect) => readonly Limit[],
): ((site: number) => readonly Reached<Limit>[]) => {
  const { and, no } = reading.terms
  const all = sources.flatMap(({ holds, effect }) => limitsOf(effect).map((limit) => ({ holds, limit })))
  return oncePer((site: number) =>
    all.map(({ holds, limit }) => ({ limit, here: and(holds, meansSite(reading, limit.target, site)) })).filter(({ here }) => here !== no),
  )
}

/** A limit for a pair of indexes, made once for each pair. */
const perPair = (make: (a: number, b: number) => Bool): ((a: number, b: number) => Bool) => {
  const of = oncePer((a: number) => oncePer((b: number) => make(a, b)))
  return (a, b) => of(a)(b)
}

const perSite = (reading: Reading, sources: readonly Source[]): Pick<LimitTerms, 'capAtMost' | 'banned' | 'holdAtMost'> => {
  const { knowledge, terms } = reading
  const { or, known } = terms
  const base = baseLimits(knowledge)
  const [caps, bans, holds] = [
    bySite(reading, sources, (effect) => effect.caps),
    bySite(reading, sources, (effect) => effect.bans),
    bySite(reading, sources, (effect) => effect.holds),
  ]
  const some = <Limit>(reached: readonly Reached<Limit>[], test: (limit: Limit) => boolean): Bool =>
    or(...reached.filter(({ limit }) => test(limit)).map(({ here }) => here))
  return {
    capAtMost: perPair((site, most) =>
      or(
        known((base.caps[site] ?? 0) <= most),
        some(caps(site), ({ level }) => level <= most),
      ),
    ),
    banned: perPair((site, technique) =>
      or(
        known(hasBit(base.bans[site] ?? 0, technique)),
        some(bans(site), ({ techniques }) => hasBit(techniques, technique)),
      ),
    ),
    holdAtMost: perPair((site, most) =>
      or(
        known((base.holds[site] ?? 0) <= most),
        some(holds(site), ({ seconds }) => seconds <= most),
      ),
    ),
  }
}

/** The limits that these effects come to. What earlier sessions add on top is left out: it only makes a real client's limits stricter. */
export const limitTerms = (reading: Reading, sources: readonly Source[]): LimitTerms => {
  const { knowledge, terms } = reading
  const { and, or, known } = terms
  const base = baseLimits(knowledge)
  const some = (test: (effect: Effect) => boolean): Bool => or(...sources.filter(({ effect }) => test(effect)).map(({ holds }) => holds))
  const each = <Limit>(limitsOf: (effect: Effect) => readonly Limit[], means: (limit: Limit) => Bool): Bool =>
    or(...sources.flatMap(({ holds, effect }) => limitsOf(effect).map((limit) => and(holds, means(limit)))))
  const motions = perPair((motion, side) =>
    each(
      (effect) => effect.motions,
      (limit) => reaches(reading, limit, motion, side === LEFT ? 'left' : 'right'),
    ),
  )
  return {
    ...perSite(reading, sources),
    motion: (motion, side) => motions(motion, side === 'left' ? LEFT : RIGHT),
    removed: oncePer((position: number) =>
      or(
        known(!hasBit(base.positions, position)),
        each(
          (effect) => effect.positions,
          (limit) => removes(reading, limit, position),
        ),
        each(
          (effect) => effect.positionsFrom,
          ({ fact }) => isNamed(reading, fact, position),
        ),
      ),
    ),
    minutesAtMost: oncePer((most: number) =>
      or(
        known(base.minutes <= most),
        some(({ minutes }) => minutes !== undefined && minutes <= most),
      ),
    ),
    ceilingAtMost: oncePer((most: number) =>
      or(
        known(base.painCeiling <= most),
        some(({ painCeiling }) => painCeiling !== undefined && painCeiling <= most),
      ),
    ),
    product: oncePer((product: number) => some(({ products }) => hasBit(products, product))),
    session: (asked) => some(({ session }) => session.some((given) => isAsStrict(given, asked))),
    requires: oncePer((action: string) => some(({ requires }) => requires.includes(action))),
    message: oncePer((topic: string) =>
      or(
        known(topic === knowledge.defaults.safetyNet),
        some(({ messages }) => messages.includes(topic)),
      ),
    ),
  }
}

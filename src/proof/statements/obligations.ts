import type { Effect, Target } from '#engine/model/effect.ts'
import { STATUSES, moreCautious, statusForUrgency } from '#engine/model/scale.ts'
import type { Obligation } from '#engine/model/statement.ts'
import type { Bool } from '#engine/formula/term.ts'
import { meansSide, meansSite } from '#engine/translate/targets.ts'
import { limitTerms } from '#engine/translate/limits.ts'
import type { LimitTerms } from '#engine/translate/limits.ts'
import type { Reading } from '#engine/translate/reading.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'

const bits = (mask: number): readonly number[] =>
  Array.from({ length: 31 }, (_, index) => index).filter((index) => (mask & (1 << index)) !== 0)

const SIDES = ['left', 'right'] as const

type ForSite = (site: number) => Bool

/** Each site that a target means must meet something. */
const everywhere = (asked: Reading, target: Target, meets: ForSite): Bool => {
  const { terms, knowledge } = asked
  return terms.and(...knowledge.sites.map(({ index }) => terms.implies(meansSite(asked, target, index), meets(index))))
}

/** Where hands keep off, every technique and hold is out already. */
const unlessKeptOff =
  ({ terms }: Reading, limits: LimitTerms, meets: ForSite): ForSite =>
  (site) =>
    terms.or(limits.capAtMost(site, 0), meets(site))

const places = (asked: Reading, limits: LimitTerms, { caps, bans, holds }: Effect): readonly Bool[] => {
  const { and } = asked.terms
  const worked = (meets: ForSite): ForSite => unlessKeptOff(asked, limits, meets)
  return [
    ...caps.map(({ level, target }) => everywhere(asked, target, (site) => limits.capAtMost(site, level))),
    ...bans.map(({ techniques, target }) =>
      everywhere(
        asked,
        target,
        worked((site) => and(...bits(techniques).map((technique) => limits.banned(site, technique)))),
      ),
    ),
    ...holds.map(({ seconds, target }) =>
      everywhere(
        asked,
        target,
        worked((site) => limits.holdAtMost(site, seconds)),
      ),
    ),
  ]
}

const motions = (asked: Reading, limits: LimitTerms, { motions: wanted }: Effect): readonly Bool[] =>
  wanted.flatMap(({ motions: indexes, sideOf }) =>
    SIDES.map((side) => {
      const { terms } = asked
      const meant = sideOf === undefined ? terms.yes : meansSide(asked, sideOf, side)
      return terms.implies(meant, terms.and(...indexes.map((motion) => limits.motion(motion, side))))
    }),
  )

const positions = (asked: Reading, limits: LimitTerms, effect: Effect): readonly Bool[] => {
  const { terms, knowledge } = asked
  if (effect.positions.length + effect.positionsFrom.length === 0) return []
  const demanded = limitTerms(asked, [{ holds: terms.yes, effect }])
  return knowledge.positions.map(({ index }) => terms.implies(demanded.removed(index), limits.removed(index)))
}

/** Are limits at least as strict as an effect demands? Sides and places are those of the client who is `asked`. */
export const limitsMeet = (asked: Reading, limits: LimitTerms, effect: Effect): Bool =>
  asked.terms.and(
    ...places(asked, limits, effect),
    ...motions(asked, limits, effect),
    ...positions(asked, limits, effect),
    ...(effect.minutes === undefined ? [] : [limits.minutesAtMost(effect.minutes)]),
    ...(effect.painCeiling === undefined ? [] : [limits.ceilingAtMost(effect.painCeiling)]),
    ...bits(effect.products).map(limits.product),
    ...effect.session.map(limits.session),
    ...effect.requires.map(limits.requires),
  )

/** Is the result at least as cautious as an effect demands? Written after the engine's `brokenStatements`. */
const meets = (verdict: VerdictTerms, effect: Effect): Bool => {
  const { limits, asked } = verdict
  return asked.terms.and(
    verdict.statusAtLeast(moreCautious(STATUSES, effect.status, statusForUrgency(effect.urgency))),
    verdict.urgencyAtLeast(effect.urgency),
    limitsMeet(asked, limits, effect),
    ...effect.messages.map(limits.message),
  )
}

/** A client breaks an obligation: its condition is true and the result is not as cautious as it demands. */
export const breaks = (verdict: VerdictTerms, { when, then }: Obligation): Bool => {
  const { and, not } = verdict.asked.terms
  return and(verdict.asked.truth(when).isTrue, not(meets(verdict, then)))
}

import type { Effect, Target } from '#engine/model/effect.ts'
import { STATUSES, moreCautious, statusForUrgency } from '#engine/model/scale.ts'
import type { Obligation } from '#engine/model/statement.ts'
import type { Bool } from '../formula/term.ts'
import { meansSide, meansSite } from '../translate/targets.ts'
import { limitTerms } from '../translate/limits.ts'
import type { VerdictTerms } from '../translate/verdict.ts'

const bits = (mask: number): readonly number[] => Array.from({ length: 31 }, (_, index) => index).filter((index) => (mask & (1 << index)) !== 0)

const SIDES = ['left', 'right'] as const

type ForSite = (site: number) => Bool

/** Each site that a target means must meet something. */
const everywhere = ({ asked }: VerdictTerms, target: Target, meets: ForSite): Bool => {
  const { terms, knowledge } = asked
  return terms.and(...knowledge.sites.map(({ index }) => terms.implies(meansSite(asked, target, index), meets(index))))
}

/** Where hands keep off, every technique and hold is out already. */
const unlessKeptOff =
  ({ asked, limits }: VerdictTerms, meets: ForSite): ForSite =>
  (site) =>
    asked.terms.or(limits.capAtMost(site, 0), meets(site))

const places = (verdict: VerdictTerms, { caps, bans, holds }: Effect): readonly Bool[] => {
  const { limits, asked } = verdict
  const { and } = asked.terms
  return [
    ...caps.map(({ level, target }) => everywhere(verdict, target, (site) => limits.capAtMost(site, level))),
    ...bans.map(({ techniques, target }) => {
      const banned: ForSite = (site) => and(...bits(techniques).map((technique) => limits.banned(site, technique)))
      return everywhere(verdict, target, unlessKeptOff(verdict, banned))
    }),
    ...holds.map(({ seconds, target }) =>
      everywhere(
        verdict,
        target,
        unlessKeptOff(verdict, (site) => limits.holdAtMost(site, seconds)),
      ),
    ),
  ]
}

const motions = ({ asked, limits }: VerdictTerms, { motions: wanted }: Effect): readonly Bool[] =>
  wanted.flatMap(({ motions: indexes, sideOf }) =>
    SIDES.map((side) => {
      const { terms } = asked
      const meant = sideOf === undefined ? terms.yes : meansSide(asked, sideOf, side)
      return terms.implies(meant, terms.and(...indexes.map((motion) => limits.motion(motion, side))))
    }),
  )

const positions = ({ asked, limits }: VerdictTerms, effect: Effect): readonly Bool[] => {
  const { terms, knowledge } = asked
  const demanded = limitTerms(asked, [{ holds: terms.yes, effect }])
  return knowledge.positions.map(({ index }) => terms.implies(demanded.removed(index), limits.removed(index)))
}

/** Is the result at least as cautious as an effect demands? Written after the engine's `brokenStatements`. */
export const meets = (verdict: VerdictTerms, effect: Effect): Bool => {
  const { limits, asked } = verdict
  return asked.terms.and(
    verdict.statusAtLeast(moreCautious(STATUSES, effect.status, statusForUrgency(effect.urgency))),
    verdict.urgencyAtLeast(effect.urgency),
    ...places(verdict, effect),
    ...motions(verdict, effect),
    ...positions(verdict, effect),
    ...(effect.minutes === undefined ? [] : [limits.minutesAtMost(effect.minutes)]),
    ...(effect.painCeiling === undefined ? [] : [limits.ceilingAtMost(effect.painCeiling)]),
    ...bits(effect.products).map(limits.product),
    ...effect.session.map(limits.session),
    ...effect.requires.map(limits.requires),
    ...effect.messages.map(limits.message),
  )
}

/** A client breaks an obligation: its condition is true and the result is not as cautious as it demands. */
export const breaks = (verdict: VerdictTerms, { when, then }: Obligation): Bool => {
  const { and, not } = verdict.asked.terms
  return and(verdict.asked.truth(when).isTrue, not(meets(verdict, then)))
}

import type { Restrictions } from '#engine/model/limits.ts'
import type { ScreenedExample } from '../support/screened.ts'

type Expected = ScreenedExample['about']['expected']

const looserCaps = ({ caps }: Expected, limits: Restrictions): readonly string[] =>
  caps.flatMap(({ at, level }) =>
    at.filter((site) => !((limits.caps[site] ?? Infinity) <= level)).map((site) => `${site} over level ${level}`),
  )

const allowed = ({ forbidden }: Expected, limits: Restrictions): readonly string[] =>
  forbidden.flatMap(({ techniques, at }) =>
    techniques.flatMap((technique) => {
      const sites = limits.forbidden.find((ban) => ban.technique === technique)?.sites ?? []
      return at.filter((site) => !sites.includes(site)).map((site) => `${technique} on ${site}`)
    }),
  )

/** Limits an example names that are neither there nor stricter; empty = all are met. Source: safety dossier 7.7. */
export const unmet = (expected: Expected, limits: Restrictions): readonly string[] => {
  const { positions, minutes = Infinity, 'pain-ceiling': ceiling = Infinity } = expected
  return [
    ...looserCaps(expected, limits),
    ...allowed(expected, limits),
    ...limits.positions.filter((position) => positions !== undefined && !positions.includes(position)),
    ...(limits.maxMinutes <= minutes ? [] : [`${limits.maxMinutes} minutes`]),
    ...(limits.painCeiling <= ceiling ? [] : [`pain up to ${limits.painCeiling}`]),
  ]
}

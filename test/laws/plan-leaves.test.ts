import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import { check } from '#engine/check.ts'
import type { Plan } from '#engine/model/plan.ts'
import { propose } from '#engine/propose.ts'
import { variedClients } from '../support/planning.ts'
import { publishedClients } from '../support/published.ts'
import { sciatica } from '../support/packs.ts'
import { tries } from '../support/runs.ts'

const knowledge = sciatica()

const clients = [...publishedClients(knowledge).map(({ name, read }) => ({ name, client: read.client })), ...variedClients(knowledge)]

const made = clients.flatMap(({ name, client }) => {
  const assessment = assess(knowledge, client)
  return [30, 45, 60].flatMap((minutes) => {
    const { plan } = propose(knowledge, assessment, { minutes })
    return plan === null ? [] : [{ name: `${name}, ${minutes} minutes`, assessment, plan }]
  })
})

type Step = string | number
type Path = readonly Step[]

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every place in a value: leaves, and lists as a whole. */
const placesIn = (value: unknown, at: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return [at, ...value.flatMap((item, index) => placesIn(item, [...at, index]))]
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => placesIn(item, [...at, key]))
  return [at]
}

const read = (value: unknown, [step, ...rest]: Path): unknown => {
  if (step === undefined) return value
  if (Array.isArray(value)) return read(value[Number(step)], rest)
  return isRecord(value) ? read(value[step], rest) : undefined
}

const write = (value: unknown, [step, ...rest]: Path, to: unknown): unknown => {
  if (step === undefined) return to
  if (Array.isArray(value)) return value.with(Number(step), write(value[Number(step)], rest, to))
  return isRecord(value) ? { ...value, [step]: write(value[step], rest, to) } : value
}

/** Other values of the same kind, each by a name. */
const others = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value === 'number')
    return { more: value + 1, less: value - 1, between: value + 0.5, none: 0, negative: -value - 1, endless: Infinity, nothing: Number.NaN }
  if (typeof value === 'string') return { empty: '', unknown: 'zzz' }
  if (Array.isArray(value)) return { empty: [], shorter: value.slice(1), cut: value.slice(0, -1), twice: [...value, ...value.slice(0, 1)] }
  return {}
}

/**
 * What check lets pass, as place and change: what makes a plan more careful, says a thing twice, or is words for people that rest on no
 * rule. Everything else about a plan is looked at.
 */
const PASSES: readonly RegExp[] = [
  /^(?:advice|measures|messages|requires|letters|shapedBy|notes|session\.avoidProducts) twice$/u,
  // More careful than asked.
  /^session\.(?:painCeiling|segments\.\d+\.level) (?:less|none)$/u,
  /^session\.segments\.\d+\.hold less$/u,
  // Within what dose, guide and cap allow, though not what is preferred.
  /^session\.segments\.\d+\.level more$/u,
  /^course\.(?:everyDays more|mostVisits less|review\.afterVisits less)$/u,
  /^home (?:shorter|cut)$/u,
  // Sentences of the proposer about its own work, which come from no rule.
  /^notes (?:shorter|cut|empty)$/u,
  /^notes\.\d+\.says (?:empty|unknown)$/u,
  /^session\.segments\.\d+\.says (?:empty|unknown)$/u,
  // For comparing plans of one client only.
  /^value /u,
]

/** Reasons are words beside what is checked. */
const isReason = (place: Path): boolean =>
  place.some((step) => step === 'why' || step === 'leftOut') ||
  (place[0] === 'notes' && place.includes('rules')) ||
  place.includes('backing')

const isPlan = (value: unknown): value is Plan => isRecord(value) && 'session' in value

describe('a change of any one thing in a plan', () => {
  it('is refused, but for what is more careful, doubled, or mere words', () => {
    const law = fc.property(fc.nat({ max: made.length - 1 }), fc.nat({ max: 100_000 }), fc.nat({ max: 100 }), (which, where, how) => {
      const chosen = made[which]
      if (chosen === undefined) return
      const places = placesIn(chosen.plan).filter((place) => !isReason(place))
      const place = places[where % places.length] ?? []
      const before = read(chosen.plan, place)
      const [change, after] = Object.entries(others(before)).at(how % Math.max(1, Object.keys(others(before)).length)) ?? []
      fc.pre(change !== undefined && !Object.is(after, before) && JSON.stringify([after]) !== JSON.stringify([before]))
      const what = `${place.join('.')} ${change}`
      fc.pre(!PASSES.some((pass) => pass.test(what)))
      const changed = write(chosen.plan, place, after)
      if (!isPlan(changed)) return
      const refused = check(knowledge, changed, chosen.assessment).length > 0
      expect({ plan: chosen.name, what, refused }).toEqual({ plan: chosen.name, what, refused: true })
    })
    fc.assert(law, tries(10_000))
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import { check } from '#engine/check.ts'
import { VIOLATIONS } from '#engine/check/violation.ts'
import { propose } from '#engine/propose.ts'
import { variedClients } from '../support/planning.ts'
import { publishedClients } from '../support/published.ts'
import { sciatica } from '../support/packs.ts'
import { tries } from '../support/runs.ts'
import type { Corruption, Made, Pick } from './corruptions/corruption.ts'
import { HANDS } from './corruptions/of-hands.ts'
import { TIME } from './corruptions/of-time.ts'
import { WORDS } from './corruptions/of-words.ts'

const knowledge = sciatica()
const LENGTHS = [30, 45, 60, 75, 90]

const clients = [...publishedClients(knowledge).map(({ name, read }) => ({ name, client: read.client })), ...variedClients(knowledge)]

interface Named extends Made {
  readonly name: string
}

const made: readonly Named[] = clients.flatMap(({ name, client }) => {
  const assessment = assess(knowledge, client)
  return LENGTHS.flatMap((minutes) => {
    const { plan } = propose(knowledge, assessment, { minutes })
    return plan === null ? [] : [{ name: `${name}, ${minutes} minutes`, knowledge, assessment, plan }]
  })
})

const CORRUPTIONS: readonly Corruption[] = [...HANDS, ...TIME, ...WORDS]

const codesOf = ({ plan, assessment }: Made): readonly string[] => check(knowledge, plan, assessment).map(({ code }) => code)

/** Picks by a row of numbers, so that a failure can be replayed and shrunk. */
const pickBy = (numbers: readonly number[]): Pick => {
  let at = 0
  return (items) => {
    const next = numbers[at % numbers.length] ?? 0
    at += 1
    return items[next % Math.max(1, items.length)]
  }
}

const chances = fc.array(fc.nat({ max: 9_999 }), { minLength: 1, maxLength: 40 })

/** Names, so that what a failure prints can be read. */
const nameOf = (all: readonly { readonly name: string }[]): fc.Arbitrary<string> => fc.constantFrom(...all.map(({ name }) => name))

const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T => {
  const found = all.find((each) => each.name === name)
  if (found === undefined) throw new RangeError(`there is nothing named ${name}`)
  return found
}

const plans = nameOf(made)
const corruptions = nameOf(CORRUPTIONS)

describe('a plan of a published or a written client', () => {
  it('is accepted as proposed, whatever its length', () => {
    expect(made.length).toBeGreaterThan(80)
    for (const each of made) expect(codesOf(each)).toEqual([])
  })

  it('is refused once it is corrupted, with the code that fits', () => {
    const law = fc.property(plans, corruptions, chances, (plan, name, numbers) => {
      const corruption = named(CORRUPTIONS, name)
      const corrupted = corruption.of(named(made, plan), pickBy(numbers))
      fc.pre(corrupted !== undefined)
      expect(codesOf(corrupted)).toContain(corruption.code)
    })
    fc.assert(law, tries(10_000))
  })

  it('is refused when its hands-on work and something else are wrong', () => {
    const law = fc.property(plans, nameOf(HANDS), nameOf(WORDS), chances, (plan, first, second, numbers) => {
      const once = named(HANDS, first).of(named(made, plan), pickBy(numbers))
      fc.pre(once !== undefined)
      const twice = named(WORDS, second).of(once, pickBy(numbers.toReversed()))
      fc.pre(twice !== undefined)
      expect(codesOf(twice)).not.toEqual([])
    })
    fc.assert(law, tries(2_000))
  })
})

describe('every corruption and every code is put to the test', () => {
  const everyPick: readonly Pick[] = Array.from({ length: 3 }, (_, seed) => pickBy([seed, seed + 1, 3 * seed + 1]))

  it.each(CORRUPTIONS.map((corruption) => [corruption.name, corruption] as const))('some plan can be given %s', (_, corruption) => {
    const corrupted = made.flatMap((each) => everyPick.flatMap((pick) => corruption.of(each, pick) ?? []))
    expect(corrupted.length).toBeGreaterThan(0)
    for (const each of corrupted) expect(codesOf(each)).toContain(corruption.code)
  })

  it('each code of a violation is what some corruption yields', () => {
    const yielded = new Set<string>(CORRUPTIONS.map(({ code }) => code))
    expect(Object.keys(VIOLATIONS).filter((code) => !yielded.has(code))).toEqual([])
  })
})

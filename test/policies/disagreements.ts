import { decide } from '#clinic/policies/decide.ts'
import type { Rule } from '#clinic/policies/rule.ts'
import { CIRCUMSTANCES, HATS, THINGS, VERBS } from '#clinic/policies/words.ts'
import type { Circumstance, Hat, Thing, Verb } from '#clinic/policies/words.ts'
import { enough, NEVER, ROWS } from './expected.ts'

interface Asked {
  readonly hats: readonly Hat[]
  readonly verb: Verb
  readonly thing: Thing
  readonly held: readonly Circumstance[]
}

interface Probe extends Asked {
  readonly expected: boolean
}

const but = (left: readonly string[]): readonly Circumstance[] => CIRCUMSTANCES.filter((one) => !left.includes(one))

/** One circumstance out of each set, in every way: with these missing, no set is whole. */
const breakings = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  sets.reduce<readonly (readonly string[])[]>((ways, set) => ways.flatMap((way) => set.map((one) => [...way, one])), [[]])

/** Each set alone is enough; with everything else there and one of each set missing, it is not. */
const probesOf = (asked: Omit<Asked, 'held'>, sets: readonly (readonly string[])[]): readonly Probe[] => [
  ...sets.map((set) => ({ ...asked, held: CIRCUMSTANCES.filter((one) => set.includes(one)), expected: true })),
  ...breakings(sets).map((missing) => ({ ...asked, held: but(missing), expected: false })),
]

const everyCell = HATS.flatMap((hat) => VERBS.flatMap((verb) => THINGS.map((thing) => ({ hat, verb, thing }))))

const OF_THE_MATRIX: readonly Probe[] = ROWS.flatMap(([thing, row]) =>
  HATS.flatMap((hat) => VERBS.flatMap((verb) => probesOf({ hats: [hat], verb, thing }, enough(row[hat], verb)))),
)

const neverOf = (hat: Hat, verb: Verb, thing: Thing): readonly string[] | 'always' => {
  const found = NEVER.filter(({ who, verbs, things }) => who.includes(hat) && verbs.includes(verb) && things.includes(thing))
  return found.some(({ unless }) => unless === undefined) ? 'always' : found.flatMap(({ unless = [] }) => unless)
}

/** What holds although everything is allowed to everybody. */
const OF_THE_NEVERS: readonly Probe[] = everyCell.flatMap(({ hat, verb, thing }) => {
  const needed = neverOf(hat, verb, thing)
  return probesOf({ hats: [hat], verb, thing }, needed === 'always' ? [] : [needed])
})

const EVERYTHING: Rule = {
  id: 'everything',
  effect: 'allow',
  who: HATS,
  may: VERBS,
  what: THINGS,
  when: [],
  because: 'a clinic wrote a foolish rule',
}

const wrong = (rules: readonly Rule[], probes: readonly Probe[]): readonly string[] =>
  probes
    .filter(({ held, expected, ...asked }) => decide(rules, { ...asked, holds: new Set(held) }) !== expected)
    .map(
      ({ hats, verb, thing, held, expected }) =>
        `${hats.join('+')} ${expected ? 'may' : 'may not'} ${verb} ${thing} with [${held.join(' ')}]`,
    )

/** Where a policy differs from what is meant, in words; empty where it is the policy of the clinic. */
export const disagreements = (rules: readonly Rule[]): readonly string[] => [
  ...wrong(rules, OF_THE_MATRIX),
  ...wrong([...rules, EVERYTHING], OF_THE_NEVERS).map((words) => `${words}, though everything is allowed`),
]

import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { RESPONSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Response } from '#engine/model/scale.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Demand } from '../verdict/demand.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Change } from './change.ts'
import type { Question } from './claim.ts'
import type { Pair } from './worse.ts'

/** Something that is claimed of two states besides that the second is no less cautious. */
export type Besides = (pair: Pair, states: Change['states']) => Question

const question = (
  knowledge: Knowledge,
  what: string,
  fault: Lit,
  states: Change['states'],
  differs: (a: Composition, b: Composition) => boolean,
): Question => ({
  what,
  suspect: fault,
  fault: () => fault,
  states,
  isFault: ([before, after]: readonly Client[]) =>
    before !== undefined && after !== undefined && differs(compose(knowledge, before), compose(knowledge, after)),
})

const answersTo = ({ rulings, world }: Verdict, least: Response): Lit =>
  world.gates.some(
    ...rulings.flatMap(({ rule: { response }, isTrue }) =>
      response !== undefined && rank(RESPONSES, response) >= rank(RESPONSES, least) ? [isTrue] : [],
    ),
  )

const responseIn = ({ activity }: Composition): number =>
  activity.active.reduce((most, { rule }) => (rule.response === undefined ? most : Math.max(most, rank(RESPONSES, rule.response))), 0)

/** What signs ask of the hands falls. Source: safety dossier MP-11. */
export const responseFalls: Besides = ({ before, after }, states) => {
  const { gates, knowledge } = before.world
  const falls = gates.some(...RESPONSES.slice(1).map((least) => gates.all(answersTo(before, least), -answersTo(after, least))))
  return question(knowledge, 'the response to signs', falls, states, (first, second) => responseIn(second) < responseIn(first))
}

/** Pressure anywhere, couch positions and minutes. */
const handsAndCouch = ({ sites, levels, positions, rules }: Knowledge): readonly Demand[] => {
  const minutes = rules.flatMap(({ effect, tiers }) => [effect, ...tiers.map((tier) => tier.effect)].flatMap((each) => each.minutes ?? []))
  return [
    ...sites.flatMap(({ index: site }) => levels.map((_, level) => ({ kind: 'cap', site, level }) as const)),
    ...positions.map(({ index: position }) => ({ kind: 'position', position }) as const),
    ...[...new Set(minutes)].map((most) => ({ kind: 'minutes', most }) as const),
  ]
}

const withoutProducts = ({ urgency, limits }: Composition): string =>
  JSON.stringify([urgency, [...limits.caps], limits.positions, limits.minutes])

/** More than products is taken away. Source: safety dossier MP-10. */
export const moreThanProducts: Besides = ({ before, after }, states) => {
  const { gates, knowledge } = before.world
  const taken = [
    ...handsAndCouch(knowledge).map((demand) => gates.all(after.keeps(demand), -before.keeps(demand))),
    ...URGENCIES.slice(1).map((least) => gates.all(after.urgency(least), -before.urgency(least))),
  ]
  return question(
    knowledge,
    'more than products',
    gates.some(...taken),
    states,
    (first, second) => withoutProducts(first) !== withoutProducts(second),
  )
}

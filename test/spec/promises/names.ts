import type { Knowledge } from '#engine/model/knowledge.ts'
import type { MustNotText, ShouldText } from '#pack/client/promises.ts'
import type { Absent } from './offences.ts'

type Known = (name: string) => boolean

const unknown = (what: string, names: readonly string[] | undefined, known: Known): readonly string[] =>
  (names ?? []).filter((name) => !known(name)).map((name) => `${what} ${name}`)

const idsOf = (entries: readonly { readonly id: string }[]): Known => {
  const ids = new Set(entries.map(({ id }) => id))
  return (name) => ids.has(name)
}

const places =
  ({ siteById, sitesByRegion }: Knowledge): Known =>
  (name) =>
    siteById.has(name) || sitesByRegion.has(name)

const rules = ({ ruleById, planRules }: Knowledge): Known => {
  const ofPlans = idsOf(planRules)
  return (name) => ruleById.has(name) || ofPlans(name)
}

const unknownInAbsent = (knowledge: Knowledge, absent: Absent | undefined): readonly string[] => [
  ...unknown('technique', absent?.techniques, idsOf(knowledge.techniques)),
  ...unknown('place', absent?.at, places(knowledge)),
  ...unknown('position', absent?.positions, idsOf(knowledge.positions)),
  ...unknown('motion', absent?.motions, idsOf(knowledge.motions)),
  ...unknown('presentation', absent?.presentations, idsOf(knowledge.presentations)),
]

/** Names in what must not be done that the pack does not hold: a reading of a misspelt thing would never find it. */
export const unknownInMustNot = (knowledge: Knowledge, { absent, requires }: MustNotText): readonly string[] => [
  ...unknownInAbsent(knowledge, absent),
  ...unknown('action', requires, (id) => knowledge.actions.has(id)),
]

/** Names in what should be done that the pack does not hold. */
export const unknownInShould = (knowledge: Knowledge, { present, because }: ShouldText): readonly string[] => [
  ...(present?.work ?? []).flatMap(({ cards, at }) => [
    ...unknown('card', cards, (id) => knowledge.cardById.has(id)),
    ...unknown('place', at, places(knowledge)),
  ]),
  ...unknown('movement', present?.movements, (id) => knowledge.movementById.has(id)),
  ...unknown('topic', present?.topics, (id) => knowledge.topics.has(id)),
  ...unknown('measure', present?.measures, idsOf(knowledge.measures)),
  ...unknown('action', present?.actions, (id) => knowledge.actions.has(id)),
  ...unknown('message', present?.messages, (id) => knowledge.topics.has(id)),
  ...unknown('position', present?.positions, idsOf(knowledge.positions)),
  ...unknown('rule', [...(present?.rules ?? []), ...(present?.told ?? []), ...(present?.cleared ?? [])], rules(knowledge)),
  ...unknown('rule', because?.kind === 'forbidden' ? because.rules : [], rules(knowledge)),
  ...unknownInAbsent(knowledge, because?.kind === 'forbidden' ? because.refuses : undefined),
  ...unknown('fact', because?.kind === 'not-told' ? because.facts : [], (id) => knowledge.factById.has(id)),
]

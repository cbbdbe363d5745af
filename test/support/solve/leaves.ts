import type { Client } from '#engine/model/client.ts'
import type { Condition, FactRef } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import { TRUE } from '#engine/model/truth.ts'
import { reachable } from '#engine/what-if/branches.ts'
import type { Leaf } from '#engine/reads/leaves.ts'
import { given } from '../random/answers.ts'
import { daysAgo } from '../random/days.ts'
import { editsOf, withAnswer } from '../random/edits.ts'
import { numbersFor } from '../random/values.ts'
import { SCIATICA } from '../sciatica.ts'
import { HISTORIES } from './histories.ts'
import type { Wanted } from './wanted.ts'

type Solve = (client: Client, condition: Condition, wanted: Wanted) => Iterable<Client>

const factAt = ({ index }: FactRef): Fact => {
  const fact = SCIATICA.facts[index]
  if (fact === undefined) throw new Error(`no fact has the index ${index}`)
  return fact
}

function* withAnyAnswer(client: Client, facts: readonly Fact[]): Generator<Client> {
  for (const fact of facts)
    for (const { answer, malformed } of editsOf(fact)) if (answer !== undefined && !malformed) yield withAnswer(client, fact, answer)
}

/** Strength that fell since it was last measured. */
function* fallen(client: Client, facts: readonly Fact[]): Generator<Client> {
  for (const fact of facts.filter(({ type }) => type === 'number'))
    for (const now of numbersFor(SCIATICA, fact))
      for (const before of numbersFor(SCIATICA, fact).filter((number) => number > now)) {
        const answers = [{ on: daysAgo(7), facts: { [fact.id]: given(before, { on: daysAgo(7) }) } }]
        yield { ...withAnswer(client, fact, given(now)), history: { ...client.history, answers } }
      }
}

function* behindFact(client: Client, leaf: Leaf, wanted: Wanted, solve: Solve): Generator<Client> {
  const fact = factAt(leaf.fact)
  if (leaf.op === 'true' && fact.derive?.kind === 'truth') yield* solve(client, fact.derive.when, wanted)
  else if (fact.derive?.kind === 'history')
    for (const history of HISTORIES) yield { ...client, history: { ...history, answers: client.history.answers } }
  else if (fact.derive !== undefined)
    yield* withAnyAnswer(
      client,
      reachable(SCIATICA, leaf).filter(({ derive }) => derive === undefined),
    )
  else yield* withAnyAnswer(client, [fact])
}

/** Clients whose answers to what one leaf reads may make it what is wanted; each is tried before it is used. */
export function* leafClients(
  client: Client,
  leaf: Leaf | Extract<Condition, { readonly op: 'presentation' }>,
  wanted: Wanted,
  solve: Solve,
): Generator<Client> {
  if (leaf.op === 'presentation') {
    const { lead } = SCIATICA.roles
    if (lead !== undefined)
      for (const { id } of SCIATICA.presentations)
        if (leaf.ids.includes(id) === (wanted === TRUE)) yield withAnswer(client, lead, given(id))
    return
  }
  const fact = factAt(leaf.fact)
  const asked = reachable(SCIATICA, leaf).filter(({ derive }) => derive === undefined)
  if (leaf.op === 'fell') yield* fallen(client, asked)
  yield* behindFact(client, leaf, wanted, solve)
  if (fact.impliedBy !== undefined && leaf.op === 'true')
    for (const met of solve(client, fact.impliedBy, wanted)) yield* wanted === TRUE ? [met] : [met, ...behindFact(met, leaf, wanted, solve)]
  if (leaf.op === 'reading') yield* solve(client, { op: 'true', fact: leaf.gate }, wanted)
}

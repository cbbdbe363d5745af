import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import { FALSE, TRUE } from '#engine/model/truth.ts'
import type { Truth } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import { SCIATICA } from '../sciatica.ts'
import { leafClients } from './leaves.ts'
import type { Wanted } from './wanted.ts'

type AtLeast = Extract<Condition, { readonly op: 'at-least' }>

/** How many clients may still be tried. */
interface Search {
  left: number
}

const MOST_TRIES = 5_000

const opposite = (wanted: Wanted): Wanted => (wanted === TRUE ? FALSE : TRUE)

/** Truth of a condition for a client, in a plan for the presentation that is recorded. */
const truthFor = (client: Client, condition: Condition): Truth => {
  const lead = client.answers[SCIATICA.roles.lead?.id ?? '']?.value
  const planFor = typeof lead === 'string' ? { presentation: lead, confidence: 'high' as const } : undefined
  return openState(SCIATICA, client, client.answers, planFor === undefined ? {} : { planFor }).truth(condition)
}

/** One after another: each condition is met on top of those before it. */
function* inTurn(client: Client, conditions: readonly Condition[], wanted: Wanted, search: Search): Generator<Client> {
  const [first, ...rest] = conditions
  if (first === undefined) yield client
  else for (const met of clientsWith(client, first, wanted, search)) yield* inTurn(met, rest, wanted, search)
}

function* enough(client: Client, { count, of }: AtLeast, wanted: Wanted, search: Search): Generator<Client> {
  if (wanted === FALSE) yield* inTurn(client, of, FALSE, search)
  else for (const from of of.keys()) if (from + count <= of.length) yield* inTurn(client, of.slice(from, from + count), TRUE, search)
}

function* anyOne(client: Client, conditions: readonly Condition[], wanted: Wanted, search: Search): Generator<Client> {
  for (const condition of conditions) yield* clientsWith(client, condition, wanted, search)
}

function* changed(client: Client, condition: Condition, wanted: Wanted, search: Search): Generator<Client> {
  switch (condition.op) {
    case 'all':
      yield* wanted === TRUE ? inTurn(client, condition.of, TRUE, search) : anyOne(client, condition.of, FALSE, search)
      break
    case 'any':
      yield* wanted === TRUE ? anyOne(client, condition.of, TRUE, search) : inTurn(client, condition.of, FALSE, search)
      break
    case 'not':
      yield* clientsWith(client, condition.of, opposite(wanted), search)
      break
    case 'at-least':
      yield* enough(client, condition, wanted, search)
      break
    case 'always':
    case 'cleared':
      break
    default:
      yield* leafClients(client, condition, wanted, (so, inner, want) => clientsWith(so, inner, want, search))
  }
}

/**
 * Clients for whom a condition is what is wanted, made from one client by as few changes as each part asks for. Lazy: take the first
 * that does. A part met later may undo an earlier one, so every client is tried before it comes out. Ends when the search is spent.
 */
export function* clientsWith(
  client: Client,
  condition: Condition,
  wanted: Wanted,
  search: Search = { left: MOST_TRIES },
): Generator<Client> {
  if (truthFor(client, condition) === wanted) yield client
  else
    for (const met of changed(client, condition, wanted, search)) {
      search.left -= 1
      if (search.left <= 0) return
      if (truthFor(met, condition) === wanted) yield met
    }
}

/** The first of these clients that meets a test. */
export const firstOf = (clients: Iterable<Client>, test: (client: Client) => boolean): Client | undefined => {
  for (const client of clients) if (test(client)) return client
  return undefined
}

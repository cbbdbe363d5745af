// Assess and propose for a client at the desk, once the pack is loaded: every published client who gets a plan.
import { assess } from '#engine/assess.ts'
import { propose } from '#engine/propose.ts'
import { publishedClients } from '../test/support/published.ts'
import { sciatica } from '../test/support/packs.ts'
import { quantile, say, timed, worked } from './measure.ts'

const ROUNDS = 15
const LIMIT = 10

const knowledge = sciatica()
const planned = publishedClients(knowledge).filter(
  ({ read }) => propose(knowledge, assess(knowledge, read.client), read.wishes).plan !== null,
)

const rounds = Array.from({ length: ROUNDS }, () =>
  planned.map(({ name, read }) => ({ name, ms: timed(() => propose(knowledge, assess(knowledge, read.client), read.wishes)) })),
)

// Each client by the median of the rounds after the first few, which warm the engine.
const clients = planned.map(({ name }, index) => ({
  name,
  ms: quantile(
    rounds.slice(3).map((round) => round[index]?.ms ?? Number.NaN),
    0.5,
  ),
}))
const times = clients.map(({ ms }) => ms)
const slowest = clients.reduce((most, client) => (client.ms > most.ms ? client : most))
const cpu = worked(() => planned.forEach(({ read }) => propose(knowledge, assess(knowledge, read.client), read.wishes))) / planned.length
const first = quantile(rounds[0]?.map(({ ms }) => ms) ?? [], 0.5)

say(
  'assess and propose',
  quantile(times, 0.5),
  LIMIT,
  'ms',
  `median of ${clients.length} clients, p95 ${quantile(times, 0.95).toFixed(2)} ms, slowest ${slowest.name} ${slowest.ms.toFixed(2)} ms; first time ${first.toFixed(2)} ms; processor ${cpu.toFixed(2)} ms on average`,
)

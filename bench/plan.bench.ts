// A plan for a client at the desk, once the pack is loaded: every published client who gets one; assessing them counts, and is told apart.
import { assess } from '#engine/assess.ts'
import { propose } from '#engine/propose.ts'
import { publishedClients } from '../test/support/published.ts'
import { sciatica } from '../test/support/packs.ts'
import { quantile, say, timed, worked } from './measure.ts'

const ROUNDS = 15
const LIMIT = 10

const knowledge = sciatica()
const planned = publishedClients(knowledge).flatMap(({ name, read: { client, wishes } }) => {
  const assessment = assess(knowledge, client)
  return propose(knowledge, assessment, wishes).plan === null ? [] : [{ name, client, wishes, assessment }]
})
type Planned = (typeof planned)[number]

const both = ({ client, wishes }: Planned): unknown => propose(knowledge, assess(knowledge, client), wishes)
const proposing = ({ assessment, wishes }: Planned): unknown => propose(knowledge, assessment, wishes)

/** Milliseconds of each client in each round. */
const rounds = (work: (client: Planned) => unknown): readonly (readonly number[])[] =>
  Array.from({ length: ROUNDS }, () => planned.map((client) => timed(() => work(client))))

// Each client by the median of the rounds after the first few, which warm the engine.
const medians = (all: readonly (readonly number[])[]): readonly number[] =>
  planned.map((_, client) =>
    quantile(
      all.slice(3).map((round) => round[client] ?? Number.NaN),
      0.5,
    ),
  )

const all = rounds(both)
const times = medians(all)
const [first, median] = [quantile(all[0] ?? [], 0.5), quantile(times, 0.5)]
const slowest = Math.max(...times)
const slowestName = planned[times.indexOf(slowest)]?.name ?? 'nobody'
const cpu = worked(() => planned.forEach(both)) / planned.length
const alone = quantile(medians(rounds(proposing)), 0.5)

say(
  'assess and propose',
  median,
  LIMIT,
  'ms',
  `median of ${planned.length} clients, ${(1_000 / median).toFixed(0)} a second; p95 ${quantile(times, 0.95).toFixed(2)} ms, slowest ${slowestName} ${slowest.toFixed(2)} ms; first time ${first.toFixed(2)} ms; processor ${cpu.toFixed(2)} ms on average`,
)
say('propose alone', alone, LIMIT, 'ms', `median of ${planned.length} clients, ${(1_000 / alone).toFixed(0)} proposals a second`)

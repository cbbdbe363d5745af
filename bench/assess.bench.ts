// Microseconds to assess one client, and of those to compose their limits: what re-screening every client of every clinic rests on.
import { assess } from '#engine/assess.ts'
import { compose } from '#engine/assess/compose.ts'
import { publishedClients } from '../test/support/published.ts'
import { sciatica } from '../test/support/packs.ts'
import { quantile, say, timed, worked } from './measure.ts'

const ROUNDS = 40
const LIMIT = 1_000

const knowledge = sciatica()
const clients = publishedClients(knowledge).map(({ read }) => read.client)

/** Microseconds a client, as the median of rounds over all of them; the first quarter of the rounds warms the engine. */
const micros = (each: (client: (typeof clients)[number]) => void): number => {
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => clients.forEach((client) => each(client))))
  return (quantile(rounds.slice(ROUNDS / 4), 0.5) * 1_000) / clients.length
}

const composing = micros((client) => compose(knowledge, client))
const assessing = micros((client) => assess(knowledge, client))
const cpu = (worked(() => clients.forEach((client) => assess(knowledge, client))) * 1_000) / clients.length
say(
  'assess',
  assessing,
  LIMIT,
  'µs',
  `a client, of ${clients.length}; compose alone ${composing.toFixed(0)} µs; processor ${cpu.toFixed(0)} µs`,
)

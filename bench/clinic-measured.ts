// One process, as a server is: opens a large clinic, searches it, folds its largest client, and tells what it took as JSON. The bench
// starts it, so that memory and readiness are those of a fresh process.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadsOf } from '#care/record/fold/threads.ts'
import { openPlace, scopeOf } from '../test/support/faults/place.ts'
import { quantile } from './measure.ts'

const ROUNDS = 50
const TEXTS = ['ada', 'okafor', 'ben w', 'sorensen 1', '555 0001', '1971-04-05', 'nobody at all', 'tan']

const [folder = ''] = process.argv.slice(2)
const { store, close } = await openPlace({ folder })
const clients = await store.opened(scopeOf('ready'))
const ready = performance.now()

const timedEach = async (rounds: number, work: (round: number) => Promise<unknown>): Promise<readonly number[]> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  return times
}

const searches = await timedEach(ROUNDS * TEXTS.length, (round) =>
  store.names.search(scopeOf('search'), TEXTS[round % TEXTS.length] ?? '', { limit: 20 }),
)
const largest = readFileSync(join(folder, 'largest'), 'utf8')
let folded = 0
const folds = await timedEach(ROUNDS, async () => {
  const entries = await store.read(scopeOf('fold'), (at) => at.record.ofClient(largest))
  folded = threadsOf(entries).length
})
await close()
process.stdout.write(
  JSON.stringify({
    clients,
    ready,
    megabytes: process.resourceUsage().maxRSS / 1_024,
    search: [quantile(searches, 0.5), quantile(searches, 0.99)],
    fold: [quantile(folds, 0.5), quantile(folds, 0.95)],
    folded,
  }),
)

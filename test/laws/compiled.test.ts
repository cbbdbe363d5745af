import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import { compose } from '#engine/assess/compose.ts'
import { openBatch } from '#engine/compiled/batch.ts'
import { startEngine } from '#engine/compiled/compiled-engine.ts'
import { compilePack } from '#engine/compiled/program.ts'
import type { Client } from '#engine/model/client.ts'
import { randomStates } from '../support/random/states.ts'
import { FACTOR, seeded } from '../support/runs.ts'
import { plainVerdict, sameVerdict } from '../support/same-verdict.ts'
import type { WholeVerdict } from '../support/same-verdict.ts'
import { SCIATICA } from '../support/sciatica.ts'

/** `npm run laws` tries a hundred times as many. */
const STATES = FACTOR === 1 ? 100_000 : 10_000_000
const BLOCK = 128
const HOUR = 3_600_000

const programs = compilePack(SCIATICA)
const engine = startEngine(SCIATICA, programs.single, startKernel)
const batch = openBatch(SCIATICA, programs.batch, startKernel)

const plainly = (client: Client): WholeVerdict => {
  const composition = compose(SCIATICA, client)
  return { ...composition, complete: composition.missing.length === 0 }
}

const differs = (client: Client): boolean => !sameVerdict(engine.screen(client), plainly(client))

/** The same client with as few answers as still make a difference. */
const smallest = (client: Client): Client => {
  let answers = client.answers
  for (const id of Object.keys(answers)) {
    const { [id]: _, ...fewer } = answers
    if (differs({ ...client, answers: fewer })) answers = fewer
  }
  return { ...client, answers }
}

/** Fails with the client beside what was said of them. */
const showDifference = (client: Client, said: WholeVerdict): void => {
  expect({ client, verdict: plainVerdict(said) }).toEqual({ client, verdict: plainVerdict(plainly(client)) })
}

/** Packed facts hold no limits copied from sessions and no stopped techniques. */
const isWhollyPacked = ({ signs, history }: Client): boolean => signs.length + history.sessions.length === 0

const block = (clients: readonly Client[]): void => {
  clients.forEach((client, place) => batch.put(client, place))
  batch.compute('limits')
  for (const [place, client] of clients.entries()) {
    const expected = plainly(client)
    if (!sameVerdict(engine.screen(client), expected)) showDifference(smallest(client), engine.screen(smallest(client)))
    if (isWhollyPacked(client) && !sameVerdict(batch.verdictAt(place), expected)) showDifference(client, batch.verdictAt(place))
  }
}

describe('the compiled engine', () => {
  it(
    `[K1, K2] says of ${STATES} random clients what the plain evaluator says, one by one and 128 at a time`,
    () => {
      const next = randomStates(seeded())
      const seen = new Set<string>()
      for (let done = 0; done < STATES; done += BLOCK) {
        block(Array.from({ length: Math.min(BLOCK, STATES - done) }, next))
        for (let place = 0; place < BLOCK; place += 16) seen.add(`${batch.statusAt(place)} ${batch.urgencyAt(place)}`)
      }
      // A generator that only ever met emergencies would prove little.
      expect([...seen].map((verdict) => verdict.split(' ')[0])).toEqual(expect.arrayContaining(['go', 'go-with-care', 'paused', 'stopped']))
    },
    FACTOR === 1 ? HOUR / 6 : 4 * HOUR,
  )
})

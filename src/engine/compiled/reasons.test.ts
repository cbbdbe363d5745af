import { describe, expect, it } from 'vitest'
import { startKernel } from '#cli/node/start-kernel.ts'
import { sciatica } from '../../../test/support/packs.ts'
import { publishedClients } from '../../../test/support/published.ts'
import { randomStates } from '../../../test/support/random/states.ts'
import { compose } from '../assess/compose.ts'
import { becauseOf, traceOf } from '../assess/trace.ts'
import type { Client } from '../model/client.ts'
import { recordOf, startEngine } from './compiled-engine.ts'
import { compilePack } from './program.ts'
import { reasonsFor } from './reasons.ts'

const knowledge = sciatica()
const engine = startEngine(knowledge, compilePack(knowledge).single, startKernel)

const expectSameReasons = (client: Client): void => {
  const { state, activity, status, urgency } = compose(knowledge, client)
  const trace = traceOf(state, activity.active)
  expect(reasonsFor(engine, recordOf(engine, client), client)).toEqual({ status, urgency, because: becauseOf(trace), trace })
}

describe('reasons from the compiled engine', () => {
  it('[K3] are those of the plain one for every published client', () => {
    for (const { read } of publishedClients(knowledge)) expectSameReasons(read.client)
  })

  it('[K3] are those of the plain one for random clients', () => {
    const next = randomStates(7)
    for (let count = 0; count < 150; count++) expectSameReasons(next())
  })
})

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

type Reasons = ReturnType<typeof reasonsFor>

const compiled = (client: Client): Reasons => reasonsFor(engine, recordOf(engine, client), client)

const plainly = (client: Client): Reasons => {
  const { state, activity, status, urgency } = compose(knowledge, client)
  const trace = traceOf(state, activity.active)
  return { status, urgency, because: becauseOf(trace), trace }
}

describe('reasons from the compiled engine', () => {
  it('[K3] are those of the plain one for every published client', () => {
    for (const { read } of publishedClients(knowledge)) expect(compiled(read.client)).toEqual(plainly(read.client))
  })

  it('[K3] are those of the plain one for random clients', () => {
    for (const client of Array.from({ length: 150 }, randomStates(7))) expect(compiled(client)).toEqual(plainly(client))
  })
})

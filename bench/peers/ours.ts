// The one file that says what our side of a bench is.
import { startKernel } from '#cli/node/start-kernel.ts'
import { recordOf, startEngine } from '#engine/compiled/compiled-engine.ts'
import { compilePack } from '#engine/compiled/program.ts'
import { reasonsFor } from '#engine/compiled/reasons.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Outcome, Restricted } from './outcome.ts'

/** Our engine with a pack loaded and ready; what a client needs beforehand is done once, when they are opened. */
export interface Ours {
  readonly open: (client: Client) => {
    readonly outcome: () => Outcome
    readonly restricted: () => Restricted
    /** What a person is shown: each rule that applies with its title, its sentence, the answers behind it and its source. */
    readonly explain: () => unknown
  }
}

/** The compiled engine: from packed facts, as peers get theirs in their own form. */
export const ours = (knowledge: Knowledge): Ours => {
  const engine = startEngine(knowledge, compilePack(knowledge).single, startKernel)
  return {
    open: (client) => {
      const packed = recordOf(engine, client)
      const outcome = (): Outcome => {
        const judged = engine.judge(packed)
        return { status: judged.status(), urgency: judged.urgency(), applies: judged.applies().map(({ id }) => id) }
      }
      return {
        outcome,
        restricted: () => {
          const judged = engine.judge(packed)
          const applies = judged.applies().map(({ id }) => id)
          return { status: judged.status(), urgency: judged.urgency(), applies, limits: judged.limits(client) }
        },
        explain: () => reasonsFor(engine, packed, client),
      }
    },
  }
}

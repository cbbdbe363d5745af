import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import { auditQueue } from './audit/queue.ts'
import { noteLines } from './audit/write.ts'
import { commitsOf } from './commits.ts'
import type { Engine } from './dialect/engine.ts'
import { erasedClients, sayErased } from './erasure/erase.ts'
import { openNames } from './names/open-names.ts'
import { NO_HASH } from './record/hash.ts'
import { reading, writing } from './rooms.ts'
import type { Seals } from './seals.ts'
import type { Store } from './store.ts'
import type { Transaction } from './transaction.ts'

/** What a store is made of. */
export interface StoreParts {
  readonly engine: Engine
  readonly seals: Seals
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
}

const openClinicRow = (tx: Transaction) =>
  tx.db
    .insertInto('clinic')
    .values({ clinic_id: tx.scope.clinicId, opened_at: tx.clock.now(), position: 0, audit_sequence: 0, audit_hash: NO_HASH })
    // Where founding was cut off after the place was made, it is done again.
    .onConflict((clash) => clash.doNothing())
    .execute()

/** Opens a store on an engine. */
export const openStore = ({ engine, timers, ...edges }: StoreParts): Store => {
  const { read, write, onCommit } = commitsOf(engine, edges)
  const looks = auditQueue({
    clock: edges.clock,
    timers,
    write: async (ofClinic) => {
      const [first] = ofClinic
      if (first === undefined) return
      await engine.write(first.scope, (db) => noteLines({ ...edges, scope: first.scope, db }, ofClinic))
    },
  })
  const names = openNames(read)
  const { seals } = edges
  return {
    names,
    onCommit,
    read: (scope, work) => read(scope, (tx) => work(reading(tx))),
    write: (scope, work) => write(scope, (tx) => work(writing(tx))),
    erase: async (scope, erasure) => {
      const appended = await write(scope, (tx) => sayErased(tx, erasure))
      await seals.destroy(scope.clinicId, erasure.clientId)
      return appended
    },
    opened: async (scope) => {
      for (const clientId of await read(scope, erasedClients)) await seals.destroy(scope.clinicId, clientId)
      return names.warm(scope)
    },
    noteSeen: looks.note,
    clinics: engine.clinics,
    found: async (scope) => {
      await engine.found(scope.clinicId)
      await engine.write(scope, (db) => openClinicRow({ ...edges, scope, db }))
    },
    close: async () => {
      try {
        await looks.flush()
      } finally {
        await engine.close()
      }
    },
  }
}

import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Timers } from '#edges/timers.ts'
import { auditQueue } from './audit/queue.ts'
import { noteLines } from './audit/write.ts'
import type { Engine } from './dialect/engine.ts'
import { NO_HASH } from './record/hash.ts'
import { recordReader } from './record/read.ts'
import { reading, writing } from './rooms.ts'
import type { Seals } from './seals.ts'
import type { Store } from './store.ts'

/** What a store is made of. */
export interface StoreParts {
  readonly engine: Engine
  readonly seals: Seals
  readonly clock: Clock
  readonly random: Random
  readonly timers: Timers
}

/** Opens a store on an engine. */
export const openStore = ({ engine, timers, ...edges }: StoreParts): Store => {
  const listeners = new Set<(clinicId: string, position: number) => void>()
  const looks = auditQueue({
    clock: edges.clock,
    timers,
    write: async (ofClinic) => {
      const [first] = ofClinic
      if (first === undefined) return
      await engine.write(first.scope, (db) => noteLines({ ...edges, scope: first.scope, db }, ofClinic))
    },
  })
  engine.told?.hear((clinicId, position) => {
    for (const listener of listeners) listener(clinicId, position)
  })
  return {
    read: (scope, work) => engine.read(scope, (db) => work(reading({ ...edges, scope, db }))),
    write: async (scope, work) => {
      const { result, position } = await engine.write(scope, async (db) => {
        const tx = { ...edges, scope, db }
        return { result: await work(writing(tx)), position: await recordReader(tx).position() }
      })
      for (const listener of listeners) listener(scope.clinicId, position)
      engine.told?.tell(scope.clinicId, position)
      return result
    },
    noteSeen: looks.note,
    onCommit: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clinics: engine.clinics,
    found: async (scope) => {
      await engine.found(scope.clinicId)
      await engine.write(scope, async (db) => {
        const opened = { opened_at: edges.clock.now(), position: 0, audit_sequence: 0, audit_hash: NO_HASH }
        await db
          .insertInto('clinic')
          .values({ clinic_id: scope.clinicId, ...opened })
          .execute()
      })
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

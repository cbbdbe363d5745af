import type { Engine } from '#store/dialect/engine.ts'
import type { Work } from '#store/dialect/unit.ts'
import { CLINIC_ID, systemScope } from '../opened-store.ts'

/** Makes a clinic in an engine, as a store would, without the rest of a store. */
export const foundRow = async (engine: Engine): Promise<void> => {
  await engine.found(CLINIC_ID)
  const row = { clinic_id: CLINIC_ID, opened_at: '2026-11-26T09:00:00.000Z', position: 0, audit_sequence: 0, audit_hash: '' }
  await engine.write(systemScope(), (db) => db.insertInto('clinic').values(row).execute())
}

/** Adds the smallest row there is; its hash may be made long to fill a disk. */
export const addStream =
  (streamId: string, hash = ''): Work<unknown> =>
  (db) =>
    db
      .insertInto('stream')
      .values({ clinic_id: CLINIC_ID, stream_id: streamId, kind: 'client', client_id: null, sequence: 0, hash })
      .execute()

/** The rows that were added, in order. */
export const streamsIn = (engine: Engine): Promise<readonly string[]> =>
  engine.read(systemScope(), async (db) => {
    const rows = await db.selectFrom('stream').select('stream_id').orderBy('stream_id').execute()
    return rows.map((row) => row.stream_id)
  })

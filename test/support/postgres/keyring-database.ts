import { onTestFinished } from 'vitest'
import { KEYRING_MIGRATIONS } from '#store/keys/table.ts'
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import { standingClock } from '../edges.ts'
import { freshDatabase, type FreshDatabase } from './fresh-database.ts'
import { EMPTY } from './prepare.ts'
import { serverOfRun } from './server-of-run.ts'

/** An empty keyring database, until the present test ends. */
export const keyringDatabase = async (): Promise<FreshDatabase> => {
  const database = await freshDatabase(await serverOfRun(), EMPTY)
  onTestFinished(() => database.drop())
  await migrateDatabase(database.migrator, { known: KEYRING_MIGRATIONS, clock: standingClock() })
  return database
}

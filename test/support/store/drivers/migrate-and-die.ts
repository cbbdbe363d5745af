// Brings an old database to the pretend version 2, and kills itself before a statement.
import { migrateDatabase } from '#store/migrations/migrate-postgres.ts'
import { migrateFile } from '#store/migrations/migrate-sqlite.ts'
import { REAL } from '../../faults/real.ts'
import { FIRST, SECOND } from '../pretend-migrations.ts'

const [language = '', place = '', before = '0'] = process.argv.slice(2)

const step = (statement: number): void => {
  if (statement === Number(before)) process.kill(process.pid, 'SIGKILL')
}
const how = { known: [FIRST, SECOND], clock: REAL.clock, step }
if (language === 'sqlite') migrateFile(place, how)
else await migrateDatabase(place, how)

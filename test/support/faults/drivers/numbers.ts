// The smallest driver: numbers in one table. It exists to test the harness, so it can also lie, in the three ways that the harness
// has to find: it acknowledges before the commit (early), does not sync (unsynced), or takes a failed write for a good one (deaf).
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sayAcknowledged, sayReady, sayRefused, sayTry } from '../say.ts'

const [folder = '.', manner = 'honest', most = '1000000'] = process.argv.slice(2)

const database = new DatabaseSync(join(folder, 'numbers.sqlite'))
database.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=${manner === 'unsynced' ? 'OFF' : 'FULL'}`)
database.exec('CREATE TABLE IF NOT EXISTS number (n INTEGER PRIMARY KEY) STRICT')
const insert = database.prepare('INSERT INTO number (n) VALUES (?)')

const codeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const write = (n: number): void => {
  sayTry(n)
  try {
    database.exec('BEGIN')
    insert.run(n)
    if (manner === 'early') sayAcknowledged(n)
    database.exec('COMMIT')
    if (manner !== 'early') sayAcknowledged(n)
  } catch (error) {
    if (manner === 'deaf') sayAcknowledged(n)
    else sayRefused({ n, code: codeOf(error) })
    if (database.isTransaction) database.exec('ROLLBACK')
  }
}

sayReady(performance.now())
const highest = database.prepare('SELECT coalesce(max(n), 0) AS n FROM number').get()?.['n']
const first = Number(highest) + 1
for (let n = first; n < first + Number(most); n += 1) write(n)
database.close()

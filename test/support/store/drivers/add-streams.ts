// Adds rows to a clinic's file and says what became of each: `alone`, one after the other, or `together`, all at once.
import { isFault } from '#edges/fault.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { REAL } from '../../faults/real.ts'
import { sayAcknowledged, sayReady, sayRefused } from '../../faults/say.ts'
import { systemScope } from '../../opened-store.ts'
import { addStream } from '../rows.ts'

const [folder = '', manner = 'alone', most = '1', prefix = 's'] = process.argv.slice(2)
const engine = sqliteEngine(folder, REAL)

const add = async (name: string): Promise<void> => {
  try {
    await engine.write(systemScope(), addStream(name))
    sayAcknowledged(name)
  } catch (error) {
    sayRefused({ name, code: isFault(error) ? error.code : String(error) })
  }
}

await engine.write(systemScope(), async () => undefined)
sayReady(performance.now())
const names = Array.from({ length: Number(most) }, (_, at) => `${prefix}${at}`)
if (manner === 'together') await Promise.all(names.map(add))
else for (const name of names) await add(name)
await engine.close()

// A process that holds a data folder until it is ended.
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { REAL } from '../../faults/real.ts'
import { sayReady } from '../../faults/say.ts'

sqliteEngine(process.argv[2] ?? '', REAL)
sayReady(performance.now())
REAL.timers.after(60_000, () => undefined)

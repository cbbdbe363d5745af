// Memory, readiness, search and folding on a large clinic, in a process of its own. ISCHIA_CLIENTS=10000 is the size of the limits; the clinic is made
// once, which takes minutes, and kept in build/.
import { execFileSync } from 'node:child_process'
import { z } from 'zod'
import { largeClinic } from './large-clinic.ts'
import { tell } from './measure.ts'

const CLIENTS = Number(process.env['ISCHIA_CLIENTS'] ?? '1000')
const ENTRIES = 100

const pair = z.tuple([z.number(), z.number()])
const Measured = z.object({ clients: z.number(), ready: z.number(), megabytes: z.number(), search: pair, fold: pair, folded: z.number() })

const folder = await largeClinic({ clients: CLIENTS, entries: ENTRIES })
const said = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'bench/clinic-measured.ts', folder], {
  encoding: 'utf8',
})
const { clients, ready, megabytes, search, fold, folded } = Measured.parse(JSON.parse(said))

const size = `${clients} clients of ${ENTRIES} entries`
tell('ready, keys unlocked', ready, 2_000, 'ms', `from the start of the process; ${size}`)
tell('memory', megabytes, 200, 'MB', `at most; ${size}`)
tell('name search', search[1], 50, 'ms', `slowest of a hundred, median ${search[0].toFixed(1)} ms; ${size}`)
tell('one client folded', fold[0], 15, 'ms', `median, p95 ${fold[1].toFixed(1)} ms; ${folded} notes and letters among 1,000 entries`)

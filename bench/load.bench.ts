// Pack load and compile, cold: what somebody waits for who runs the command once. Each round is a process of its own; what Node itself
// and the loading of our modules take is not counted, what the pack takes is.
import { execFileSync } from 'node:child_process'
import { quantile, say } from './measure.ts'

const ROUNDS = 9
const LIMIT = 500

const ONCE = `
  import { loadPack } from '#pack/load.ts'
  import { readTree } from './test/support/files.ts'
  const start = process.hrtime.bigint()
  const { ok } = loadPack(readTree('packs/sciatica'))
  if (!ok) throw new TypeError('the pack does not load')
  process.stdout.write(String(Number(process.hrtime.bigint() - start) / 1e6))
`

const times = Array.from({ length: ROUNDS }, () =>
  Number(execFileSync(process.execPath, ['--input-type=module', '--eval', ONCE], { encoding: 'utf8' })),
)

say(
  'pack load and compile, cold',
  quantile(times, 0.5),
  LIMIT,
  'ms',
  `median of ${ROUNDS} processes, slowest ${quantile(times, 1).toFixed(0)} ms`,
)

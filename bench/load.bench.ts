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
  const before = process.cpuUsage()
  const { ok } = loadPack(readTree('packs/sciatica'))
  if (!ok) throw new TypeError('the pack does not load')
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(JSON.stringify({ ms: Number(process.hrtime.bigint() - start) / 1e6, cpu: (user + system) / 1e3 }))
`

const isTimes = (value: unknown): value is { readonly ms: number; readonly cpu: number } =>
  typeof value === 'object' && value !== null && 'ms' in value && 'cpu' in value

const once = (): { readonly ms: number; readonly cpu: number } => {
  const said: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', ONCE], { encoding: 'utf8' }))
  if (!isTimes(said)) throw new TypeError('the process said something else than its times')
  return said
}

const rounds = Array.from({ length: ROUNDS }, () => once())
const slowest = quantile(
  rounds.map(({ ms }) => ms),
  1,
)
const cpu = quantile(
  rounds.map(({ cpu: each }) => each),
  0.5,
)

say(
  'pack load and compile, cold',
  quantile(
    rounds.map(({ ms }) => ms),
    0.5,
  ),
  LIMIT,
  'ms',
  `median of ${ROUNDS} processes, slowest ${slowest.toFixed(0)} ms; processor ${cpu.toFixed(0)} ms`,
)

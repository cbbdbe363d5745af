// A built pack, cold: read, checked, opened, compiled and ready for its first client. Each round is a process of its own; what Node itself
// and the loading of our modules take is not counted.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtText } from '#cli/built/write-built.ts'
import { sciatica } from '../test/support/packs.ts'
import { quantile, tell } from './measure.ts'

const ROUNDS = 9
const GOAL = 20

const ONCE = `
  import { readFileSync } from 'node:fs'
  import { readBuilt } from '#cli/built/read-built.ts'
  import { startKernel } from '#cli/node/start-kernel.ts'
  import { startEngine } from '#engine/compiled/compiled-engine.ts'
  const start = process.hrtime.bigint()
  const before = process.cpuUsage()
  const read = readBuilt(readFileSync(process.argv[1]), 'bench')
  if ('refused' in read) throw new TypeError(read.refused)
  const { knowledge, single } = read.opened
  startEngine(knowledge, single(), startKernel)
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(JSON.stringify([Number(process.hrtime.bigint() - start) / 1e6, (user + system) / 1e3]))
`

const folder = mkdtempSync(join(tmpdir(), 'ischia-built-'))
try {
  const file = join(folder, 'sciatica.built')
  writeFileSync(file, builtText(sciatica(), 'bench'))
  const once = (): readonly number[] =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', ONCE, file], { encoding: 'utf8' }))
  const rounds = Array.from({ length: ROUNDS }, once)
  const [clock, processor] = [0, 1].map((which) =>
    quantile(
      rounds.map((round) => round[which] ?? Number.NaN),
      0.5,
    ),
  )
  tell('built pack, cold to ready', clock ?? Number.NaN, GOAL, 'ms', `median of ${ROUNDS} processes; processor ${processor?.toFixed(0)} ms`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

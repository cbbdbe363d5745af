// A safety recall from end to end, against parsing the same file and doing nothing else. ISCHIA_CLIENTS=1000000 tries a million clients.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sciatica, sciaticaFiles } from '../test/support/packs.ts'
import { writeTree } from '../test/support/temporary.ts'
import { clientLines } from './clients.ts'
import { quantile, say } from './measure.ts'

const CLIENTS = Number(process.env['ISCHIA_CLIENTS'] ?? '100000')
const ROUNDS = CLIENTS > 100_000 ? 1 : 2
const MOST_TIMES = 3
const MOST_MB = 300

const folder = mkdtempSync(join(tmpdir(), 'ischia-recall-'))
const clients = join(folder, 'clients.ndjson')

const writeClients = (): void => {
  const next = clientLines(sciatica(), 20_261_122)
  const file = openSync(clients, 'w')
  for (let written = 0; written < CLIENTS; written += 1_000) {
    writeSync(file, Array.from({ length: Math.min(1_000, CLIENTS - written) }, () => `${next()}\n`).join(''))
  }
  closeSync(file)
}

const EDITS = [
  {
    file: 'red-flags/fracture-cancer-infection.yaml',
    from: 'status: go-with-care\n  urgency: routine-gp\n  suspected: vertebral',
    to: 'status: paused\n  urgency: urgent-within-2-weeks\n  suspected: vertebral',
  },
  {
    file: 'restrictions/blood-heart-vessels.yaml',
    from: 'cap: [{ level: 3, at: [ALL] }]\n  requires: [check-for-bruises]',
    to: 'cap: [{ level: 2, at: [ALL] }]\n  requires: [check-for-bruises]',
  },
] as const

/** The sciatica pack with a few rules changed. */
const writeNewPack = (): string => {
  const to = join(folder, 'new')
  const files = new Map(sciaticaFiles())
  for (const edit of EDITS) files.set(edit.file, (files.get(edit.file) ?? '').replace(edit.from, edit.to))
  writeTree(to, Object.fromEntries(files))
  return to
}

/** What a process took: seconds by the clock and of processor, megabytes at most. */
interface Took {
  readonly seconds: number
  readonly processor: number
  readonly megabytes: number
}

const TELL = `process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  process.getBuiltinModule('fs').writeFileSync(process.env.ISCHIA_TOOK, JSON.stringify([performance.now(), (user + system) / 1e3, process.resourceUsage().maxRSS]))
})`

const run = (args: readonly string[]): Took => {
  const told = join(folder, 'took.json')
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(TELL)}`, ...args], {
    env: { ...process.env, ISCHIA_TOOK: told },
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1) throw new TypeError(`the process ended with ${status}: ${stderr}`)
  const [wall = 0, cpu = 0, kilobytes = 0]: readonly number[] = JSON.parse(readFileSync(told, 'utf8'))
  return { seconds: wall / 1e3, processor: cpu / 1e3, megabytes: kilobytes / 1024 }
}

/** Reads the same file by the same path, parses each line, and throws it away. */
const PARSE = `
  import { openFile } from '#cli/recall/input.ts'
  import { lineSplitter } from '#cli/recall/lines.ts'
  const splitter = lineSplitter({ line: 0, offset: 0 })
  let clients = 0
  const parse = (lines) => { for (const { text } of lines) if (JSON.parse(text).facts) clients++ }
  for await (const chunk of openFile(process.argv[1], 0, false).chunks) parse(splitter.push(chunk))
  parse(splitter.end())
`

const parseOnly = (): Took => run(['--input-type=module', '--eval', PARSE, clients])

const median = (took: readonly Took[], of: (one: Took) => number): number => quantile(took.map(of), 0.5)

try {
  writeClients()
  const to = writeNewPack()
  const recall = (...more: readonly string[]): Took =>
    run(['src/main.ts', 'recall', '--from', 'packs/sciatica', '--to', to, clients, '-o', join(folder, 'out.ndjson'), '--json', ...more])
  const rounds = Array.from({ length: ROUNDS }, () => ({ parse: parseOnly(), recall: recall() }))
  const [parses, recalls] = [rounds.map(({ parse }) => parse), rounds.map((round) => round.recall)]
  const [parsed, recalled] = [median(parses, ({ processor }) => processor), median(recalls, ({ processor }) => processor)]
  const moved = readFileSync(join(folder, 'out.ndjson'), 'utf8').split('\n').length - 1
  const wall = median(recalls, ({ seconds }) => seconds)
  say(
    'recall, end to end, times parsing the same file',
    recalled / parsed,
    MOST_TIMES,
    '×',
    `${CLIENTS} clients, ${Math.round(statSync(clients).size / 1e6)} MB, ${moved} moved; processor ${recalled.toFixed(1)} s, parsing alone ${parsed.toFixed(1)} s; clock ${wall.toFixed(1)} s, parsing alone ${median(parses, ({ seconds }) => seconds).toFixed(1)} s; ${Math.round(CLIENTS / wall)} clients a second`,
  )
  say(
    'recall, memory at most',
    Math.max(...recalls.map(({ megabytes }) => megabytes)),
    MOST_MB,
    'MB',
    'largest resident size of the process',
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

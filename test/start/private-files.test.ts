import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { PROJECT } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

/** `ischia start` as a process of its own, begun by somebody whose files others may read. */
const startedOpenly = (folder: string) => {
  const program = [process.execPath, join(PROJECT, 'src/main.ts'), 'start', '--port', '0']
  const settings = ['--data', join(folder, 'data'), '--keys', join(folder, 'keys')]
  const child = spawn('sh', ['-c', 'umask 022; exec "$@"', 'sh', ...program, ...settings], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

it('every file and folder that ischia start makes is of its account alone, whatever was set before', async () => {
  const folder = temporaryTree({})
  const child = startedOpenly(folder)
  let status = ''
  for await (const line of createInterface(child.stdout)) {
    if (!line.includes('Stop it with Ctrl-C')) continue
    // Of files that come later, such as those of SQLite, the process itself says what they will be.
    status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    child.kill('SIGTERM')
  }
  if (child.exitCode === null) await once(child, 'exit')
  expect(child.exitCode).toBe(0)
  expect(status).toMatch(/^Umask:\s+0077$/mu)
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(made.filter((name) => name.endsWith('record.sqlite'))).toHaveLength(1)
  expect(made.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)).toEqual([])
})

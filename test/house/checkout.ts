import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { temporaryTree } from '../support/temporary.ts'
import { ROOT } from './source-files.ts'

/** How a program ended and what it printed. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

const LOCKFILE = JSON.stringify({ packages: { 'node_modules/node': { version: process.versions.node } } })

/** A checkout of its own with our starter and runner, these files, and none of our packages. */
export const checkout = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryTree({ 'package.json': '{ "type": "module" }', 'package-lock.json': LOCKFILE, ...files })
  cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true })
  return folder
}

/** Gives a checkout the Node that runs this test, and the named packages of ours, as an installation would. */
export const furnish = async (folder: string, packages: readonly string[] = []): Promise<void> => {
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'))
  for (const name of packages) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
  await run(folder, ['bin/after-install.mjs'])
}

// The tests run inside npm and Vitest, whose settings must not reach the programs they start.
const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|INIT_CWD|NODE_ENV|ISCHIA_|FORCE_COLOR)/iu.test(name))
  return { ...Object.fromEntries(own), ...more }
}

/** Starts a program of a checkout on the Node that runs this test. */
export const begin = (
  folder: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams => spawn(process.execPath, args, { cwd: folder, env: environment(more) })

/** Waits for a program to end. */
export const ended = async (child: ChildProcessWithoutNullStreams): Promise<Ended> => {
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
    })
  }
  await once(child, 'close')
  return { code: child.exitCode, signal: child.signalCode, ...printed }
}

/** Runs a program of a checkout to its end. */
export const run = (folder: string, args: readonly string[], more: Readonly<Record<string, string>> = {}, input = ''): Promise<Ended> => {
  const child = begin(folder, args, more)
  child.stdin.end(input)
  return ended(child)
}

/** An npm for a checkout: notes how it is called in npm-calls, then runs `does`, JavaScript with `fs` and `node` at hand. */
export const npmThat = (does: string): Readonly<Record<string, string>> => ({
  'npm/npm-cli.js': `
import fs from 'node:fs'
fs.appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
const node = ${JSON.stringify(process.execPath)}
${does}
`,
})

/** Settings that make a checkout use the npm of {@link npmThat}. */
export const withNpm = (folder: string): Readonly<Record<string, string>> => ({
  npm_execpath: join(folder, 'npm/npm-cli.js'),
  npm_node_execpath: process.execPath,
})

/** What npm does when all goes well. */
export const INSTALLS = `
fs.rmSync('node_modules', { recursive: true, force: true })
fs.mkdirSync('node_modules/node/bin', { recursive: true })
fs.symlinkSync(node, 'node_modules/node/bin/node')
`

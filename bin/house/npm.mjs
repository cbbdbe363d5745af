import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { ROOT } from './root.mjs'

const MOST_OUTPUT = 64 * 1024 * 1024

/**
 * How to start npm here: the npm that started us, run by its own Node, else the one that the shell finds.
 * @returns {{ command: string, first: string[], shell: boolean }}
 */
const findNpm = () => {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  if (script !== undefined && basename(script) === 'npm-cli.js') {
    return { command: node ?? process.execPath, first: [script], shell: false }
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' }
}

/**
 * Runs npm in the project's folder and keeps what it prints.
 * @param {readonly string[]} args
 * @returns {{ ok: boolean, output: string }}
 */
export const npm = (args) => {
  const { command, first, shell } = findNpm()
  const result = spawnSync(command, [...first, ...args], {
    cwd: ROOT,
    shell,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const why = result.error === undefined ? '' : `${result.error.message}\n`
  return { ok: result.status === 0, output: `${result.stdout ?? ''}${result.stderr ?? ''}${why}` }
}

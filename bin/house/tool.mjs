import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { NODE, ROOT } from './root.mjs'

/** @typedef {{ ok: boolean, output: string }} Ran */

/**
 * The program of an installed package.
 * @param {string} name the package
 * @param {string} command its command
 */
export const programOf = (name, command = name) => {
  const folder = join(ROOT, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * Runs a program on the pinned Node in the project's folder and keeps all it prints, in the order it prints it.
 * @param {string} program
 * @param {readonly string[]} [args]
 * @param {Readonly<Record<string, string>>} [environment] added to the present one
 * @returns {Promise<Ran>}
 */
export const runTool = (program, args = [], environment = {}) =>
  new Promise((resolve) => {
    // Programs that start `node` themselves get the pinned one too.
    const PATH = `${dirname(NODE)}${delimiter}${process.env.PATH ?? ''}`
    const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', PATH, ...environment }
    const child = spawn(NODE, [program, ...args], {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    /** @type {string[]} */
    const printed = []
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => printed.push(text))
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output: printed.join('') }))
  })

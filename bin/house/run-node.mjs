import { spawn } from 'node:child_process'
import { NODE } from './root.mjs'

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs a program on the pinned Node as if it had been started itself: same standard input and output, signals passed on.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export const runNode = (args, cwd) =>
  new Promise((resolve, reject) => {
    const child = spawn(NODE, args, { stdio: 'inherit', cwd })
    // A terminal sends Ctrl-C to the child itself as well; passing it on there would count it twice.
    for (const signal of SIGNALS) process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const name of SIGNALS) process.removeAllListeners(name)
      resolve({ code: code ?? 1, signal })
    })
  })

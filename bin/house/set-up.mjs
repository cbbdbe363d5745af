import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { linkCommand } from './command-link.mjs'
import { npm } from './npm.mjs'
import { NODE, ROOT } from './root.mjs'
import { whyStale, writeStamp } from './stamp.mjs'

/** Something about this machine or this checkout that its user has to mend; the message says how. */
export class SetUpError extends Error {}

/** @param {string} line */
const say = (line) => process.stderr.write(`ischia: ${line}\n`)

const pinnedVersion = () => {
  const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  return String(lockfile.packages['node_modules/node'].version)
}

const whyNoNode = () => {
  if (!existsSync(NODE)) return `it is not at ${NODE}`
  const { stdout, error } = spawnSync(NODE, ['--version'], { encoding: 'utf8' })
  if (error !== undefined) return `it does not start (${error.message})`
  return stdout.trim() === `v${pinnedVersion()}` ? undefined : `it says it is ${stdout.trim()}`
}

// npm 11 runs install scripts only where package.json's `allowScripts` names the package; older versions run them all.
const ensureNode = () => {
  const why = whyNoNode()
  if (why === undefined) return
  throw new SetUpError(
    [
      `Ischia runs on Node ${pinnedVersion()} of the npm package \`node\`, but ${why}.`,
      'Its install script fetches it and did not run or did not succeed. Try, in the project folder:',
      '  npm rebuild node --ignore-scripts=false --foreground-scripts',
      'and read what it prints. The npm package `node` has builds for Linux, macOS and Windows on x64 and arm64.',
    ].join('\n'),
  )
}

const install = () => {
  rmSync(join(ROOT, 'node_modules', '.ischia-installed'), { force: true })
  const { ok, output } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (ok) return
  throw new SetUpError(
    [
      output.trimEnd(),
      '',
      'npm ci did not succeed; what it said stands above. Ischia needs the npm registry this one time.',
      'Once that is mended, start again, or run `npm ci` in the project folder yourself (on Windows that is also the',
      'way when files of node_modules are in use).',
    ].join('\n'),
  )
}

/** After an installation, by whomever: notes what was installed and makes the `ischia` command. */
export const finishInstall = () => {
  linkCommand()
  writeStamp()
}

/** Makes node_modules what package-lock.json says, when it is not, and tells on standard error what it does. */
export const setUp = () => {
  const why = whyStale()
  if (why === undefined) return
  say(`${why}: installing what package-lock.json lists (npm ci)`)
  const start = Date.now()
  install()
  ensureNode()
  finishInstall()
  say(`installed in ${((Date.now() - start) / 1000).toFixed(0)} s; running on Node ${pinnedVersion()}`)
}

import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'

const BIN = join(ROOT, 'node_modules', '.bin')
const SHELL = '#!/bin/sh\nexec node "$(dirname "$0")/../../bin/ischia.mjs" "$@"\n'
const CMD = '@node "%~dp0..\\..\\bin\\ischia.mjs" %*\r\n'

/**
 * Makes `ischia` a command of node_modules/.bin, so that `npx ischia` finds it: npm links the commands of what a package
 * depends on, never its own, and only newer versions of npx look into the package itself.
 * @param {NodeJS.Platform} platform
 */
export const linkCommand = (platform = process.platform) => {
  mkdirSync(BIN, { recursive: true })
  const link = join(BIN, 'ischia')
  rmSync(link, { force: true })
  if (platform !== 'win32') {
    symlinkSync(join('..', '..', 'bin', 'ischia.mjs'), link)
    chmodSync(join(ROOT, 'bin', 'ischia.mjs'), 0o755)
    return
  }
  writeFileSync(link, SHELL)
  writeFileSync(`${link}.cmd`, CMD)
}

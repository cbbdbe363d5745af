import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NODE, ROOT } from './root.mjs'

const FILE = join(ROOT, 'node_modules', '.ischia-installed')

/** What node_modules must have been installed from: this lockfile, on this kind of machine. */
const wanted = () => {
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform}-${process.arch}\n`
}

/** Notes what node_modules was installed from. */
export const writeStamp = () => writeFileSync(FILE, wanted())

/**
 * Why node_modules cannot be used as it is, or undefined when it can.
 * @returns {string | undefined}
 */
export const whyStale = () => {
  if (!existsSync(join(ROOT, 'node_modules'))) return 'node_modules is missing'
  if (!existsSync(FILE)) return 'node_modules was not fully installed'
  if (readFileSync(FILE, 'utf8') !== wanted()) return 'node_modules is older than package-lock.json'
  if (!existsSync(NODE)) return 'the Node of the npm package `node` is missing'
  return undefined
}

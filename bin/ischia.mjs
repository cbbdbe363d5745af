#!/usr/bin/env node
// The starter behind `npm start` and `npx ischia`: plain JavaScript for any Node from 18 on. It installs what the lockfile
// lists when that is missing or stale, then runs src/main.ts on the pinned Node.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './house/root.mjs'
import { runNode } from './house/run-node.mjs'
import { setUp, SetUpError } from './house/set-up.mjs'

const MAIN = join(ROOT, 'src', 'main.ts')

// `npm start` alone starts the server; `npx ischia` alone shows what there is.
const isNpmStart = process.env.npm_lifecycle_event === 'start'
const words = () => (isNpmStart && process.argv.length === 2 ? ['start'] : process.argv.slice(2))

// `npm start` changes to the project's folder; file names mean the folder that the user is in.
const userFolder = () => (isNpmStart ? process.env.INIT_CWD : undefined) ?? process.cwd()

const start = async () => {
  if (!existsSync(MAIN)) throw new SetUpError(`There is nothing to run: ${MAIN} is missing.`)
  setUp()
  // Code that was stripped and compiled once is kept, main.ts itself included; where that cannot be written, nothing is lost.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'ischia')
  const { code, signal } = await runNode([MAIN, ...words()], userFolder())
  if (signal === null) process.exitCode = code
  else process.kill(process.pid, signal)
}

try {
  await start()
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

// The runner behind `npm test`, `npm run check`, `laws`, `bench` and `format`: plain JavaScript for any Node from 18 on.
import { runSteps } from './house/run-steps.mjs'
import { setUp, SetUpError } from './house/set-up.mjs'
import { COMMANDS } from './house/steps.mjs'

/** @param {string} name @returns {name is keyof typeof COMMANDS} */
const isCommand = (name) => Object.hasOwn(COMMANDS, name)

const check = async () => {
  const name = process.argv[2] ?? ''
  if (!isCommand(name)) throw new SetUpError(`Say which: node bin/check.mjs ${Object.keys(COMMANDS).join('|')}`)
  setUp()
  const { steps, shows } = COMMANDS[name]
  const list = steps()
  if (list.length === 0) console.log(`nothing to run yet for ${name}: bench/ holds no *.bench.ts file`)
  if (!(await runSteps(list, shows === 'everything', console.log))) process.exitCode = 1
}

try {
  await check()
} catch (error) {
  if (!(error instanceof SetUpError)) throw error
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}

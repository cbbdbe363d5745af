// `npm run lockfile`, after every change of a dependency: completes package-lock.json (see house/lockfile.mjs for why).
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { complete, missingEntries } from './house/lockfile.mjs'
import { ROOT } from './house/root.mjs'

const file = join(ROOT, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingEntries(lockfile)
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(complete(lockfile), null, 2)}\n`)
console.log(
  missing.length === 0 ? 'package-lock.json is complete' : `package-lock.json: ${missing.length} packages for other platforms added`,
)

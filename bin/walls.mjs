// Holds every import against the walls in .dependency-cruiser.mjs and fails on the first that crosses one.
import { ROOT } from './house/root.mjs'
import { checkWalls } from './house/walls.mjs'

const { modules, files, breaches } = await checkWalls(ROOT)
for (const { rule, from, to, because } of breaches) console.log(`${from} → ${to}\n  ${rule}: ${because}`)
console.log(`${modules} modules seen of ${files} files under src, ${breaches.length} imports refused`)
if (breaches.length > 0 || modules < files) process.exitCode = 1

// Memory a loaded pack takes: what a server needs that keeps one, or ten versions side by side, ready to run.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { startKernel } from '#cli/node/start-kernel.ts'
import { startEngine } from '#engine/compiled/compiled-engine.ts'
import { compilePack } from '#engine/compiled/program.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../test/support/files.ts'
import { say } from './measure.ts'

const LIMIT = 12
const MB = 1e6

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Bytes in use once everything nobody holds has been thrown away, typed arrays included. */
const inUse = (): number => {
  if (typeof collect !== 'function') throw new TypeError('Node gave no way to collect garbage')
  for (let pass = 0; pass < 3; pass++) Reflect.apply(collect, undefined, [])
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** A pack from its own copy of the files, as if it were another version; only what runs is kept. */
const loaded = (): Knowledge => {
  const pack = loadPack(readTree('packs/sciatica'))
  if (!pack.ok) throw new TypeError('the pack does not load')
  return pack.pack.knowledge
}

// The first load brings code, caches and schemas with it, which no further one needs.
const first = [loaded()]
const before = inUse()
const kept = [...first, loaded()]
const one = (inUse() - before) / MB
while (kept.length < 11) kept.push(loaded())
const ten = (inUse() - before) / MB
const resident = process.memoryUsage().rss / MB

say(
  'memory of a loaded pack',
  one,
  LIMIT,
  'MB',
  `ten more take ${ten.toFixed(1)} MB; the whole process with ${kept.length} holds ${resident.toFixed(0)} MB`,
)

const uncompiled = inUse()
// What is prepared when it is first met, such as where an answer goes, comes on top.
const compiled = kept.slice(0, 1).map((knowledge) => startEngine(knowledge, compilePack(knowledge).single, startKernel))
say(
  'memory of a pack compiled besides',
  (inUse() - uncompiled) / MB,
  LIMIT,
  'MB',
  `circuit, module and tables of ${compiled.length} engine`,
)

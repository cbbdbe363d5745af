// Many clients at a time: from packed facts in memory to status, urgency, rules and every limit, 128 by 128; packing apart. Beside it what no
// engine can be faster than: the same circuit of the verdicts alone on slices that lie ready, and reading the packed facts and no more.
import { startKernel } from '#cli/node/start-kernel.ts'
import { openBatch } from '#engine/compiled/batch.ts'
import { packedBytes } from '#engine/compiled/circuit/circuit.ts'
import { startKernelOf } from '#engine/compiled/kernel.ts'
import { createPacking } from '#engine/compiled/packing/pack-client.ts'
import { compilePack } from '#engine/compiled/program.ts'
import { compose } from '#engine/assess/compose.ts'
import { randomStates } from '../test/support/random/states.ts'
import { sameVerdict } from '../test/support/same-verdict.ts'
import { sciatica } from '../test/support/packs.ts'
import { quantile, reach, timed } from './measure.ts'

const BLOCK = 128
const BLOCKS = 400
const ROUNDS = 9
const GOAL = 1_000_000

const knowledge = sciatica()
const program = compilePack(knowledge).batch
const batch = openBatch(knowledge, program, startKernel)
const packing = createPacking(knowledge, program.circuit)
const next = randomStates(20_261_126)

const clients = Array.from({ length: BLOCK * BLOCKS }, next)

const packBlock = (block: number): Uint8Array => {
  const planes = new Uint8Array(packing.size * BLOCK)
  packing.blank.forEach((byte, plane) => planes.fill(byte, plane * BLOCK, (plane + 1) * BLOCK))
  for (let place = 0; place < BLOCK; place++) {
    const client = clients[block * BLOCK + place]
    if (client !== undefined) packing.pack(client, { bytes: planes, at: place, stride: BLOCK })
  }
  return planes
}

const blocks = Array.from({ length: BLOCKS }, (_, block) => packBlock(block))

/** Nothing is timed before the verdicts of the first blocks are those of the plain evaluator. */
for (const [block, planes] of blocks.slice(0, 4).entries()) {
  batch.putBlock(planes)
  batch.compute('limits')
  for (let place = 0; place < BLOCK; place++) {
    const client = clients[block * BLOCK + place]
    if (client === undefined || client.signs.length + client.history.sessions.length > 0) continue
    const plain = compose(knowledge, client)
    if (!sameVerdict(batch.verdictAt(place), { ...plain, complete: plain.missing.length === 0 }))
      throw new TypeError('verdicts differ: nothing is timed')
  }
}

/** Clients a second, as the median of rounds over all blocks. */
const perSecond = (work: (planes: Uint8Array) => void): number => {
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => blocks.forEach(work)))
  return (BLOCK * BLOCKS * 1_000) / quantile(rounds.slice(2), 0.5)
}

const { circuit, status, urgency, incomplete } = program
const bare = startKernelOf(circuit, [{ name: 'disposition', wanted: [...status, ...urgency, incomplete] }], startKernel)
let sum = 0
const reading = perSecond((planes) => {
  const words = new Uint32Array(planes.buffer)
  for (let word = 0; word < words.length; word++) sum = (sum + (words[word] ?? 0)) | 0
})
const limit = perSecond(() => bare.run('disposition'))
const disposition = perSecond((planes) => {
  batch.putBlock(planes)
  batch.compute('verdicts')
})
const restrictions = perSecond((planes) => {
  batch.putBlock(planes)
  batch.compute('limits')
})
const packingRate = (1_000 * 40 * BLOCK) / timed(() => Array.from({ length: 40 }, (_, block) => packBlock(block)))

const how = `random clients of ${packedBytes(circuit)} packed bytes, slicing included; median of ${ROUNDS - 2} rounds over ${BLOCK * BLOCKS}`
reach('batch, disposition and restrictions', restrictions, GOAL, 'clients/s', how)
const million = (rate: number): string => `${(rate / 1e6).toFixed(2)} million clients/s`
console.log(`batch, disposition and rules alone: ${million(disposition)}`)
console.log(`batch, the circuit of the disposition on slices that lie ready: ${million(limit)} (the limit of what is generated)`)
console.log(`batch, reading the packed facts and no more: ${million(reading)} (checked by ${sum & 1})`)
console.log(
  `batch, packing from answers: ${Math.round(packingRate)} clients/s (random clients with up to ${knowledge.facts.length} answers, many with days and places, some with a past)`,
)

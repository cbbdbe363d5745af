import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Claim, Proof } from '#proof/prove/result.ts'
import { proveInWorkers } from '#proof/workers/prove-in-workers.ts'
import { WorkerError } from '#proof/workers/worker-error.ts'
import { tiny } from '../support/packs.ts'
import { claimsOf, proofOf, tinyWith } from '../support/proving.ts'
import { temporaryTree } from '../support/temporary.ts'

const untimed = (proof: Proof): readonly Claim[] => claimsOf(proof).map((claim) => ({ ...claim, milliseconds: 0 }))

const workerDoing = (code: string): URL => pathToFileURL(join(temporaryTree({ 'worker.mjs': code }), 'worker.mjs'))

describe('a proof on two threads', () => {
  it('comes to the same as on one, counterexamples and order included', async () => {
    const looser = tinyWith('red-flags/shoulder.yaml', 'urgency: same-day', 'urgency: routine-gp')
    const [alone, shared] = [await proofOf(looser), await proveInWorkers(looser, 2)]
    expect(untimed(shared)).toEqual(untimed(alone))
    expect(shared.elsewhere).toEqual(alone.elsewhere)
    expect(claimsOf(shared).filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(0)
  })

  it.each([
    { fault: 'throws', code: "throw new Error('out of memory')" },
    { fault: 'ends early', code: 'process.exit(0)' },
    { fault: 'ends early with a code', code: 'process.exit(1)' },
  ])('fails as a whole when a worker $fault', async ({ code }) => {
    await expect(proveInWorkers(tiny(), 2, workerDoing(code))).rejects.toBeInstanceOf(WorkerError)
  })

  it('fails as a whole when a worker fails in the middle of a share', async () => {
    const code = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('no') })"
    await expect(proveInWorkers(tiny(), 2, workerDoing(code))).rejects.toThrow(new WorkerError('a worker of the prover failed: Error: no'))
  })
})

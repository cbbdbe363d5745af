import { describe, expect, it } from 'vitest'
import { done } from './edges.ts'
import { guarded } from './guarded.ts'

const PAPER = { columns: 80, colour: false }

class Unforeseen extends Error {}

describe('a fault of Ischia itself', () => {
  it('never looks like an answer: nothing on standard output, exit code 3, and what to do', async () => {
    const ran = await guarded(() => Promise.reject(new Unforeseen('a table was empty')), PAPER)
    expect({ out: ran.out, code: ran.code }).toEqual({ out: '', code: 3 })
    expect(ran.err).toContain('a table was empty')
    expect(ran.err).toContain('ISC-CLI-099')
    expect(ran.err).toContain('Nothing was decided.')
  })

  it('is told whatever was thrown', async () => {
    const ran = await guarded(() => Promise.reject(Object('odd')), PAPER)
    expect(ran.err).toContain('odd')
  })

  it('leaves a command that ends well alone', async () => {
    expect(await guarded(async () => done('fine\n'), PAPER)).toEqual({ out: 'fine\n', err: '', code: 0 })
  })
})

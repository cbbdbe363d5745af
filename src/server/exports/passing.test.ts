import { describe, expect, it } from 'vitest'
import { passing } from './passing.ts'

async function* three(): AsyncGenerator<Uint8Array> {
  for (const byte of [1, 2, 3]) yield new Uint8Array([byte])
}

async function* failing(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([1])
  throw new TypeError('the disk is gone')
}

const counted = () => {
  let ends = 0
  return { end: async () => void (ends += 1), ends: () => ends }
}

describe('what is sent piece by piece', () => {
  it('ends once it was read', async () => {
    const { end, ends } = counted()
    const bytes = await new Response(passing(three(), end)).bytes()
    expect([[...bytes], ends()]).toEqual([[1, 2, 3], 1])
  })

  it('ends when nobody reads it any more, also before the first piece', async () => {
    const [before, between] = [counted(), counted()]
    await passing(three(), before.end).cancel()
    const reader = passing(three(), between.end).getReader()
    await reader.read()
    await reader.cancel()
    expect([before.ends(), between.ends()]).toEqual([1, 1])
  })

  it('ends when it breaks, and tells so', async () => {
    const { end, ends } = counted()
    await expect(new Response(passing(failing(), end)).bytes()).rejects.toThrow('the disk is gone')
    expect(ends()).toBe(1)
  })
})

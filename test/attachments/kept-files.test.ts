import { describe, expect, it } from 'vitest'
import { openedStore, systemScope } from '../support/opened-store.ts'

const [ANNA, BEN] = ['0b7e4d7c-9a51-4f2e-8d4c-5b6a6f1a3c52', '1f2e3d4c-5b6a-4f1a-8c52-0b7e4d7c9a51']
const photo = Buffer.from('what a photograph shows')

describe('a file kept with a client', () => {
  it('comes back byte for byte, in parts or whole', async () => {
    const { store } = await openedStore()
    for (const bytes of [photo, Buffer.alloc(3_000_000, 'letter'), Buffer.alloc(2_097_152), Buffer.alloc(0)]) {
      const digest = await store.write(systemScope(), (at) => at.attachments.keep(ANNA, bytes))
      expect(digest).toMatch(/^[0-9a-f]{64}$/u)
      const back = await store.read(systemScope(), (at) => at.attachments.file(ANNA, digest))
      expect(Buffer.from(back ?? []).equals(bytes)).toBe(true)
    }
  })

  it('is one file when it is kept twice, and another one for another client', async () => {
    const { store } = await openedStore()
    const keep = (clientId: string): Promise<string> => store.write(systemScope(), (at) => at.attachments.keep(clientId, photo))
    const [first, second, other] = [await keep(ANNA), await keep(ANNA), await keep(BEN)]
    expect(second).toBe(first)
    // The same letter of two people has two names: who sees the names learns nothing of it.
    expect(other).not.toBe(first)
    expect(await store.read(systemScope(), (at) => at.attachments.file(BEN, first))).toBeUndefined()
  })

  it('[I2] is not kept when the rest of the work fails', async () => {
    const { store } = await openedStore()
    let digest = ''
    const failing = store.write(systemScope(), async (at) => {
      digest = await at.attachments.keep(ANNA, photo)
      throw new RangeError('and then')
    })
    await expect(failing).rejects.toThrow('and then')
    expect(await store.read(systemScope(), (at) => at.attachments.file(ANNA, digest))).toBeUndefined()
  })
})

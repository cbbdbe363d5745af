import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Timers } from '#edges/timers.ts'
import { handTimers } from '../../../../test/support/edges.ts'
import { exif, jpeg, segment } from '../../../../test/support/attached/jpegs.ts'
import { letter } from '../../../../test/support/attached/pdfs.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { openCleaner } from './cleaner.ts'

const stream = (dict: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`1 0 obj\n<<${dict}/Length ${body.length}>>\nstream\n`), body, Buffer.from('\nendstream\nendobj\n')])
const pdf = (...parts: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer\n<</Root 2 0 R>>\n%%EOF')])
const BOMB = deflateSync(Buffer.alloc(300_000_000), { level: 9 })

describe('a file read in a thread of its own', () => {
  it('comes back stripped, with its kind', async () => {
    const word = 'zq7T03C0412threadK9'
    const clean = await openCleaner(handTimers())(jpeg([segment(0xe1, exif(1, word))]))
    expect([clean.type, Buffer.from(clean.bytes).includes(word)]).toEqual(['jpeg', false])
  })

  it('is refused with the code and place it was refused with there', async () => {
    const cleaner = openCleaner(handTimers())
    await expect(cleaner(Buffer.from('words'))).rejects.toMatchObject({ code: ATTACHMENT_FAULTS.otherType.code })
    await expect(cleaner(jpeg().subarray(0, 20))).rejects.toMatchObject({
      code: ATTACHMENT_FAULTS.damaged.code,
      detail: { place: 'segment' },
    })
  })

  it.each([
    ['unpacks to hundreds of megabytes', pdf(stream('/Type/ObjStm/N 1/First 5/Filter/FlateDecode', BOMB))],
    ['says it holds a thousand million objects', pdf(stream('/Type/XRef/Size 1000000000/W[1 1 1]', Buffer.from('x')))],
  ])('is refused when it %s, and the next one is read', async (_, bomb) => {
    const cleaner = openCleaner(handTimers(), { milliseconds: 10_000, heapMegabytes: 64 })
    const [bad, good] = await Promise.allSettled([cleaner(bomb), cleaner(await letter('text'))])
    expect(bad).toMatchObject({ status: 'rejected', reason: { code: ATTACHMENT_FAULTS.tooHard.code } })
    expect(good).toMatchObject({ status: 'fulfilled', value: { type: 'pdf' } })
  })

  it('is given up after ten seconds', async () => {
    const asked: number[] = []
    const atOnce: Timers = {
      after: (milliseconds, run) => {
        asked.push(milliseconds)
        run()
        return () => undefined
      },
    }
    await expect(openCleaner(atOnce)(jpeg())).rejects.toMatchObject({ code: ATTACHMENT_FAULTS.tooHard.code })
    expect(asked).toEqual([10_000])
  })

  it('leaves no timer behind', async () => {
    const timers = handTimers()
    const reading = openCleaner(timers)(jpeg())
    await reading
    timers.pass(20_000)
    await expect(reading).resolves.toMatchObject({ type: 'jpeg' })
  })
})

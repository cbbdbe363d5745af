import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exif } from '../../../../../test/support/attached/jpegs.ts'
import { chunk, header, pixels, png, pngOf } from '../../../../../test/support/attached/pngs.ts'
import { ATTACHMENT_FAULTS } from '../../faults.ts'
import { orientationIn } from '../orientation.ts'
import { checkPng } from './check-pixels.ts'
import { stripPng } from './strip-png.ts'

const WORD = 'zq7T03C0412scanK9'
const DAMAGED = ATTACHMENT_FAULTS.damaged.code
const holds = (bytes: Uint8Array, word = WORD): boolean => Buffer.from(bytes).includes(word)
const tiff = (orientation: number): Uint8Array => exif(orientation, WORD).subarray(6)

const check = async (bytes: Uint8Array): Promise<void> => {
  const { header: found, chunks } = stripPng(bytes)
  await checkPng(found, chunks)
}

describe('a scan or screenshot as PNG', () => {
  it.each([
    ['text', chunk('tEXt', `Comment\0${WORD}`)],
    ['packed text', chunk('zTXt', WORD)],
    ['text of any language, where XMP is', chunk('iTXt', WORD)],
    ['EXIF', chunk('eXIf', tiff(1))],
    ['a time', chunk('tIME', WORD.slice(0, 7))],
    ['a colour profile with a name', chunk('iCCP', `${WORD}\0\0`)],
    ['private chunks', chunk('prVt', WORD)],
    ['frames of an animation', chunk('fdAT', WORD)],
  ])('comes without %s, before and after the picture', (_, extra) => {
    const word = Buffer.from(extra.subarray(4, 8)).toString('latin1')
    expect(holds(png([extra], [extra]), word)).toBe(true)
    const { bytes } = stripPng(png([extra], [extra]))
    expect([holds(bytes, word), holds(bytes)]).toEqual([false, false])
  })

  it('comes without what follows its end', () => {
    expect(holds(stripPng(png([], [], WORD)).bytes)).toBe(false)
  })

  it('keeps its picture, colours and size on paper byte for byte', () => {
    const kept = [chunk('gAMA', '\0\0\u00b1\u008f'), chunk('pHYs', Buffer.alloc(9)), chunk('sRGB', '\0')]
    const plain = png(kept)
    expect(Buffer.from(stripPng(png([chunk('tEXt', WORD), ...kept, chunk('tIME', '1234567')])).bytes).equals(plain)).toBe(true)
  })

  it('that is turned stays turned', () => {
    const { bytes } = stripPng(png([chunk('eXIf', tiff(6))]))
    const at = Buffer.from(bytes).indexOf('eXIf')
    expect(orientationIn(bytes.subarray(at + 4))).toBe(6)
    expect(holds(bytes)).toBe(false)
  })

  it.each([
    ['grey', { width: 3, height: 2 }, 8],
    ['one bit a dot', { width: 9, height: 2, depth: 1 }, 6],
    ['colours with opacity at 16 bits', { width: 3, height: 2, depth: 16, colour: 6 }, 50],
    ['interlaced', { width: 5, height: 5, interlace: 1 }, 36],
    ['interlaced and one dot wide', { width: 1, height: 1, interlace: 1 }, 2],
  ])('has the size its header says: %s', async (_, shape, size) => {
    await expect(check(pngOf([header(shape), pixels(size)]))).resolves.toBeUndefined()
    await expect(check(pngOf([header(shape), pixels(size - 1)]))).rejects.toThrow(DAMAGED)
    await expect(check(pngOf([header(shape), pixels(size + 1)]))).rejects.toThrow(DAMAGED)
  })
})

describe('a PNG is refused', () => {
  const whole = png()
  it('cut off anywhere', () => {
    for (let length = 8; length < whole.length; length += 1)
      expect(() => stripPng(whole.subarray(0, length)), `${length} bytes`).toThrow(DAMAGED)
  })

  it('with any single bit of a chunk changed', async () => {
    for (let at = 8; at < whole.length; at += 1) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 4
      await expect(check(changed), `byte ${at}`).rejects.toThrow(/ISC-STORE-20[37]/u)
    }
  })

  it.each([
    ['with a second picture header', png([header({ width: 3, height: 2 })])],
    ['without a picture', pngOf([header({ width: 3, height: 2 })])],
    ['with a chunk that must be understood and is not known', png([chunk('ABCD')])],
    ['with a colour type that does not exist', pngOf([header({ width: 3, height: 2, colour: 5 }), pixels(8)])],
    ['without dots', pngOf([header({ width: 0, height: 2 }), pixels(2)])],
  ])('%s', (_, bytes) => {
    expect(() => stripPng(bytes)).toThrow(DAMAGED)
  })

  it.each([
    ['with bytes hidden behind its packed picture', pngOf([header({ width: 3, height: 2 }), pixels(8, WORD)])],
    ['that unpacks to more than it says', pngOf([header({ width: 3, height: 2 }), chunk('IDAT', deflateSync(Buffer.alloc(5_000_000)))])],
    ['whose picture is not packed at all', pngOf([header({ width: 3, height: 2 }), chunk('IDAT', 'not packed')])],
  ])('%s', async (_, bytes) => {
    await expect(check(bytes)).rejects.toThrow(DAMAGED)
  })

  it('with more dots than any scanner gives', () => {
    expect(() => stripPng(pngOf([header({ width: 60_000, height: 60_000 }), pixels(8)]))).toThrow(ATTACHMENT_FAULTS.tooManyPixels.code)
  })
})

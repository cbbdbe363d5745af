import { describe, expect, it } from 'vitest'
import { exif, JFIF, jpeg, PICTURE, segment } from '../../../../../test/support/attached/jpegs.ts'
import { ATTACHMENT_FAULTS } from '../../faults.ts'
import { orientationIn } from '../orientation.ts'
import { stripJpeg } from './strip-jpeg.ts'

const WORD = 'zq7T03C0412photoK9'
const holds = (bytes: Uint8Array, word = WORD): boolean => Buffer.from(bytes).includes(word)
const ADOBE = segment(0xee, Buffer.from([...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 1]))

describe('a photograph', () => {
  it.each([
    ['EXIF, with its place', segment(0xe1, exif(1, WORD))],
    ['EXIF of the other byte order', segment(0xe1, exif(1, WORD, true))],
    ['XMP', segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${WORD}</x:xmpmeta>`)],
    ['a colour profile with a comment', segment(0xe2, `ICC_PROFILE\0\u0001\u0001${WORD}`)],
    ['what Photoshop writes', segment(0xed, `Photoshop 3.0\0${WORD}`)],
    ['a comment', segment(0xfe, WORD)],
    ['what a phone writes', segment(0xe4, WORD)],
    ['a header that only looks like JFIF', segment(0xe0, `JFXX\0${WORD}`)],
  ])('comes without %s', (_, extra) => {
    expect(holds(jpeg([extra]))).toBe(true)
    expect(holds(stripJpeg(jpeg([JFIF, extra])))).toBe(false)
  })

  it('comes without what follows its end, such as a film or a second picture', () => {
    expect(holds(stripJpeg(jpeg([], `ftypmp42${WORD}`)))).toBe(false)
  })

  it('comes without segments between its scans', () => {
    const whole = Buffer.from(jpeg())
    const late = Buffer.concat([whole.subarray(0, -2), segment(0xfe, WORD), whole.subarray(-2)])
    expect(holds(stripJpeg(late))).toBe(false)
  })

  it('keeps its picture byte for byte', () => {
    const stripped = Buffer.from(stripJpeg(jpeg([JFIF, segment(0xe1, exif(1, WORD)), segment(0xfe, 'words')])))
    expect(stripped.includes(Buffer.concat(PICTURE))).toBe(true)
  })

  it('keeps how its colours are coded, and no thumbnail', () => {
    const stripped = Buffer.from(stripJpeg(jpeg([JFIF, ADOBE])))
    expect(stripped.includes(Buffer.from(ADOBE))).toBe(true)
    expect(stripped.subarray(2, 20)).toEqual(Buffer.from('\xff\xe0\0\u0010JFIF\0\u0001\u0002\0\0\u0001\0\u0001\0\0', 'latin1'))
  })

  it.each([2, 3, 4, 5, 6, 7, 8])('that was taken turned (%i) stays turned, in either byte order', (orientation) => {
    for (const little of [true, false]) {
      const stripped = Buffer.from(stripJpeg(jpeg([segment(0xe1, exif(orientation, WORD, little))])))
      expect(stripped.subarray(2, 4)).toEqual(Buffer.from([0xff, 0xe1]))
      expect(orientationIn(stripped.subarray(12))).toBe(orientation)
      expect(holds(stripped)).toBe(false)
    }
  })

  it('that says nonsense of its orientation stands as it is', () => {
    expect(Buffer.from(stripJpeg(jpeg([segment(0xe1, exif(9, WORD))]))).includes('Exif')).toBe(false)
  })

  it('that was stripped stays as it is', () => {
    const once = stripJpeg(jpeg([JFIF, segment(0xe1, exif(6, WORD)), segment(0xfe, WORD)], WORD))
    expect(Buffer.from(stripJpeg(once)).equals(once)).toBe(true)
  })
})

describe('a JPEG is refused', () => {
  const whole = jpeg([JFIF])
  it('cut off anywhere', () => {
    for (let length = 3; length < whole.length; length += 1)
      expect(() => stripJpeg(whole.subarray(0, length)), `${length} bytes`).toThrow(ATTACHMENT_FAULTS.damaged.code)
  })

  it.each([
    ['without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
    ['with a segment shorter than its length', Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 1, 0xff, 0xd9)],
    ['with two frames', jpeg([PICTURE[1] ?? Uint8Array.of()])],
    ['with bytes where a marker belongs', Uint8Array.of(0xff, 0xd8, 0x00, 0x01)],
  ])('%s', (_, bytes) => {
    expect(() => stripJpeg(bytes)).toThrow(ATTACHMENT_FAULTS.damaged.code)
  })

  it('with more dots than any camera gives', () => {
    const huge = Buffer.from(jpeg())
    const frame = huge.indexOf(Buffer.from([0xff, 0xc0]))
    huge.writeUInt16BE(65_000, frame + 5)
    huge.writeUInt16BE(65_000, frame + 7)
    expect(() => stripJpeg(huge)).toThrow(ATTACHMENT_FAULTS.tooManyPixels.code)
  })
})

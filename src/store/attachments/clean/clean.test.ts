import { describe, expect, it } from 'vitest'
import { jpeg, segment } from '../../../../test/support/attached/jpegs.ts'
import { letter } from '../../../../test/support/attached/pdfs.ts'
import { png } from '../../../../test/support/attached/pngs.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import { cleanFile, MOST_BYTES } from './clean.ts'

const zip = (comment = ''): Buffer => {
  const end = Buffer.alloc(22 + comment.length)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(comment.length, 20)
  end.write(comment, 22)
  return end
}

const behind = (bytes: Uint8Array, more: Uint8Array | string): Buffer => Buffer.concat([bytes, Buffer.from(more as Uint8Array)])

describe('a file', () => {
  it.each([
    ['pdf', letter('text')],
    ['jpeg', jpeg()],
    ['png', png()],
  ])('is a %s by what it holds', async (type, bytes) => {
    expect((await cleanFile(await bytes)).type).toBe(type)
  })

  it.each([
    ['an empty file', ''],
    ['plain text', 'Dear colleague'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that may hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an archive', 'PK\u0003\u0004'],
    ['a picture of a kind we do not keep', 'GIF89a'],
    ['a program', 'MZ\u0090'],
    ['a PDF with something before it', '\n%PDF-1.7'],
  ])('is refused when it is %s', async (_, text) => {
    await expect(cleanFile(Buffer.from(text, 'latin1'))).rejects.toThrow(ATTACHMENT_FAULTS.otherType.code)
  })

  it.each([
    ['a photograph that is an archive as well', behind(jpeg(), zip())],
    ['a photograph that is an archive with a comment', behind(jpeg(), zip('words'))],
    ['a picture that is an archive as well', behind(png(), zip())],
    ['a letter that is an archive as well', letter('text').then((bytes) => behind(bytes, zip()))],
    ['a photograph that PDF readers open', jpeg([segment(0xfe, '%PDF-1.4')])],
    ['a photograph that browsers may take for a page', jpeg([segment(0xfe, '<HTML><script>')])],
    ['a photograph that a server may run', jpeg([segment(0xfe, '<?php system()')])],
  ])('is refused when it is %s', async (_, bytes) => {
    await expect(cleanFile(await bytes)).rejects.toThrow(ATTACHMENT_FAULTS.severalTypes.code)
  })

  it('is no archive for four bytes that happen to be in a picture', async () => {
    expect((await cleanFile(behind(jpeg([segment(0xfe, zip())]), 'tail'))).type).toBe('jpeg')
  })

  it('is refused when it is larger than 25 MB', async () => {
    await expect(cleanFile(Buffer.alloc(MOST_BYTES + 1))).rejects.toThrow(ATTACHMENT_FAULTS.tooLarge.code)
  })
})

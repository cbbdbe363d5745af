import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { exif, jpeg, PICTURE, segment } from '../../../../../test/support/attached/jpegs.ts'
import { LEFT, letter, wordsOf } from '../../../../../test/support/attached/pdfs.ts'
import { ATTACHMENT_FAULTS } from '../../faults.ts'
import { stripPdf } from './strip-pdf.ts'

const WORD = 'zq7T03C0412letterK9'
const SAYS = 'Please avoid forward bending.'

describe('[A13] a letter as PDF', () => {
  it.each(Object.entries(LEFT))('comes without %s, and says what it said', async (_, leave) => {
    const written = await letter(SAYS, (document) => leave(document, WORD))
    expect(await wordsOf(written)).toContain(WORD)
    const stripped = await wordsOf(await stripPdf(written))
    expect(stripped).not.toContain(WORD)
    expect(stripped).toContain(SAYS)
  })

  it('comes without its earlier versions', async () => {
    const document = await PDFDocument.load(await letter(WORD), { forIncrementalUpdate: true })
    const { context } = document
    document.getPage(0).node.set(PDFName.of('Contents'), context.register(context.stream(`BT (${SAYS}) Tj ET`)))
    const written = await document.save()
    expect(await wordsOf(written)).toContain(WORD)
    const stripped = await wordsOf(await stripPdf(written))
    expect([stripped.includes(WORD), stripped.includes(SAYS)]).toEqual([false, true])
  })

  it('comes without what stands behind its end', async () => {
    const written = Buffer.concat([await letter(SAYS), Buffer.from(`\n<html>${WORD}`)])
    expect(await wordsOf(await stripPdf(written))).not.toContain(WORD)
  })

  it('gives the same bytes each time, and when it was stripped before', async () => {
    const written = await letter(SAYS, (document) => document.setTitle(WORD))
    const once = Buffer.from(await stripPdf(written))
    expect(once.equals(await stripPdf(written))).toBe(true)
    expect(once.equals(await stripPdf(once))).toBe(true)
  })

  it('has all its pages in order, each with what it inherited', async () => {
    const written = await letter('one', (document) => {
      for (const wide of [310, 320]) document.addPage([wide, 200])
      const parent = document.catalog.Pages()
      parent.set(PDFName.of('Rotate'), document.context.obj(90))
    })
    const pages = (await PDFDocument.load(await stripPdf(written))).getPages()
    expect(pages.map((page) => [page.getWidth(), page.getRotation().angle])).toEqual([
      [300, 90],
      [310, 90],
      [320, 90],
    ])
  })

  it('with object streams, as most programs write it, comes out readable by all', async () => {
    const document = await PDFDocument.load(await letter(SAYS))
    document.setTitle(WORD)
    const stripped = await wordsOf(await stripPdf(await document.save({ useObjectStreams: true })))
    expect([stripped.includes(WORD), stripped.includes(SAYS)]).toEqual([false, true])
  })
})

describe('a form as PDF', () => {
  const filled = (draw: boolean): Promise<Uint8Array> =>
    letter(SAYS, async (document) => {
      const field = document.getForm().createTextField('finding')
      field.setText('Lumbar L5')
      if (draw) field.addToPage(document.getPage(0), { x: 10, y: 10, width: 80, height: 20 })
      else {
        const { context } = document
        const widget = { Type: 'Annot', Subtype: 'Widget', FT: 'Tx', V: PDFString.of('Lumbar L5'), Rect: [0, 0, 9, 9] }
        document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(widget))]))
      }
    })

  it('keeps what was filled in, as part of its page', async () => {
    const stripped = await PDFDocument.load(await stripPdf(await filled(true)), { updateMetadata: false })
    const words = await wordsOf(await stripped.save({ useObjectStreams: false }))
    // The font's codes are those of the letters, written in hex.
    expect(words).toContain(Buffer.from('Lumbar L5').toString('hex').toUpperCase())
    expect(words).toMatch(/q 1\.00000 0\.00000 0\.00000 1\.00000 .* cm \/IschiaDrawn0 Do Q/u)
    expect(stripped.catalog.lookup(PDFName.of('AcroForm'))).toBeUndefined()
    expect(stripped.getPage(0).node.Annots()).toBeUndefined()
  })

  it('whose entries are drawn by nobody is refused rather than emptied', async () => {
    await expect(stripPdf(await filled(false))).rejects.toThrow(ATTACHMENT_FAULTS.undrawnForm.code)
  })
})

describe('a photograph inside a PDF', () => {
  const photo = jpeg([segment(0xe1, exif(6, WORD))])
  const withPhoto = (filter: string | readonly string[], bytes: Uint8Array): Promise<Uint8Array> =>
    letter(SAYS, (document) => {
      const { context } = document
      const dict = { Type: 'XObject', Subtype: 'Image', Width: 8, Height: 8, BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: filter }
      document.getPage(0).node.newXObject('Photo', context.register(context.stream(bytes, dict)))
    })
  const pictureIn = async (bytes: Uint8Array): Promise<Buffer> => {
    const { context } = await PDFDocument.load(bytes)
    const found = context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [Buffer.from(object.contents)] : []))
    return found.find((contents) => contents.includes(Buffer.from(PICTURE[0] ?? []))) ?? Buffer.of()
  }

  it.each([
    ['as it is', 'DCTDecode', photo],
    ['packed once more', ['FlateDecode', 'DCTDecode'], deflateSync(photo)],
    ['whose last marker is missing', 'DCTDecode', photo.subarray(0, -2)],
  ] as const)('%s comes without the place where it was taken', async (_, filter, bytes) => {
    const picture = await pictureIn(await stripPdf(await withPhoto(filter, bytes)))
    expect([picture.includes(WORD), picture.includes('Exif')]).toEqual([false, false])
    expect(picture.includes(Buffer.concat(PICTURE))).toBe(true)
  })

  it('of the newer kind comes without its boxes of metadata', async () => {
    const box = (type: string, data: string): Buffer => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(8 + data.length)
      head.write(type, 4, 'latin1')
      return Buffer.concat([head, Buffer.from(data)])
    }
    const picture = Buffer.concat([
      box('jP  ', '\r\n??'),
      box('uuid', `${'u'.repeat(16)}${WORD}`),
      box('xml ', WORD + WORD),
      box('jp2c', 'coded picture'),
    ])
    const words = await wordsOf(await stripPdf(await withPhoto('JPXDecode', picture)))
    expect([words.includes(WORD), words.includes('coded picture')]).toEqual([false, true])
  })
})

describe('a PDF is refused', () => {
  it.each([
    ['that is empty', Promise.resolve(Buffer.from('%PDF-1.7\n'))],
    ['without pages', Promise.resolve(Buffer.from('%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF'))],
    [
      'whose pages lead in a ring',
      Promise.resolve(
        Buffer.from(
          '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF',
        ),
      ),
    ],
    [
      'with an object nobody can read',
      letter(SAYS).then((bytes) => Buffer.from(Buffer.from(bytes).toString('latin1').replace('/MediaBox [', '/MediaBox [[('), 'latin1')),
    ],
  ])('%s', async (_, bytes) => {
    await expect(stripPdf(await bytes)).rejects.toThrow(ATTACHMENT_FAULTS.damaged.code)
  })

  it('that is locked with a password', async () => {
    const document = await PDFDocument.load(await letter(SAYS))
    document.encrypt({ userPassword: 'secret', ownerPassword: 'other' })
    await expect(stripPdf(await document.save())).rejects.toThrow(ATTACHMENT_FAULTS.encrypted.code)
  })

  it('cut off before its pages end', async () => {
    const whole = await letter(SAYS)
    await expect(stripPdf(whole.subarray(0, 60))).rejects.toThrow(ATTACHMENT_FAULTS.damaged.code)
  })
})

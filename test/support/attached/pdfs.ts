import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

/** Everything a PDF holds, packed parts unpacked, as one text to search. */
export const wordsOf = async (bytes: Uint8Array): Promise<string> => {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const unpacked = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [object.toString()]
    const filter = object.dict.get(PDFName.of('Filter'))
    const isPicture = filter === PDFName.of('DCTDecode') || filter === PDFName.of('JPXDecode')
    const contents = isPicture ? object.contents : decodePDFRawStream(object).decode()
    return [object.dict.toString(), Buffer.from(contents).toString('latin1')]
  })
  return [Buffer.from(bytes).toString('latin1'), JSON.stringify(context.trailerInfo), ...unpacked].join('\n')
}

/** A letter of one page that says `text`, changed before it is written. */
export const letter = async (text: string, change: (document: PDFDocument) => unknown = () => undefined): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([300, 200])
  // Plain codes: what a page says can be searched for without a reader of fonts.
  const content = document.context.register(document.context.flateStream(`BT /F1 12 Tf 20 100 Td (${text}) Tj ET`))
  page.node.set(PDFName.of('Contents'), content)
  await change(document)
  return document.save({ useObjectStreams: false, updateFieldAppearances: false })
}

const name = (text: string): PDFName => PDFName.of(text)

/** What programs leave in a PDF, each with a word in it. */
export const LEFT: Readonly<Record<string, (document: PDFDocument, word: string) => unknown>> = {
  'its title, author and program': ({ context }, word) => {
    const info = { Title: PDFString.of(word), Author: PDFString.of(word), Producer: PDFString.of(word) }
    context.trailerInfo.Info = context.register(context.obj(info))
  },
  'metadata as XMP': ({ context, catalog }, word) => {
    catalog.set(name('Metadata'), context.register(context.stream(`<x:xmpmeta>${word}</x:xmpmeta>`, { Type: 'Metadata', Subtype: 'XML' })))
  },
  'a script that runs when it opens': ({ context, catalog }, word) => {
    catalog.set(name('OpenAction'), context.obj({ S: 'JavaScript', JS: PDFString.of(word) }))
  },
  'scripts by name': ({ context, catalog }, word) => {
    const script = context.register(context.obj({ S: 'JavaScript', JS: PDFString.of(word) }))
    catalog.set(name('Names'), context.obj({ JavaScript: { Names: [PDFString.of(word), script] } }))
  },
  'an embedded file': (document, word) => document.attach(Buffer.from(word), `${word}.exe`, { description: word }),
  'a link': (document, word) => {
    const { context } = document
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'URI', URI: PDFString.of(`https://${word}.example`) } }
    document.getPage(0).node.set(name('Annots'), context.obj([context.register(context.obj(link))]))
  },
  'a hidden comment': (document, word) => {
    const { context } = document
    const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], Contents: PDFString.of(word) }
    document.getPage(0).node.set(name('Annots'), context.obj([context.register(context.obj(note))]))
  },
  'actions of its pages': (document, word) => {
    document.getPage(0).node.set(name('AA'), document.context.obj({ O: { S: 'Launch', F: PDFString.of(word) } }))
  },
  'what a program keeps for itself': (document, word) => {
    document.getPage(0).node.set(name('PieceInfo'), document.context.obj({ Word: { Private: PDFString.of(word) } }))
  },
  'an outline': ({ context, catalog }, word) => {
    catalog.set(name('Outlines'), context.register(context.obj({ Type: 'Outlines', First: { Title: PDFString.of(word) } })))
  },
  'objects nobody refers to': ({ context }, word) => context.register(context.stream(word)),
  'metadata of a picture': (document, word) => {
    const { context } = document
    const meta = context.register(context.stream(word, { Type: 'Metadata' }))
    const form = context.register(context.stream('0 0 9 9 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], Metadata: meta }))
    document.getPage(0).node.newXObject('Picture', form)
  },
}

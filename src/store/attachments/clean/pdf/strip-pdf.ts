import { EncryptedPDFError, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream, PDFWriter } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject, PDFPageLeaf } from '@cantoo/pdf-lib'
import { Fault, isFault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../../faults.ts'
import { damaged } from '../damaged.ts'
import { drawAnnotations } from './draw-annotations.ts'
import { ACTIONS, NEVER, NEVER_IN_STREAM, PAGE_KEYS, ROOT_KEYS } from './names.ts'
import { stripPicture } from './pictures.ts'
import { reachableFrom } from './reachable.ts'

const open = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw error instanceof EncryptedPDFError ? new Fault(ATTACHMENT_FAULTS.encrypted) : damaged('document', error)
  }
}

const keepOnly = (dict: PDFDict, kept: ReadonlySet<PDFName>): void => {
  for (const key of dict.keys()) if (!kept.has(key)) dict.delete(key)
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key))

// What a page inherits is written into it, so that the tree above it can be one plain list.
const inherit = (page: PDFPageLeaf): void => {
  for (const key of INHERITED) {
    const value = page.getInheritableAttribute(key)
    if (value !== undefined) page.set(key, value)
  }
}

const stripPages = (document: PDFDocument): void => {
  const { context, catalog } = document
  const pages = document.getPages()
  if (pages.length === 0) throw damaged('pages')
  const before = catalog.get(PDFName.of('Pages'))
  const list = before instanceof PDFRef ? before : context.nextRef()
  for (const { node } of pages) {
    inherit(node)
    drawAnnotations(context, node)
    keepOnly(node, PAGE_KEYS)
  }
  for (const { node } of pages) node.setParent(list)
  // In its old place, so that a file that was stripped before comes out as it is.
  context.assign(list, context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }))
  keepOnly(catalog, ROOT_KEYS)
  catalog.set(PDFName.of('Pages'), list)
}

const strip = (object: PDFObject): void => {
  if (object instanceof PDFStream) {
    for (const key of NEVER_IN_STREAM) object.dict.delete(key)
    if (object instanceof PDFRawStream) stripPicture(object)
  } else if (object instanceof PDFDict) {
    for (const key of NEVER) object.delete(key)
    const kind = object.get(PDFName.of('S'))
    if (kind instanceof PDFName && ACTIONS.has(kind)) throw damaged('action')
  }
}

const dropTheRest = (context: PDFContext, root: PDFObject): void => {
  const { refs } = reachableFrom(context, root)
  for (const [ref] of context.enumerateIndirectObjects()) if (!refs.has(ref)) context.delete(ref)
  context.largestObjectNumber = [...refs].reduce((most, { objectNumber }) => Math.max(most, objectNumber), 0)
}

const rewritten = async (document: PDFDocument): Promise<Uint8Array> => {
  const { context } = document
  const root = context.trailerInfo.Root
  if (root === undefined) throw damaged('root')
  stripPages(document)
  context.trailerInfo = { Root: root }
  for (const object of reachableFrom(context, root).objects) strip(object)
  dropTheRest(context, root)
  return PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer()
}

/**
 * A PDF written anew from what its pages show: without information about author and program, XMP, scripts, actions, links, forms,
 * embedded files, outlines, earlier versions, and metadata inside its photographs. The same file always gives the same bytes.
 */
export const stripPdf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  try {
    return await rewritten(await open(bytes))
  } catch (error) {
    if (isFault(error)) throw error
    throw damaged('document', error)
  }
}

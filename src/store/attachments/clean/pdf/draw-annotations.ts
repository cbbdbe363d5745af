import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib'
import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../../faults.ts'
import { appearanceOf, asForm, placeOf } from './appearance.ts'

const name = (text: string): PDFName => PDFName.of(text)

interface Drawn {
  readonly key: string
  readonly ref: PDFRef
  readonly code: string
}

// A field that was filled in by a program that left the drawing of it to whoever opens it: what it says would be lost.
const isUndrawnEntry = (annotation: PDFDict): boolean =>
  annotation.lookup(name('Subtype')) === name('Widget') &&
  annotation.lookup(name('FT')) === name('Tx') &&
  annotation.lookup(name('V')) !== undefined

const drawn = (context: PDFContext, annotation: PDFDict, at: number): readonly Drawn[] => {
  const appearance = appearanceOf(annotation)
  if (appearance === undefined && isUndrawnEntry(annotation)) throw new Fault(ATTACHMENT_FAULTS.undrawnForm)
  const place = appearance === undefined ? undefined : placeOf(annotation, appearance)
  if (appearance === undefined || place === undefined) return []
  const key = `IschiaDrawn${at}`
  const ref = context.getObjectRef(appearance) ?? context.register(appearance)
  asForm(context, appearance)
  return [{ key, ref, code: `q ${place.map((number) => number.toFixed(5)).join(' ')} cm /${key} Do Q` }]
}

const annotationsOf = (page: PDFPageLeaf): readonly PDFDict[] => {
  const list = page.lookup(name('Annots'))
  if (!(list instanceof PDFArray)) return []
  return list.asArray().flatMap((_, at) => {
    const annotation = list.lookup(at)
    return annotation instanceof PDFDict ? [annotation] : []
  })
}

// Pages may share their resources: what one page gets is put into a copy.
const addResources = (context: PDFContext, page: PDFPageLeaf, all: readonly Drawn[]): void => {
  const resources = page.Resources()?.clone(context) ?? context.obj({})
  const objects = resources.lookup(name('XObject'))
  const known = objects instanceof PDFDict ? objects.clone(context) : context.obj({})
  for (const { key, ref } of all) known.set(name(key), ref)
  resources.set(name('XObject'), known)
  page.set(name('Resources'), resources)
}

const contentsOf = (page: PDFPageLeaf): readonly PDFObject[] => {
  const list = page.lookup(name('Contents'))
  if (list instanceof PDFArray) return list.asArray()
  const contents = page.get(name('Contents'))
  return contents === undefined ? [] : [contents]
}

/**
 * Draws what the annotations of a page show (filled-in fields, stamps, marks, signatures) onto the page itself: annotations are dropped
 * with their actions and notes, and what a reader saw before is still seen.
 */
export const drawAnnotations = (context: PDFContext, page: PDFPageLeaf): void => {
  const all = annotationsOf(page).flatMap((annotation, at) => drawn(context, annotation, at))
  if (all.length === 0) return
  addResources(context, page, all)
  const before = context.register(context.stream('q\n'))
  const after = context.register(context.stream(`\nQ\n${all.map(({ code }) => code).join('\n')}\n`))
  page.set(name('Contents'), context.obj([before, ...contentsOf(page), after]))
}

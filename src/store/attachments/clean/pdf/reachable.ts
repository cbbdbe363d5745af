import { PDFArray, PDFDict, PDFInvalidObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'
import { damaged } from '../damaged.ts'

const childrenOf = (object: PDFObject): readonly PDFObject[] => {
  if (object instanceof PDFStream) return object.dict.values()
  if (object instanceof PDFDict) return object.values()
  return object instanceof PDFArray ? object.asArray() : []
}

/** All that can be reached from an object: each indirect object once, in the order found, what stands inside it included. */
export interface Reachable {
  readonly refs: ReadonlySet<PDFRef>
  readonly objects: readonly PDFObject[]
}

/** Follows every reference from one object. Refuses what could not be read on the way. */
export const reachableFrom = (context: PDFContext, root: PDFObject): Reachable => {
  const refs = new Set<PDFRef>()
  const objects: PDFObject[] = []
  const waiting: PDFObject[] = [root]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (refs.has(next)) continue
      refs.add(next)
      const target = context.lookup(next)
      if (target !== undefined) waiting.push(target)
    } else {
      if (next instanceof PDFInvalidObject) throw damaged('object')
      objects.push(next)
      waiting.push(...childrenOf(next))
    }
  }
  return { refs, objects }
}

import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib'

/** Numbers of a matrix as PDF writes them: a b c d e f. */
export type Matrix = readonly [number, number, number, number, number, number]

const name = (text: string): PDFName => PDFName.of(text)
const HIDDEN = 2 | 32

/** A list of so many numbers; undefined where it is not one. */
const numbersOf = (object: PDFObject | undefined, count: number): readonly number[] | undefined => {
  if (!(object instanceof PDFArray) || object.size() !== count) return undefined
  const numbers = object.asArray().flatMap((_, at) => {
    const value = object.lookup(at)
    return value instanceof PDFNumber ? [value.asNumber()] : []
  })
  return numbers.length === count ? numbers : undefined
}

const isHidden = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(name('F'))
  return (flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0) || annotation.lookup(name('Subtype')) === name('Popup')
}

/** What an annotation looks like on its page: its normal appearance, in the state it is in; undefined: nothing is drawn. */
export const appearanceOf = (annotation: PDFDict): PDFRawStream | undefined => {
  if (isHidden(annotation)) return undefined
  const appearances = annotation.lookup(name('AP'))
  const normal = appearances instanceof PDFDict ? appearances.lookup(name('N')) : undefined
  if (normal instanceof PDFRawStream) return normal
  const state = annotation.lookup(name('AS'))
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined
  return chosen instanceof PDFRawStream ? chosen : undefined
}

const corners = (
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  [a, b, c, d, e, f]: Matrix,
): readonly (readonly [number, number])[] =>
  [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f])

const isMatrix = (numbers: readonly number[]): numbers is Matrix => numbers.length === 6

/** How an appearance is moved and stretched into its place on the page (ISO 32000-1, 12.5.5, algorithm 8.1). */
export const placeOf = (annotation: PDFDict, appearance: PDFRawStream): Matrix | undefined => {
  const rect = numbersOf(annotation.lookup(name('Rect')), 4)
  const box = numbersOf(appearance.dict.lookup(name('BBox')), 4)
  if (rect === undefined || box === undefined) return undefined
  const own = numbersOf(appearance.dict.lookup(name('Matrix')), 6) ?? [1, 0, 0, 1, 0, 0]
  const points = isMatrix(own) ? corners(box, own) : []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)]
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - bottom]
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect
  if (wide === 0 || high === 0) return undefined
  const [across, up] = [Math.abs(x2 - x1) / wide, Math.abs(y2 - y1) / high]
  return [across, 0, 0, up, Math.min(x1, x2) - left * across, Math.min(y1, y2) - bottom * up]
}

/** Makes sure an appearance can be drawn like any other part of a page. */
export const asForm = (context: PDFContext, appearance: PDFRawStream): PDFRawStream => {
  appearance.dict.set(name('Type'), context.obj('XObject'))
  appearance.dict.set(name('Subtype'), context.obj('Form'))
  return appearance
}

import { PDFName } from '@cantoo/pdf-lib'

/** Keys of a page that show it. Actions, annotations, times, thumbnails and what programs left there are not among them. */
export const PAGE_KEYS: ReadonlySet<PDFName> = new Set(
  ['Type', 'Parent', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Contents', 'UserUnit', 'Group'].map((key) => PDFName.of(key)),
)

/** Keys of the root that show its pages, layers included. Scripts, forms, embedded files, metadata and outlines are not among them. */
export const ROOT_KEYS: ReadonlySet<PDFName> = new Set(['Type', 'Pages', 'OCProperties'].map((key) => PDFName.of(key)))

/** Keys that hold no part of a picture wherever they stand. */
export const NEVER: readonly PDFName[] = ['Metadata', 'PieceInfo'].map((key) => PDFName.of(key))

/** Keys of a stream that lead out of the file, or tell where it came from. */
export const NEVER_IN_STREAM: readonly PDFName[] = [
  ...NEVER,
  ...['F', 'FFilter', 'FDecodeParms', 'LastModified', 'OPI', 'Alternates', 'Ref', 'PS', 'AF', 'StructParent', 'StructParents', 'Name'].map(
    (key) => PDFName.of(key),
  ),
]

/** Kinds of action (ISO 32000-1, table 198): none may be left anywhere. */
export const ACTIONS: ReadonlySet<PDFName> = new Set(
  (
    'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData ' +
    'JavaScript SetOCGState Rendition Trans GoTo3DView RichMediaExecute'
  )
    .split(' ')
    .map((key) => PDFName.of(key)),
)

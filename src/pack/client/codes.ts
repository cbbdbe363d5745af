import type { TextCodes } from '../located/document.ts'
import type { ShapeCodes } from '../shape/explain.ts'

/** Codes of what can be wrong with a client file before anything else is looked at. */
export const CLIENT_TEXT: TextCodes = {
  syntax: 'ISC-CLIENT-001',
  'too-large': 'ISC-CLIENT-002',
  'too-deep': 'ISC-CLIENT-005',
  alias: 'ISC-CLIENT-019',
  tag: 'ISC-CLIENT-019',
  empty: 'ISC-CLIENT-003',
  documents: 'ISC-CLIENT-020',
  'duplicate-key': 'ISC-CLIENT-018',
  binary: 'ISC-CLIENT-004',
  key: 'ISC-CLIENT-006',
}

/** Codes of shapes in a client file. */
export const CLIENT_SHAPE: ShapeCodes = {
  missing: 'ISC-CLIENT-021',
  unknownField: 'ISC-CLIENT-007',
  kind: 'ISC-CLIENT-006',
  choice: 'ISC-CLIENT-006',
  form: 'ISC-CLIENT-006',
  bounds: 'ISC-CLIENT-006',
  length: 'ISC-CLIENT-006',
  several: 'ISC-CLIENT-006',
}

/** Longest client file, in characters. */
export const CLIENT_LIMIT = 1_000_000

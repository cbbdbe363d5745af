import type { TextCodes } from './located/document.ts'
import type { ShapeCodes } from './shape/explain.ts'

/** Codes of what can be wrong with a pack file before anything else is looked at. */
export const PACK_TEXT: TextCodes = {
  syntax: 'ISC-PACK-001',
  'too-large': 'ISC-PACK-002',
  'too-deep': 'ISC-PACK-004',
  alias: 'ISC-PACK-005',
  tag: 'ISC-PACK-006',
  empty: 'ISC-PACK-007',
  documents: 'ISC-PACK-008',
  'duplicate-key': 'ISC-PACK-009',
  binary: 'ISC-PACK-012',
  key: 'ISC-PACK-013',
}

/** Codes of shapes in a pack file. */
export const PACK_SHAPE: ShapeCodes = {
  missing: 'ISC-PACK-020',
  unknownField: 'ISC-PACK-021',
  kind: 'ISC-PACK-022',
  choice: 'ISC-PACK-023',
  form: 'ISC-PACK-024',
  bounds: 'ISC-PACK-025',
  length: 'ISC-PACK-026',
  several: 'ISC-PACK-074',
}

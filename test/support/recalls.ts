import { join } from 'node:path'
import { RecallLineShape } from '#cli/output/recall.ts'
import type { RecallLine } from '#cli/output/recall.ts'
import { PROJECT } from './command-line.ts'
import { WELL } from './people.ts'

/** The folder of the made-up pack, as it was before anything changed. */
export const BEFORE = join(PROJECT, 'test', 'packs', 'tiny')

/** A client of the made-up pack as one line, without the line end. */
export const clientLine = (id: string | number, facts: Readonly<Record<string, unknown>> = {}, more: object = {}): string =>
  JSON.stringify({ id, pack: 'tiny-shoulder', today: '2026-11-22', facts: { ...WELL, ...facts }, ...more })

/** Lines of a recall, read by their published shape. */
export const recallLines = (text: string): readonly RecallLine[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => RecallLineShape.parse(JSON.parse(line)))

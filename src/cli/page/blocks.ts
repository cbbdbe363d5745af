import { toned } from './text.ts'
import type { Rich, Tone } from './text.ts'

/** One column of a row; without a width it takes what is left of the line. */
export interface Cell {
  readonly text: Rich
  readonly width?: number
  readonly align?: 'right'
}

/** Cells side by side, each wrapped in its own column. */
export interface Row {
  readonly indent: number
  readonly cells: readonly Cell[]
}

/** A row, or an empty line; two empty lines in a row are printed as one. */
export type Block = Row | 'blank'

/** A paragraph. */
export const para = (text: Rich, indent = 2): Row => ({ indent, cells: [{ text }] })

/** One item of a list; further lines hang under its text. */
export const item = (text: Rich, indent = 2, mark = '•'): Row => ({ indent, cells: [{ text: mark, width: mark.length }, { text }] })

/** A short label and what belongs to it. */
export const labelled = (label: string, text: Rich, width: number, indent = 2): Row => ({
  indent,
  cells: [{ text: toned('quiet', label), width }, { text }],
})

/** Opens a part of the page. */
export const heading = (text: string, tone: Tone = 'strong'): readonly Block[] => ['blank', para(toned(tone, text), 0)]

/** A heading with what stands under it; nothing where nothing does. */
export const part = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...heading(title), ...blocks]

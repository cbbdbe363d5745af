import type { Block, Cell, Row } from './blocks.ts'
import { widthOf } from './text.ts'
import type { Span, Tone } from './text.ts'
import { wrap } from './wrap.ts'

/** What the place a text is printed on can do. */
export interface Paper {
  /** Columns of a line. */
  readonly columns: number
  readonly colour: boolean
}

const SEQUENCES: Readonly<Record<Tone, string>> = { strong: '1', quiet: '2', good: '32', care: '33', stop: '1;31', name: '36' }

const GAP = 2

// What came from a file must not reach the terminal as a command to it.
const safe = (text: string): string => text.replaceAll(/\p{Cc}/gu, '?')

const paint = ({ text, tone }: Span, { colour }: Paper): string =>
  colour && tone !== undefined ? `\u001B[${SEQUENCES[tone]}m${safe(text)}\u001B[0m` : safe(text)

const widthOfLine = (line: readonly Span[]): number => line.reduce((sum, { text }) => sum + widthOf(text), 0)

const fill = (line: readonly Span[], width: number, cell: Cell, paper: Paper): string => {
  const text = line.map((span) => paint(span, paper)).join('')
  const space = ' '.repeat(Math.max(0, width - widthOfLine(line)))
  return cell.align === 'right' ? space + text : text + space
}

const widthsOf = ({ indent, cells }: Row, columns: number): readonly number[] => {
  const fixed = cells.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const rest = Math.max(8, columns - indent - fixed - GAP * (cells.length - 1))
  return cells.map(({ width }) => width ?? rest)
}

const renderRow = (row: Row, paper: Paper): readonly string[] => {
  const widths = widthsOf(row, paper.columns)
  const columns = row.cells.map(({ text }, index) => wrap(text, widths[index] ?? 8))
  const height = Math.max(...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) => {
    const cells = row.cells.map((cell, index) => fill(columns[index]?.[line] ?? [], widths[index] ?? 8, cell, paper))
    return `${' '.repeat(row.indent)}${cells.join(' '.repeat(GAP))}`.trimEnd()
  })
}

/** A page as text: every line at most as wide as the paper, no space at line ends, one line end at the end. */
export const render = (blocks: readonly Block[], paper: Paper): string => {
  const lines: string[] = []
  for (const block of blocks) {
    if (block !== 'blank') lines.push(...renderRow(block, paper))
    else if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}

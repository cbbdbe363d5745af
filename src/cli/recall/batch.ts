import type { ReadLine } from '#recall/read/read-line.ts'
import type { Pair, Rescreen } from '#recall/screen/outcome.ts'
import { countMoved, countSkipped } from '#recall/tally/tally.ts'
import type { Skipped, Tally } from '#recall/tally/tally.ts'
import { movedLine, skippedLine, whySkipped } from './line-output.ts'
import type { Spot } from './line-output.ts'
import type { Line } from './lines.ts'

/** What lines are read and clients screened with. */
export interface Screening {
  readonly read: ReadLine
  readonly rescreen: Rescreen
}

type Item = { readonly skipped: Skipped } | { readonly spot: Spot; readonly id: string | number | null; readonly pair: Pair }

// Some editors mark the start of a file.
const withoutMark = ({ number, text }: Line): string | undefined => (number === 1 ? text?.replace(/^\uFEFF/u, '') : text)

const isBlank = (text: string | undefined): boolean => text !== undefined && (text === '' || (text.length < 80 && text.trim() === ''))

const itemOf = ({ read }: Screening, file: string, line: Line): readonly Item[] => {
  const text = withoutMark(line)
  if (isBlank(text)) return []
  const found = text === undefined ? undefined : read(text)
  const spot = { file, line: line.number }
  const skipped = whySkipped(spot, line, found)
  if (skipped !== undefined) return [{ skipped }]
  return found !== undefined && 'pair' in found ? [{ spot, id: found.id, pair: found.pair }] : []
}

/** Screens a batch of lines, counts, and writes what there is to say of them in their order. Lines of nothing but spaces are passed over. */
export const screenLines = (
  screening: Screening,
  file: string,
  lines: readonly Line[],
  tally: Tally,
  write: (text: string) => void,
): void => {
  const items = lines.flatMap((line) => itemOf(screening, file, line))
  const outcomes = screening.rescreen(items.flatMap((item) => ('pair' in item ? [item.pair] : [])))
  let next = 0
  for (const item of items) {
    if ('skipped' in item) {
      countSkipped(tally, item.skipped)
      write(skippedLine(item.skipped))
      continue
    }
    const moved = outcomes[next++]
    tally.clients++
    if (moved === undefined) continue
    countMoved(tally, moved)
    write(movedLine(item.spot, item.id, moved))
  }
}

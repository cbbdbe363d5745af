/** Turns offsets of one text into lines and columns, both counted from 1. */
export interface LineIndex {
  readonly spot: (offset: number) => { readonly line: number; readonly column: number }
}

/** Indexes the line starts of a text once. A byte-order mark is no column: editors do not show it. */
export const lineIndex = (text: string): LineIndex => {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {
    spot: (offset) => {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= offset) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: Math.max(offset - (starts[low] ?? 0), 0) + 1 }
    },
  }
}

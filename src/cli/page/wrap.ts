import { spansOf, widthOf } from './text.ts'
import type { Rich, Span } from './text.ts'

interface Word {
  readonly spans: readonly Span[]
  readonly width: number
}

const wordOf = (spans: readonly Span[]): Word => ({ spans, width: spans.reduce((sum, { text }) => sum + widthOf(text), 0) })

/** Words, each of one or more runs: a tone may change inside a word. */
const wordsOf = (rich: Rich): readonly Word[] => {
  const words: Span[][] = []
  let open = false
  for (const { text, tone } of spansOf(rich)) {
    for (const piece of text.split(/(\s+)/u).filter((part) => part !== '')) {
      if (piece.trim() === '') open = false
      else if (open) words.at(-1)?.push({ text: piece, tone })
      else {
        words.push([{ text: piece, tone }])
        open = true
      }
    }
  }
  return words.map(wordOf)
}

/** Cuts a word that no line can hold, such as an address. */
const cut = (word: Word, width: number): readonly Word[] => {
  if (word.width <= width) return [word]
  const letters = word.spans.flatMap(({ text, tone }) => Array.from(text, (letter) => ({ text: letter, tone })))
  const pieces = Array.from({ length: Math.ceil(letters.length / width) }, (_, index) => letters.slice(index * width, (index + 1) * width))
  return pieces.map(wordOf)
}

const SPACE: Span = { text: ' ', tone: undefined }

/** Breaks a text into lines of at most so many columns, at spaces where there are any. An empty text is one empty line. */
export const wrap = (rich: Rich, width: number): readonly (readonly Span[])[] => {
  const lines: Span[][] = [[]]
  let used = 0
  for (const word of wordsOf(rich).flatMap((each) => cut(each, width))) {
    if (used > 0 && used + 1 + word.width > width) {
      lines.push([])
      used = 0
    }
    if (used > 0) lines.at(-1)?.push(SPACE)
    lines.at(-1)?.push(...word.spans)
    used += word.width + (used > 0 ? 1 : 0)
  }
  return lines
}

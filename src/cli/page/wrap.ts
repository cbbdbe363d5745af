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

/** Adds runs to a line, those of one tone as one run: a terminal is told of a tone once, not word by word. */
const append = (line: Span[], spans: readonly Span[], spaced: boolean): void => {
  for (const [index, { text, tone }] of spans.entries()) {
    const gap = spaced && index === 0 ? ' ' : ''
    const last = line.at(-1)
    if (last !== undefined && last.tone === tone) line[line.length - 1] = { text: last.text + gap + text, tone }
    else if (gap === '') line.push({ text, tone })
    else line.push({ text: gap, tone: undefined }, { text, tone })
  }
}

/** Breaks a text into lines of at most so many columns, at spaces where there are any. An empty text is one empty line. */
export const wrap = (rich: Rich, width: number): readonly (readonly Span[])[] => {
  const lines: Span[][] = [[]]
  let used = 0
  for (const word of wordsOf(rich).flatMap((each) => cut(each, width))) {
    if (used > 0 && used + 1 + word.width > width) {
      lines.push([])
      used = 0
    }
    append(lines.at(-1) ?? [], word.spans, used > 0)
    used += word.width + (used > 0 ? 1 : 0)
  }
  return lines
}

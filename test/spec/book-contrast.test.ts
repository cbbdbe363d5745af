import { describe, expect, it } from 'vitest'
import { TOKENS } from '#document/book/style/tokens.ts'

const LIGHT = TOKENS.slice(0, TOKENS.indexOf('@media (prefers-color-scheme: dark)'))
const DARK = TOKENS.slice(TOKENS.indexOf('@media (prefers-color-scheme: dark)'), TOKENS.indexOf('@media print'))
const PRINT = TOKENS.slice(TOKENS.indexOf('@media print'))

const colour = (set: string, name: string): string => {
  const found = new RegExp(`--${name}: #([0-9a-f]{3,6})`, 'u').exec(set)?.[1]
  if (found === undefined) throw new Error(`no colour ${name}`)
  return found.length === 3 ? found.replace(/./gu, '$&$&') : found
}

/** Relative luminance by WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (set: string, text: string, ground: string): number => {
  const [high = 0, low = 0] = [luminance(colour(set, text)), luminance(colour(set, ground))].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const TEXT = [
  ['ink', 'paper'],
  ['ink-2', 'paper'],
  ['ink-3', 'paper'],
  ['accent', 'paper'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['ink', 'care-soft'],
  ['go', 'go-soft'],
  ['care', 'care-soft'],
  ['paused', 'paused-soft'],
  ['stop', 'stop-soft'],
  ['care', 'paper'],
] as const

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
  ['on paper', PRINT],
])('the colours of the book, %s', (_, set) => {
  it.each(TEXT)('set %s on %s with a contrast of at least 4.5', (text, ground) => {
    expect(contrast(set, text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('draw underlines and focus with a contrast of at least 3', () => {
    expect(contrast(set, 'line-strong', 'paper')).toBeGreaterThanOrEqual(3)
  })
})

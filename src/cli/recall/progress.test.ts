import { describe, expect, it } from 'vitest'
import { progressOn } from './progress.ts'
import type { Far } from './progress.ts'

interface Shown {
  readonly far: Far | undefined
  readonly at: number
}

const linesOf = (...shown: readonly Shown[]): readonly string[] => {
  const lines: string[] = []
  let now = 0
  const show = progressOn(
    (text) => lines.push(text.replace('\r\u001B[K', '')),
    () => now,
  )
  for (const { far, at } of shown) {
    now = at
    show(far)
  }
  return lines
}

const START: Far = { clients: 0, taken: 0, bytes: 1_000 }

describe('the progress of a recall', () => {
  it('tells clients, clients a second, percent of the bytes and time left', () => {
    expect(linesOf({ far: START, at: 0 }, { far: { clients: 312_000, taken: 310, bytes: 1_000 }, at: 31_000 })).toEqual([
      '0 clients · 0 a second · 0 %',
      '312,000 clients · 10,065 a second · 31 % · 1 min 9 s left',
    ])
  })

  it('is shown five times a second at most, and wiped in the end', () => {
    const far = (clients: number): Far => ({ clients, taken: clients, bytes: undefined })
    const shown = [0, 100, 199, 200, 250].map((at) => ({ far: far(at), at }))
    expect(linesOf(...shown, { far: undefined, at: 260 })).toEqual(['0 clients · 0 a second', '200 clients · 1,000 a second', ''])
  })

  it('does not count as speed what was done before a checkpoint', () => {
    const began: Far = { clients: 5_000, taken: 500, bytes: 1_000 }
    expect(linesOf({ far: began, at: 0 }, { far: { clients: 5_001, taken: 501, bytes: 1_000 }, at: 1_000 }).at(-1)).toBe(
      '5,001 clients · 1 a second · 50 % · 8 min 19 s left',
    )
  })

  it('is nothing where there is no terminal', () => {
    expect(progressOn(undefined, () => 0)(START)).toBeUndefined()
  })
})

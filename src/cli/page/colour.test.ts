import { describe, expect, it } from 'vitest'
import { columnsFor, wantsColour } from './colour.ts'

describe('colour', () => {
  it.each([
    { says: 'is used on a terminal', env: {}, terminal: true, wanted: true },
    { says: 'is not used in a pipe or a file', env: {}, terminal: false, wanted: false },
    { says: 'is not used where NO_COLOR is set', env: { NO_COLOR: '1' }, terminal: true, wanted: false },
    { says: 'is used where NO_COLOR is empty', env: { NO_COLOR: '' }, terminal: true, wanted: true },
    { says: 'is used in a pipe with FORCE_COLOR', env: { FORCE_COLOR: '1' }, terminal: false, wanted: true },
    { says: 'is used with FORCE_COLOR though NO_COLOR is set', env: { FORCE_COLOR: '', NO_COLOR: '1' }, terminal: false, wanted: true },
    { says: 'is not used with FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, terminal: true, wanted: false },
    { says: 'is not used on a terminal that knows none', env: { TERM: 'dumb' }, terminal: true, wanted: false },
  ])('$says', ({ env, terminal, wanted }) => {
    expect(wantsColour(env, terminal)).toBe(wanted)
  })
})

describe('the width of a page', () => {
  it('is 80 columns, less on a narrow terminal, and never under 40', () => {
    expect([undefined, 200, 72, 20, 0].map(columnsFor)).toEqual([80, 80, 72, 40, 40])
  })
})

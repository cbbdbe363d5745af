import { describe, expect, it } from 'vitest'
import { checkRestored } from './state.ts'

const STATE = { entry: { rows: 2, hash: 'a' }, audit: { rows: 3, hash: 'b' } }

describe('[I12] what was restored', () => {
  it('is what was backed up where every table has the same hash', () => {
    expect(checkRestored(STATE, { ...STATE })).toEqual([])
  })

  it('is not where a table differs, is missing or came besides', () => {
    const { audit, ...others } = STATE
    expect(checkRestored(STATE, { ...others, audit: { rows: 3, hash: 'c' } }).map(({ where }) => where)).toEqual(['table audit'])
    expect(checkRestored(STATE, others)).toHaveLength(1)
    expect(checkRestored(others, { ...others, audit })).toEqual([
      { invariant: 'I12', says: '3 rows stand where 0 were backed up.', where: 'table audit' },
    ])
  })
})

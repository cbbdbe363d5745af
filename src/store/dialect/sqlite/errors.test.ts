import { describe, expect, it } from 'vitest'
import { faultOf } from '../faults.ts'
import { asTrouble, thrownBy, troubleOf } from './errors.ts'

const sqliteError = (errcode: number): Error => Object.assign(new Error('as SQLite says it'), { code: 'ERR_SQLITE_ERROR', errcode })

describe('what SQLite refuses', () => {
  it.each([
    ['a key that is there', 1555, 'unique', 'ISC-STORE-109'],
    ['a unique text that is there', 2067, 'unique', 'ISC-STORE-109'],
    ['a reference to nothing', 787, 'reference', 'ISC-STORE-109'],
    ['a value of another type', 3091, 'rule', 'ISC-STORE-108'],
    ['a file that another holds', 5, 'busy', 'ISC-STORE-104'],
    ['a snapshot that is too old to be written on', 517, 'busy', 'ISC-STORE-104'],
    ['a disk without room', 13, 'full', 'ISC-STORE-101'],
    ['a sync that failed', 1034, 'disk', 'ISC-STORE-105'],
    ['a write that failed', 778, 'disk', 'ISC-STORE-105'],
    ['a file that cannot be opened', 14, 'disk', 'ISC-STORE-105'],
    ['memory that is not there', 7, 'disk', 'ISC-STORE-105'],
    ['a file that may not be written', 8, 'read-only', 'ISC-STORE-106'],
    ['pages that contradict one another', 11, 'damaged', 'ISC-STORE-110'],
    ['a file that is no database', 26, 'damaged', 'ISC-STORE-110'],
    ['a statement that is wrong', 1, 'broken', 'ISC-STORE-108'],
  ])('as %s (%i) is %s, told as %s', (_why, errcode, what, code) => {
    const trouble = troubleOf(thrownBy(sqliteError(errcode)), false)
    expect(trouble).toMatchObject({ what, lost: false, native: `sqlite ${errcode}` })
    expect(faultOf(trouble)).toMatchObject({ code })
  })

  it('is told without a word of what was written', () => {
    const told = faultOf(troubleOf({ message: 'UNIQUE constraint failed: Ada Lovelace', errcode: 2067 }, false))
    expect(JSON.stringify({ ...Object(told), cause: undefined })).not.toContain('Ada')
  })

  it('and nothing else is taken for trouble of the database', () => {
    const ours = new RangeError('ours')
    expect(asTrouble(ours)).toBe(ours)
    expect(asTrouble(sqliteError(5))).toMatchObject({ what: 'busy', lost: true })
  })
})

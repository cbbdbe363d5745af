import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { newPrintedCode, newSheet, readPrintedCode, SHEET } from './printed-code.ts'

let drawn = 0
const random = {
  bytes: (length: number) => {
    drawn += 1
    return new Uint8Array(createHash('sha512').update(String(drawn)).digest().subarray(0, length))
  },
}

describe('printed codes', () => {
  it('come in four groups of four', () => {
    expect(newPrintedCode(random)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u)
  })

  it('come as a sheet of ten that differ', () => {
    expect(new Set(newSheet(random)).size).toBe(SHEET)
  })

  it('are read in whatever way they are typed', () => {
    const code = '0123-ABCD-1Z0Y-QRST'
    const read = readPrintedCode(code)
    expect(read).toBe('0123ABCD1Z0YQRST')
    expect(['o123abcdlz0yqrst', ' 0123 ABCD iz0y qrst ', '0123-abcd-1ZOY-QRST\n'].map(readPrintedCode)).toEqual([read, read, read])
  })

  it('that are new can be read', () => {
    expect(newSheet(random).map(readPrintedCode)).not.toContain(undefined)
  })

  it.each(['', '0123', '0123-ABCD-1Z0Y-QRS', '0123-ABCD-1Z0Y-QRSTU', '0123-ABCD-1Z0Y-QRSU', '０１２３-ABCD-1Z0Y-QRST'])(
    'are not %j',
    (typed) => {
      expect(readPrintedCode(typed)).toBeUndefined()
    },
  )
})

import { describe, expect, it } from 'vitest'
import { faultOf } from '../faults.ts'
import { postgresTrouble } from './errors.ts'

const answer = (code: string, severity = 'ERROR'): Error => Object.assign(new Error('as the server says it'), { code, severity })

describe('what PostgreSQL refuses', () => {
  it.each([
    ['a key that is there', '23505', 'unique', 'ISC-STORE-109'],
    ['a reference to nothing', '23503', 'reference', 'ISC-STORE-109'],
    ['nothing where something has to be', '23502', 'rule', 'ISC-STORE-108'],
    ['a text that is no number', '22P02', 'rule', 'ISC-STORE-108'],
    ["another clinic's row", '42501', 'forbidden', 'ISC-STORE-108'],
    ['a write while reading', '25006', 'read-only', 'ISC-STORE-106'],
    ['a statement that took too long', '57014', 'slow', 'ISC-STORE-107'],
    ['a lock that was not given', '55P03', 'busy', 'ISC-STORE-104'],
    ['two that wait for each other', '40P01', 'busy', 'ISC-STORE-104'],
    ['a disk without room', '53100', 'full', 'ISC-STORE-101'],
    ['a table that is not there', '42P01', 'broken', 'ISC-STORE-108'],
  ])('as %s (%s) is %s, told as %s, and the transaction goes on from its mark', (_why, sqlstate, what, code) => {
    const trouble = postgresTrouble(answer(sqlstate))
    expect(trouble).toMatchObject({ what, lost: false, native: `pg ${sqlstate}` })
    expect(faultOf(trouble)).toMatchObject({ code })
  })

  it.each([
    ['too many connections', answer('53300')],
    ['a server that starts', answer('57P03', 'FATAL')],
    ['a server that was told to stop', answer('57P01', 'FATAL')],
    ['a socket that is not there', Object.assign(new Error('connect ENOENT'), { code: 'ENOENT' })],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
    ['a word that is no error', 'gone'],
  ])('as %s is a database that is gone, and its transaction with it', (_why, thrown) => {
    const trouble = postgresTrouble(thrown)
    expect(trouble).toMatchObject({ what: 'gone', lost: true })
    expect(faultOf(trouble)).toMatchObject({ code: 'ISC-STORE-102', detail: { retryAfter: 5 } })
  })

  it.each(['25P02'])('after another failure (%s) cannot be built on', (sqlstate) => {
    expect(postgresTrouble(answer(sqlstate))).toMatchObject({ lost: true })
  })
})

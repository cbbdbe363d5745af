import { describe, expect, it, onTestFinished } from 'vitest'
import { ischia } from '../support/command-line.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { EMPTY } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'

describe('ischia database migrate', () => {
  it('makes the tables as their owner, once', async () => {
    const database = await freshDatabase(await serverOfRun(), EMPTY)
    onTestFinished(() => database.drop())
    const run = (url: string) => ischia(['database', 'migrate', '--database', url])
    expect(await run(database.migrator)).toEqual({ code: 0, err: '', out: 'Applied: 0001-first.\n' })
    expect(await run(database.migrator)).toEqual({ code: 0, err: '', out: 'The database is of this version.\n' })
    const asApp = await run(database.app)
    expect(asApp.code).toBe(2)
    expect(asApp.err).toContain('ISC-STORE-133')
  })

  it('says what it cannot reach, and what it was not told', async () => {
    const away = await ischia(['database', 'migrate', '--database', 'postgres://nobody@localhost:1/none'])
    expect(away).toMatchObject({ code: 2, out: '' })
    expect(away.err).toContain('ISC-STORE-102')
    expect((await ischia(['database', 'migrate'])).err).toContain('ISC-CLI-005')
  })
})

import { describe, expect, it, onTestFinished } from 'vitest'
import { ischia } from '../support/command-line.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { EMPTY } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'

const emptyDatabase = async () => {
  const database = await freshDatabase(await serverOfRun(), EMPTY)
  onTestFinished(() => database.drop())
  return database
}

describe('ischia database migrate', () => {
  it('makes the tables as their owner, once', async () => {
    const database = await emptyDatabase()
    const run = (url: string) => ischia(['database', 'migrate', '--database', url])
    expect(await run(database.migrator)).toEqual({ code: 0, err: '', out: 'Applied to the database: 0001-first.\n' })
    expect(await run(database.migrator)).toEqual({ code: 0, err: '', out: 'The database is of this version.\n' })
    const asApp = await run(database.app)
    expect(asApp.code).toBe(2)
    expect(asApp.err).toContain('ISC-STORE-133')
  })

  it('makes those of the keyring in a database of its own, and says what stands when the second fails', async () => {
    const [record, keys] = [await emptyDatabase(), await emptyDatabase()]
    const run = (keyring: string) => ischia(['database', 'migrate', '--database', record.migrator, '--keyring-database', keyring])
    expect(await run(keys.migrator)).toEqual({
      code: 0,
      err: '',
      out: 'Applied to the database: 0001-first.\nApplied to the keyring database: 0001-keyring.\n',
    })
    const wrong = await run(record.migrator)
    expect(wrong).toMatchObject({ code: 2, out: 'The database is of this version.\n' })
    expect(wrong.err).toContain('ISC-STORE-132')
    const again = await ischia(['database', 'migrate', '--keyring-database', keys.migrator])
    expect(again).toEqual({ code: 0, err: '', out: 'The keyring database is of this version.\n' })
  })

  it('says what it cannot reach, and what it was not told', async () => {
    const away = await ischia(['database', 'migrate', '--database', 'postgres://nobody@localhost:1/none'])
    expect(away).toMatchObject({ code: 2, out: '' })
    expect(away.err).toContain('ISC-STORE-102')
    expect((await ischia(['database', 'migrate'])).err).toContain('ISC-CLI-005')
  })
})

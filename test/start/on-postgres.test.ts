import { existsSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { ischia } from '../support/command-line.ts'
import { testHost } from '../support/host.ts'
import { freshDatabase } from '../support/postgres/fresh-database.ts'
import { EMPTY } from '../support/postgres/prepare.ts'
import { serverOfRun } from '../support/postgres/server-of-run.ts'
import { refusedStart, started } from '../support/started.ts'

it('ischia start with PostgreSQL refuses without tables or without a keyring database, and runs with both, keys in no file', async () => {
  const server = await serverOfRun()
  const [record, keys] = [await freshDatabase(server, EMPTY), await freshDatabase(server, EMPTY)]
  onTestFinished(() => Promise.all([record.drop(), keys.drop()]).then(() => undefined))
  const [alone, both] = [
    ['--database', record.app],
    ['--database', record.app, '--keyring-database', keys.keyring],
  ]
  const migrate = (option: string, url: string) => ischia(['database', 'migrate', option, url])

  const refused = async (options: readonly string[]) => (await refusedStart(testHost(), ...options)).err
  expect(await refused(alone)).toContain('ISC-START-007 --database is there and --keyring-database is not')
  expect(await refused(both)).toMatch(/^ISC-STORE-134 [^]*database migrate/u)
  await migrate('--database', record.migrator)
  expect(await refused(both)).toMatch(/^ISC-KEYS-012 [^]*database migrate --keyring-database/u)
  await migrate('--keyring-database', keys.migrator)

  const test = testHost()
  const { origin, stop } = await started(test, ...both)
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200)
  expect(await stop()).toMatchObject({ code: 0, err: '' })
  expect(existsSync(`${test.folder}/data/keyring`)).toBe(false)
})

import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Fault } from '#edges/fault.ts'
import { STORE_FAULTS } from '../../faults.ts'
import { sqliteStatements } from '../../schema/sqlite-ddl.ts'
import { TABLES } from '../../tables.ts'
import type { Engine } from '../engine.ts'
import { connect } from './connection.ts'

type Open = ReturnType<typeof connect> & { last: Promise<unknown> }

/** One piece of work at a time: a connection holds one transaction. */
const inTurn = <T>(open: Open, work: () => Promise<T>): Promise<T> => {
  const mine = open.last.then(work, work)
  open.last = mine.catch(() => undefined)
  return mine
}

const transaction = (open: Open, begin: string) => async (work: () => Promise<unknown>) => {
  open.file.exec(begin)
  try {
    const result = await work()
    open.file.exec('commit')
    return result
  } catch (error) {
    open.file.exec('rollback')
    throw error
  }
}

/** A folder with one SQLite file for each clinic. */
export const sqliteEngine = (folder: string): Engine => {
  const opened = new Map<string, Open>()
  const pathOf = (clinicId: string): string => join(folder, clinicId, 'record.sqlite')
  const fileOf = (clinicId: string): Open => {
    const before = opened.get(clinicId)
    if (before !== undefined) return before
    if (!existsSync(pathOf(clinicId))) throw new Fault(STORE_FAULTS.unknownClinic)
    const fresh: Open = { ...connect(pathOf(clinicId)), last: Promise.resolve() }
    opened.set(clinicId, fresh)
    return fresh
  }
  const doing = async <T>(clinicId: string, begin: string, work: (db: Open['db']) => Promise<T>): Promise<T> => {
    const open = fileOf(clinicId)
    let result: { readonly value: T } | undefined
    await inTurn(open, () =>
      transaction(
        open,
        begin,
      )(async () => {
        result = { value: await work(open.db) }
      }),
    )
    if (result === undefined) throw new Fault(STORE_FAULTS.unknownClinic)
    return result.value
  }
  return {
    read: (scope, work) => doing(scope.clinicId, 'begin', work),
    write: (scope, work) => doing(scope.clinicId, 'begin immediate', work),
    clinics: async () => (existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(pathOf(name))) : []),
    found: async (clinicId) => {
      mkdirSync(join(folder, clinicId), { recursive: true, mode: 0o700 })
      const { file } = connect(pathOf(clinicId))
      for (const statement of TABLES.flatMap(sqliteStatements)) file.exec(statement)
      file.close()
    },
    close: async () => {
      await Promise.all([...opened.values()].map(({ last }) => last))
      for (const { file } of opened.values()) file.close()
      opened.clear()
    },
  }
}

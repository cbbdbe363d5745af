import type { Chosen } from './choose-reach.ts'
import type { Database, MailConfig } from './config.ts'
import type { FieldValues } from './fields.ts'
import { startProblem } from './problem.ts'

const sameDatabase = (one: string, other: string): boolean => {
  const [a, b] = [new URL(one), new URL(other)]
  return a.host === b.host && a.pathname === b.pathname
}

/** Where the record is kept. The keys of clients have a database of their own: destroying a key must reach every copy of it. */
export const chooseDatabase = ({ database, 'keyring-database': keyring }: FieldValues): Chosen<Database> => {
  if (database === undefined && keyring === undefined) return { value: { kind: 'sqlite' } }
  if (database === undefined || keyring === undefined) {
    const [given, missing] = keyring === undefined ? ['--database', '--keyring-database'] : ['--keyring-database', '--database']
    return { problems: [startProblem('ISC-START-007', `${given} is there and ${missing} is not`)] }
  }
  return sameDatabase(database, keyring)
    ? { problems: [startProblem('ISC-START-011', '--database and --keyring-database are the same database')] }
    : { value: { kind: 'postgres', url: database, keyringUrl: keyring } }
}

/** How mail leaves; not at all is an answer too. */
export const chooseMail = ({ smtp, 'mail-from': from }: FieldValues): Chosen<MailConfig | undefined> => {
  if (smtp !== undefined && from !== undefined) return { value: { url: smtp, from } }
  if (smtp === undefined && from === undefined) return { value: undefined }
  const [given, missing] = from === undefined ? ['--smtp', '--mail-from'] : ['--mail-from', '--smtp']
  return { problems: [startProblem('ISC-START-007', `${given} is there and ${missing} is not`)] }
}

import { readFileSync } from 'node:fs'

/** Who PostgreSQL runs as: it refuses to be root, so root lends it another name. */
export interface RunsAs {
  readonly uid: number
  readonly gid: number
  /** Whether that is somebody other than who runs the tests. */
  readonly lent: boolean
}

const ACCOUNTS = ['postgres', 'nobody']

const accounts = (): readonly (readonly string[])[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))

/** The present user, or where that is root the first of `postgres` and `nobody`. */
export const postgresRunsAs = (): RunsAs => {
  const [uid, gid] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0]
  if (uid !== 0) return { uid, gid, lent: false }
  const known = accounts()
  const [, , lentUid = '65534', lentGid = '65534'] = ACCOUNTS.flatMap((name) => known.filter(([each]) => each === name))[0] ?? []
  return { uid: Number(lentUid), gid: Number(lentGid), lent: true }
}

/** The words before a command that give it this name, and end it with `signal` when the process that started it is gone. */
export const asUser = ({ uid, gid, lent }: RunsAs, signal: 'INT' | 'QUIT'): readonly string[] => {
  const name = lent ? [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'] : []
  return ['setpriv', ...name, `--pdeathsig=${signal}`, '--']
}

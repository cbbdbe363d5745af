import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** PostgreSQL is needed and cannot be had: a test that skipped it would say that it holds where nobody looked. */
export class NoPostgres extends Error {}

const DEBIAN = '/usr/lib/postgresql'
const MAJOR = '15'
const CREATES_CLUSTER = '/etc/postgresql-common'

// The newest version that Debian keeps here, as the folder of its programs.
const found = (): string | undefined => {
  if (!existsSync(DEBIAN)) return undefined
  const versions = readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one))
  return versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
}

const apt = (...args: readonly string[]): boolean =>
  spawnSync('apt-get', [...args], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0

// Debian's package starts a server of its own when it is installed; the tests want the programs alone.
const install = (): boolean => {
  mkdirSync(CREATES_CLUSTER, { recursive: true })
  writeFileSync(join(CREATES_CLUSTER, 'createcluster.conf'), 'create_main_cluster = false\n')
  const keep = ['-o', 'Dpkg::Options::=--force-confold']
  return apt('update', '-q') && apt('install', '-qy', '--no-install-recommends', ...keep, `postgresql-${MAJOR}`)
}

/**
 * The folder of PostgreSQL's own programs, from Debian's package; installed where it is missing and we may.
 * @throws NoPostgres with what to do
 */
export const postgresBinaries = (): string => {
  const here = found()
  if (here !== undefined) return here
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install()
  const now = found()
  if (now === undefined)
    throw new NoPostgres(`No PostgreSQL below ${DEBIAN}: apt-get install postgresql-${MAJOR}, then run the tests again`)
  return now
}

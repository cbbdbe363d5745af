import type { Kysely } from 'kysely'
import type { Scope } from '#care/access/scope.ts'
import type { Clock } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Seals } from './seals.ts'
import type { Tables } from './tables.ts'

/** What a repository works with: one transaction, in the name of a scope. Repositories are functions of it. */
export interface Transaction {
  readonly scope: Scope
  readonly db: Kysely<Tables>
  readonly clock: Clock
  readonly random: Random
  readonly seals: Seals
}

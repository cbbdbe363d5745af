import { Fault } from '#edges/fault.ts'
import { MIGRATION_FAULTS } from './faults.ts'
import { type Applied, checksumOf, type Language, type Migration } from './migration.ts'

/**
 * The migrations that data still needs. What was applied has to be the beginning of what this program knows.
 * @throws Fault where a newer program, or another one, was here
 */
export const pendingOf = (known: readonly Migration[], applied: readonly Applied[], language: Language): readonly Migration[] => {
  for (const [at, { name, checksum }] of applied.slice(0, known.length).entries()) {
    const ours = known[at]
    const same = ours !== undefined && ours.name === name && checksumOf(ours, language) === checksum
    if (!same) throw new Fault(MIGRATION_FAULTS.changed, { holds: name })
  }
  if (applied.length > known.length) throw new Fault(MIGRATION_FAULTS.newer, { holds: applied.at(-1)?.name })
  return known.slice(applied.length)
}

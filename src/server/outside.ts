import { CLINIC_FAULTS } from '#clinic/faults.ts'
import type { Outside } from '#clinic/outside.ts'
import { Fault } from '#edges/fault.ts'
import { openCleaner } from '#store/attachments/clean/cleaner.ts'
import type { ServerEdges } from './edges.ts'
import { locksOf } from './locks.ts'

const nothing = async (): Promise<never> => {
  throw new Fault(CLINIC_FAULTS.missing)
}

/** What use cases need besides the store. */
export const outsideOf = ({ storage, timers, beside = { backups: nothing, takeOut: nothing } }: ServerEdges): Outside => ({
  ...beside,
  clean: openCleaner(timers),
  locks: locksOf(storage.keys),
})

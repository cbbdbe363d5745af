import type { Scope } from '#care/access/scope.ts'
import type { Clock } from '#edges/clock.ts'
import { isFault } from '#edges/fault.ts'
import type { Log } from '#edges/log.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { DATABASE_FAULTS, faultOf } from '#store/dialect/faults.ts'
import type { Round } from './rounds.ts'

/** Looks through all that is kept of each clinic, once a week, and remembers what came of it. */
export interface Examining {
  readonly round: Round
  /** Whether every clinic that was looked through was sound the last time. */
  readonly isSound: () => boolean
}

const HOUR = 60 * 60_000
const WEEK = 7 * 24 * HOUR

/** Of a day's work a start has enough to do already: the first look comes an hour after it. */
const FIRST = HOUR

type Examine = NonNullable<Engine['examine']>

/** How many contradictions there are; a file too damaged to be looked through is one. */
const contradictions = async (examine: Examine, clinicId: string): Promise<number> => {
  try {
    return (await examine(clinicId)).length
  } catch (error) {
    if (isFault(faultOf(error), DATABASE_FAULTS.damaged)) return 1
    throw error
  }
}

/**
 * The weekly look for pages and rows that contradict one another. By the time that went by, not by the clock, which may jump. What it
 * finds may hold words of a record, so that only the clinic and a number are told.
 */
export const examineClinics = ({ examine }: Pick<Engine, 'examine'>, clock: Clock, log: Log): Examining => {
  const began = clock.elapsed()
  const looked = new Map<string, number>()
  const unsound = new Set<string>()
  const isDue = (clinicId: string): boolean => {
    const last = looked.get(clinicId)
    return last === undefined ? clock.elapsed() - began >= FIRST : clock.elapsed() - last >= WEEK
  }
  const look = async (clinicId: string, through: Examine): Promise<void> => {
    const found = await contradictions(through, clinicId)
    looked.set(clinicId, clock.elapsed())
    if (found === 0) {
      unsound.delete(clinicId)
      log.info('clinic-examined', { clinicId })
    } else {
      unsound.add(clinicId)
      log.error('clinic-not-sound', { clinicId, found })
    }
  }
  return {
    round: {
      name: 'examine',
      run: async ({ clinicId }: Scope) => {
        if (examine !== undefined && isDue(clinicId)) await look(clinicId, examine)
      },
    },
    isSound: () => unsound.size === 0,
  }
}

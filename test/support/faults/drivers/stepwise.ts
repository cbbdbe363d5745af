// Does one piece of work on a place, from opening to closing, each time it is told to: so that a thousand faults do not
// need a thousand starts of Node.
import { createInterface } from 'node:readline'
import { isFault } from '#edges/fault.ts'
import { openPlace } from '../place.ts'
import { REAL } from '../real.ts'
import { sayAcknowledged, sayPoint, sayRefused, sayTry } from '../say.ts'
import { readStep } from '../step.ts'
import { SWEPT } from '../swept-world.ts'
import { WORKS } from '../works.ts'

const codeOf = (error: unknown): string => (isFault(error) ? error.code : String(error))

/** Every fault of a call leaves open whether the write reached the disk, unless its kind says that it was turned away before. */
const outcomeOf = (error: unknown): 'refused' | 'unknown' =>
  isFault(error) && error.kind !== 'unavailable' && error.kind !== 'broken' ? 'refused' : 'unknown'

const step = async (text: string): Promise<void> => {
  const { folder, work, number } = readStep(text)
  const { operation, run } = WORKS[work]({ ...REAL, ...SWEPT, turn: number })
  const refused = (error: unknown, outcome: 'refused' | 'unknown'): void =>
    sayRefused({ place: number, operation: { ...operation, outcome }, code: codeOf(error) })
  sayTry({ place: number, operation })
  const clinic = await openPlace({ folder }).catch((error: unknown) => refused(error, 'refused'))
  if (clinic !== undefined) {
    try {
      await run(clinic.store)
      sayAcknowledged({ place: number, operation: { ...operation, outcome: 'acknowledged' } })
    } catch (error) {
      refused(error, outcomeOf(error))
    }
    // A server that cannot let go of its files ends, and the system lets go for it.
    await clinic.close().catch(() => process.exit(1))
  }
  sayPoint(`done ${number}`)
}

sayPoint('ready')
for await (const line of createInterface({ input: process.stdin })) await step(line)

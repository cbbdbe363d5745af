import type { Scope } from '#care/access/scope.ts'
import type { UseCase } from '../clinic.ts'
import { demand } from '../policies/demand.ts'

/** Everything of a clinic as one file, opened, from one moment. Handed in: it works beside the record, so that nobody waits for it. */
export type TakeOut = (scope: Scope) => Promise<ReadableStream<Uint8Array>>

/** An export on its way. */
export interface ExportTaken {
  readonly fileName: string
  readonly bytes: ReadableStream<Uint8Array>
}

/**
 * Gives the owner everything of the clinic to take away. That it was asked for is kept before the first byte leaves, so that one that is
 * cut off is known as well.
 */
export const exportEverything =
  (takeOut: TakeOut): UseCase<unknown, ExportTaken> =>
  async (clinic, scope) => {
    demand(clinic, scope, 'read export')
    await clinic.store.write(scope, async (at) => {
      demand(clinic, scope, 'read export')
      await at.audit.note({ action: 'read export' })
    })
    const day = clinic.clock.now().slice(0, 10)
    return { fileName: `ischia-export-${day}.tar`, bytes: await takeOut(scope) }
  }

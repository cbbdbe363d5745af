import type { Mailer, MailResult } from '#edges/mailer.ts'
import type { Store } from '#store/store.ts'
import type { ClinicAtStart } from './clinic-at-start.ts'
import type { Scheduler } from './scheduler.ts'

/** A mail that came to its reader. */
export interface Delivered {
  readonly jobId: string
  /** Whether its visit was still booked for that time when it left. */
  readonly wanted: boolean
}

/** A mail server that takes, refuses, delays and forgets to answer. */
export const simulatedPost = (world: Scheduler, { program }: ClinicAtStart, store: Store): { mailer: Mailer; delivered: Delivered[] } => {
  const delivered: Delivered[] = []
  const deliver = async (jobId: string): Promise<void> => {
    const wanted = await store.read(program, async (at) => {
      const [, visitId = '', startsAt] = ((await at.jobs.job(jobId))?.key ?? '').split(' ')
      const visit = await at.visits.visit(visitId)
      return visit?.state === 'booked' && visit.startsAt === startsAt
    })
    delivered.push({ jobId, wanted })
  }
  const send = async ({ messageId }: { readonly messageId: string }): Promise<MailResult> => {
    const luck = world.chance()
    if (luck < 0.2) return { kind: 'later', reason: 'smtp-451' }
    if (luck < 0.25) return { kind: 'refused', reason: 'smtp-550' }
    if (luck < 0.9) await deliver(messageId)
    return luck < 0.8 ? { kind: 'accepted' } : { kind: 'unknown', reason: 'timeout' }
  }
  return { mailer: { send }, delivered }
}

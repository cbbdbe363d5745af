import type { EntryHeader } from '#care/record/entry.ts'
import type { Scope } from '#care/access/scope.ts'
import { isFault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { Clinic } from '../clinic.ts'
import { aboutClient } from '../policies/about.ts'
import { may } from '../policies/demand.ts'
import type { About } from '../policies/holds.ts'
import { thingOfKind } from './thing-of-kind.ts'

/** That something was accepted into the record: ids and a kind, never what it says. */
export interface Happened {
  /** Number in the clinic. */
  readonly position: number
  readonly streamId: string
  readonly clientId: string | undefined
  readonly kind: string
}

/** What happened after a position, as far as one look goes. */
export interface HappenedSince {
  readonly events: readonly Happened[]
  /** Up to where it was looked, what is hidden included. */
  readonly position: number
  readonly isLast: boolean
}

/** Entries in one look. */
const LOOK = 100

const aboutOf = async (at: Reading, clientId: string | undefined): Promise<About> => {
  if (clientId === undefined) return {}
  return await aboutClient(at, clientId).catch((fault: unknown) => {
    if (isFault(fault) && fault.kind === 'missing') return { clientId }
    throw fault
  })
}

const isSeen = async (clinic: Clinic, at: Reading, { kind, stream }: EntryHeader): Promise<boolean> => {
  const thing = thingOfKind(kind)
  return thing !== undefined && may(clinic, at.scope, `read ${thing}`, await aboutOf(at, stream.clientId))
}

const happened = ({ position, stream, kind }: EntryHeader): Happened => ({ position, streamId: stream.id, clientId: stream.clientId, kind })

/** What was accepted after a position, of which whoever asks may know. */
export const liveSince = (clinic: Clinic, scope: Scope, position: number): Promise<HappenedSince> =>
  clinic.store.read(scope, async (at) => {
    const entries = await at.record.after(position, LOOK)
    const events: Happened[] = []
    for (const entry of entries) if (await isSeen(clinic, at, entry)) events.push(happened(entry))
    return { events, position: entries.at(-1)?.position ?? position, isLast: entries.length < LOOK }
  })

/** The position of the clinic now. */
export const liveNow = (clinic: Clinic, scope: Scope): Promise<number> => clinic.store.read(scope, (at) => at.record.position())

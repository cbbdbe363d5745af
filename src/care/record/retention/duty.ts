import type { Entry } from '../entry.ts'
import { isOf, isKnown } from '../known.ts'
import { keepUntil } from './keep-until.ts'
import { retentionRule } from './rule.ts'

/** Why a client's record may not be erased. */
export type Duty =
  /** Until a day, `YYYY-MM-DD`. */
  | { readonly kind: 'retention'; readonly until: string }
  /** Somebody asked that nothing be destroyed, until it is lifted. */
  | { readonly kind: 'hold' }

/** What a duty is worked out from. */
export interface RecordOfClient {
  /** Entries about the client, in their order. */
  readonly entries: readonly Entry[]
  /** The clinic's settings and holds, in their order. */
  readonly clinic: readonly Entry[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Entries that say that there was care; also what a newer program wrote, as it may. Booking and addresses alone are none. */
const tellsOfCare = (entry: Entry): boolean => {
  if (isOf(entry, 'visit.marked')) return entry.content.body.state !== 'missed'
  return (
    !isKnown(entry.kind, entry.version) ||
    isOf(
      entry,
      'intake.answered',
      'answers.settled',
      'red-flag.raised',
      'note.written',
      'note.amended',
      'letter.written',
      'attachment.added',
    )
  )
}

const isHeld = (clinic: readonly Entry[], clientId: string): boolean => {
  const holds = clinic
    .filter((entry) => isOf(entry, 'hold.placed', 'hold.lifted'))
    .filter(({ content }) => content.body.clientId === clientId)
  return holds.at(-1)?.kind === 'hold.placed'
}

/** What forbids erasing a client's record today; undefined where nothing does. Source: safety dossier SP-105. */
export const dutyOf = (clientId: string, { entries, clinic, today }: RecordOfClient): Duty | undefined => {
  if (isHeld(clinic, clientId)) return { kind: 'hold' }
  const care = entries.filter(tellsOfCare).map(({ arrivedAt }) => arrivedAt.slice(0, 10))
  const last = care.toSorted().at(-1)
  if (last === undefined) return undefined
  const settings = clinic.findLast((entry) => isOf(entry, 'clinic.settings'))?.content.body
  const card = entries.findLast((entry) => isOf(entry, 'client.card'))?.content.body
  const until = keepUntil(retentionRule(settings?.country, settings?.region), last, card?.bornOn)
  return today < until ? { kind: 'retention', until } : undefined
}

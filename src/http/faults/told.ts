import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from './catalogue.ts'
import { STATUS, retryAfter } from './status.ts'
import type { FaultStatus } from './status.ts'

/** A refusal as it is told: the same four things always, and where it lies where that is known. */
export interface FaultBody {
  readonly code: string
  /** What is wrong, in a sentence. */
  readonly says: string
  /** What to do next, in a sentence. */
  readonly next: string
  /** The field it lies in, such as `body.bornOn`. */
  readonly place?: string
  /** What stands there now, where somebody else was quicker. */
  readonly holds?: unknown
  /** Names this request in the log. A 404 has none in its body: all of them are the same, byte for byte. */
  readonly requestId?: string
}

/** A refusal ready to be sent. */
export interface ToldFault {
  readonly status: FaultStatus
  readonly body: FaultBody
  readonly retryAfter: number | undefined
}

/** What was thrown, as a fault: whatever is not one of ours becomes the same few words, without a trace of its cause. */
export const asFault = (thrown: unknown): Fault => (thrown instanceof Fault ? thrown : new Fault(HTTP_FAULTS.broken, { cause: thrown }))

// About what is not there, not yours or another clinic's there is one answer, whoever found out (A28).
const MISSING: ToldFault = {
  status: 404,
  body: { code: HTTP_FAULTS.missing.code, says: HTTP_FAULTS.missing.says, next: HTTP_FAULTS.missing.next },
  retryAfter: undefined,
}

/** How a fault is told to whoever asked. */
export const tellFault = (fault: Fault, requestId: string): ToldFault => {
  if (fault.kind === 'missing') return MISSING
  const { code, says, next, detail } = fault
  const place = detail.place === undefined ? {} : { place: detail.place }
  const holds = detail.holds === undefined ? {} : { holds: detail.holds }
  return {
    status: STATUS[fault.kind],
    body: { code, says, next, ...place, ...holds, requestId },
    retryAfter: retryAfter(fault.kind, detail.retryAfter),
  }
}

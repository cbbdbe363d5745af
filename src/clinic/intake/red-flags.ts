import type { Assessment } from '#engine/model/assessment.ts'
import { rank, URGENCIES } from '#engine/model/scale.ts'
import type { Urgency } from '#engine/model/scale.ts'

/** What a clinician has to look at: how soon, and by which rules. */
export interface RedFlags {
  readonly urgency: Urgency
  readonly rules: readonly string[]
}

const SOON = rank(URGENCIES, 'urgent-within-2-weeks')

/** The red flags of a screening; undefined where there is none. A combination that asks for a doctor soon is one as well. */
export const redFlagsOf = ({ disposition, trace }: Assessment): RedFlags | undefined => {
  const flags = trace.filter(({ kind, urgency }) => kind === 'red-flag' || rank(URGENCIES, urgency) >= SOON)
  return flags.length === 0 ? undefined : { urgency: disposition.urgency, rules: flags.map(({ rule }) => rule) }
}

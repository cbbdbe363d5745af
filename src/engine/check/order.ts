import { PHASES } from '../model/technique.ts'
import type { Segment } from '../model/plan.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const BELONGS: Readonly<Record<Segment['kind'], string>> = { talk: 'AG', hands: 'BCDEF', movement: 'E' }

/** Do the phases follow one another, check-in first and re-test last, each with its own kind of work? Treatment dossier 4.6. */
export const checkOrder = ({ plan }: Subject): readonly Violation[] => {
  const { segments } = plan.session
  return segments.flatMap((segment, index) => {
    const at = `session.segments[${index}].phase`
    const before = segments[index - 1]?.phase ?? 'A'
    const late = PHASES.indexOf(segment.phase) < PHASES.indexOf(before)
    const found = late ? [violation('ISC-PLAN-016', at, `${segment.phase} follows ${before}.`)] : []
    const belongs = BELONGS[segment.kind].includes(segment.phase)
    return belongs ? found : [...found, violation('ISC-PLAN-017', at, `${segment.kind} in phase ${segment.phase}.`)]
  })
}

import { PHASES } from '../model/technique.ts'
import type { Segment } from '../model/plan.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import { handsIn } from './subject.ts'
import type { Subject } from './subject.ts'

// A map, since a plan that comes from anywhere may hold a kind of segment that nobody knows.
const BELONGS: ReadonlyMap<string, string> = new Map<Segment['kind'], string>([
  ['talk', 'AG'],
  ['hands', 'BCDEF'],
  ['movement', 'E'],
])

/** Places marked as painful, by id. */
const painful = ({ knowledge, assessment }: Subject): readonly string[] => {
  const { map } = knowledge.roles
  const value = map === undefined ? undefined : assessment.client.answers[map.id]?.value
  return Array.isArray(value) ? value : []
}

/** Work starts away from pain, but in E, where the guide says what comes first. Source: treatment dossier 4.6. */
const painFirst = (subject: Subject): readonly Violation[] => {
  const sore = painful(subject)
  const hands = handsIn(subject.plan).filter(({ segment }) => segment.phase !== 'E')
  return hands
    .filter(({ segment }, index) => {
      const before = hands[index - 1]?.segment
      return before?.phase === segment.phase && sore.includes(before.site) && !sore.includes(segment.site)
    })
    .map(({ segment, at }) => violation('ISC-PLAN-038', `${at}.site`, `${segment.site} comes after a place that hurts.`))
}

/** Do the phases follow one another, check-in first and re-test last, each with its own kind of work? Treatment dossier 4.6. */
export const checkOrder = (subject: Subject): readonly Violation[] => {
  const { segments } = subject.plan.session
  const found = segments.flatMap((segment, index) => {
    const at = `session.segments[${index}].phase`
    const before = segments[index - 1]?.phase ?? 'A'
    const late = PHASES.indexOf(segment.phase) < PHASES.indexOf(before)
    const found = late ? [violation('ISC-PLAN-016', at, `${segment.phase} follows ${before}.`)] : []
    const belongs = BELONGS.get(segment.kind)?.includes(segment.phase) === true
    return belongs ? found : [...found, violation('ISC-PLAN-017', at, `${segment.kind} in phase ${segment.phase}.`)]
  })
  return [...found, ...painFirst(subject)]
}

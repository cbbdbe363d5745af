import type { MatrixCell } from '../model/protocol.ts'
import { aimsFor, belongsWithoutAim, isQuiet } from './aims.ts'
import { isDropped } from './after-flare.ts'
import { workIn } from './hands.ts'
import type { Work } from './hands.ts'
import { violation } from './violation.ts'
import type { Violation } from './violation.ts'
import type { Subject } from './subject.ts'

const lightLevel = ({ knowledge }: Subject): number => knowledge.weights.get('light-phase-level')?.value ?? 0

/** At high irritability core work becomes light and conditional work is left out, except for gentle cards. Treatment dossier 3.3. */
const isLight = ({ guidance }: Subject, { card }: Work, { code }: MatrixCell): boolean =>
  code === 'L' || (code === 'Y' && guidance.irritability === 'high' && !card.gentle)

const isUnused = ({ guidance }: Subject, { card }: Work, { code }: MatrixCell): boolean =>
  code === 'N' || (code === 'C' && guidance.irritability === 'high' && !card.gentle)

const place = (subject: Subject, work: Work, cell: MatrixCell): readonly Violation[] => {
  const { at, card, site } = work
  const found: Violation[] = []
  if (cell.away && subject.guidance.keepAway.includes(site.id))
    found.push(violation('ISC-PLAN-031', `${at}.site`, `${card.id} on ${site.id}.`))
  const excepted = subject.guidance.exceptions.some((exception) => exception.card === card.id && exception.regions.includes(site.region))
  if (excepted || (cell.onlyRegions !== undefined && !cell.onlyRegions.includes(site.region))) {
    found.push(violation('ISC-PLAN-032', `${at}.site`, `${card.id} on ${site.id}.`))
  }
  return found
}

const mostLevel = (subject: Subject, work: Work, cell: MatrixCell): number => {
  const { segment } = work
  const settling = segment.phase === 'B' || segment.phase === 'F'
  const aimed = aimsFor(subject, work).map(({ maxLevel }) => maxLevel ?? work.card.maxLevel)
  const bounds = [
    ...subject.doses.map(({ maxLevel }) => maxLevel),
    ...(cell.maxLevel === undefined ? [] : [cell.maxLevel]),
    ...(settling || isLight(subject, work, cell) ? [lightLevel(subject)] : []),
    ...(aimed.length === 0 ? [] : [Math.max(...aimed)]),
  ]
  const cap = subject.limits.caps[work.site.id] ?? 0
  const shift = Math.min(0, ...subject.changes.map(({ levelShift }) => levelShift))
  return Math.max(0, Math.min(cap, work.card.maxLevel, ...bounds) + shift)
}

/** What the matrix, the dose and the guide say of the work. */
const ofMatrix = (subject: Subject, work: Work): readonly Violation[] => {
  const { segment, at, card } = work
  const cell = subject.profile.matrix[card.id]
  const found = cell === undefined || isUnused(subject, work, cell) ? [violation('ISC-PLAN-030', `${at}.card`, card.id)] : []
  if (cell === undefined) return found
  const most = mostLevel(subject, work, cell)
  const over = segment.level > most ? [violation('ISC-PLAN-033', `${at}.level`, `Level ${segment.level} of at most ${most}.`)] : []
  return [...found, ...place(subject, work, cell), ...over]
}

const ofGuide = (subject: Subject, work: Work): readonly Violation[] => {
  const { segment, at, card, site } = work
  const found: Violation[] = []
  if (!card.phases.includes(segment.phase)) found.push(violation('ISC-PLAN-026', `${at}.phase`, `${card.id} in phase ${segment.phase}.`))
  const aimed = aimsFor(subject, work).length > 0 && card.regions.includes(site.region)
  if (!aimed && !belongsWithoutAim(subject, work)) found.push(violation('ISC-PLAN-034', `${at}.site`, `${card.id} on ${site.id}.`))
  return found
}

const ofRules = (subject: Subject, { at, card }: Work): readonly Violation[] => {
  const removed = subject.changes.some(({ removeCards }) => removeCards.includes(card.id))
  return [
    ...(removed ? [violation('ISC-PLAN-035', `${at}.card`, card.id)] : []),
    ...(isDropped(subject, card) ? [violation('ISC-PLAN-037', `${at}.card`, card.id)] : []),
  ]
}

const tooLong = (work: readonly Work[]): readonly Violation[] =>
  [...Map.groupBy(work, ({ segment }) => `${segment.phase} ${segment.card} ${segment.site}`).values()].flatMap((same) => {
    const [first] = same
    const minutes = same.reduce((sum, { segment }) => sum + segment.minutes, 0)
    if (first === undefined || minutes <= first.card.minutes.max) return []
    return [
      violation('ISC-PLAN-027', `${first.at}.minutes`, `${minutes} of at most ${first.card.minutes.max} minutes of ${first.card.id}.`),
    ]
  })

/** A card keeps its least minutes, but where its phase is shorter than that and it stands there alone. */
const tooShort = ({ plan }: Subject, work: readonly Work[]): readonly Violation[] =>
  work
    .filter(({ segment, card }) => segment.minutes < Math.min(card.minutes.min, plan.session.phases[segment.phase]))
    .map(({ segment, card, at }) =>
      violation('ISC-PLAN-029', `${at}.minutes`, `${segment.minutes} of at least ${card.minutes.min} minutes of ${card.id}.`),
    )

const tooMany = ({ changes }: Subject, work: readonly Work[]): readonly Violation[] => {
  const used = new Set(work.filter(({ card }) => !isQuiet(card)).map(({ card }) => card.id))
  return used.size > 1 && changes.some(({ oneTechnique }) => oneTechnique)
    ? [violation('ISC-PLAN-036', 'session.segments', [...used].join(', '))]
    : []
}

/** Does the hands-on work follow the guide, the matrix, the dose and the plan rules? Source: treatment dossier 3.3, 4.2, 4.3, 4.6. */
export const checkFit = (subject: Subject): readonly Violation[] => {
  const work = workIn(subject)
  return [
    ...work.flatMap((one) => [...ofMatrix(subject, one), ...ofGuide(subject, one), ...ofRules(subject, one)]),
    ...tooLong(work),
    ...tooShort(subject, work),
    ...tooMany(subject, work),
  ]
}

import type { Assessment, Guidance } from '#engine/model/assessment.ts'
import type { Client, History, ResponseClass, SessionRecord } from '#engine/model/client.ts'
import type { PlanChange } from '#engine/model/protocol.ts'
import type { Card } from '#engine/model/technique.ts'
import type { Choose } from '../explore.ts'
import { readable } from '../readable.ts'
import type { Place } from './places.ts'
import type { Ranges } from './ranges.ts'

/** What a client can be, as far as one technique on one place is concerned; each answer is chosen when it is first asked for. */
export interface AnyClient {
  readonly cap: () => number
  readonly banned: () => boolean
  readonly hold: () => number
  readonly reached: () => boolean
  readonly noProduct: () => boolean
  readonly doseLevel: () => number
  readonly hurts: () => boolean
  readonly wishes: () => readonly string[]
  readonly change: PlanChange
  readonly guidance: Guidance
  readonly assessment: Assessment
}

const NO_YES = [false, true]

const FATES = ['kept', 'left out by a plan rule', 'stopped for a sign before a flare'] as const

const visit = (more: Partial<SessionRecord>): SessionRecord => ({
  on: '',
  handsOn: 0,
  techniques: [],
  levels: {},
  signs: [],
  response: 'better',
  ...more,
})

/** The visits before: none, or one that worked this place at some level and went well, so that the level is wanted again. */
const visits = ({ card, site }: Place, fate: string, worked: number, response: () => ResponseClass): readonly SessionRecord[] => {
  if (fate === FATES[2]) return [visit({ signs: [{ id: '', technique: card.id }] })]
  return worked < 0 ? [] : [visit({ levels: { [site.id]: worked }, techniques: [card.id], response: response() })]
}

const changeOf = ({ card }: Place, fate: () => string, shift: () => number, preferred: () => boolean): PlanChange =>
  readable<PlanChange>('planRule', {
    removeCards: () => (fate() === FATES[1] ? [card.id] : []),
    response: () => (fate() === FATES[2] ? 'ease' : undefined),
    levelShift: shift,
    preferCards: () => (preferred() ? [card.id] : []),
  })

const guidanceOf = ({ card, site, irritability, affected }: Place, choose: Choose): Guidance => {
  const keepAway = [[], [site.id]]
  const exceptions = [[], [{ card: card.id, regions: [site.region] }]]
  return readable<Guidance>('guidance', {
    irritability: () => irritability,
    affected: () => affected,
    keepAway: () => choose('keep away', keepAway),
    exceptions: () => choose('exception', exceptions),
  })
}

/** -1 = there was no visit. Further below or above what the technique can do, a wish comes to the same as one level below or above. */
const workedBefore = ({ levels }: Ranges, { minLevel, maxLevel }: Card): readonly number[] => [
  -1,
  ...levels.filter((level) => level >= minLevel - 1 && level <= maxLevel + 1),
]

/** Any client at all, as one technique on one place sees them. */
export const anyClient = (ranges: Ranges, place: Place, choose: Choose): AnyClient => {
  const { caps, holds, doseLevels, levelShifts } = ranges
  const wanted = workedBefore(ranges, place.card)
  const fate = (): string => choose('technique', FATES)
  const response = (): ResponseClass => choose('response', ranges.responses)
  const history = readable<History>('history', { sessions: () => visits(place, fate(), choose('worked before', wanted), response) })
  const client = readable<Client>('client', { history: () => history })
  return {
    cap: () => choose('cap', caps),
    banned: () => choose('banned', NO_YES),
    hold: () => choose('hold', holds),
    reached: () => choose('reached', NO_YES),
    noProduct: () => choose('no product', NO_YES),
    doseLevel: () => choose('dose level', doseLevels),
    hurts: () => choose('hurts', ranges.hurts),
    wishes: () => choose('wishes', ranges.wishes),
    change: changeOf(
      place,
      fate,
      () => choose('level shift', levelShifts),
      () => choose('preferred', ranges.preferred),
    ),
    guidance: guidanceOf(place, choose),
    assessment: readable<Assessment>('assessment', { client: () => client }),
  }
}

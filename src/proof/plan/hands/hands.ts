import type { Knowledge } from '#engine/model/knowledge.ts'
import type { HandsSegment } from '#engine/model/plan.ts'
import { explore } from '../explore.ts'
import { anyClient } from './any-client.ts'
import { objectionsFor } from './check-side.ts'
import { HANDS_PIECES, offeredWork } from './offers.ts'
import type { HandsPieces } from './offers.ts'
import { places } from './places.ts'
import type { Place } from './places.ts'
import { rangesOf } from './ranges.ts'
import type { Ranges } from './ranges.ts'
import { planLimits, situationOf } from './proposer-side.ts'

const where = ({ profile, irritability, affected, card, site, stage }: Place): string =>
  `${card.id} on ${site.id} in phase ${stage.phase}, ${profile.id}, ${irritability} irritability, ${affected.join(' and ')} affected`

/** What is offered of one technique on one place, and the first thing the check says against it. */
export interface Offered {
  readonly work: readonly HandsSegment[]
  readonly fault: string | undefined
}

/** One technique on one place for every client there can be, as far as the code tells clients apart. */
export const offeredOn = (knowledge: Knowledge, ranges: Ranges, place: Place, pieces: HandsPieces = HANDS_PIECES): Generator<Offered> =>
  explore((choose) => {
    const client = anyClient(ranges, place, choose)
    const situation = situationOf(knowledge, place, client)
    const limits = planLimits(knowledge, place, client)
    const objections = objectionsFor(knowledge, place, client)
    return (): Offered => {
      const work = offeredWork(pieces, place, situation, limits)
      const [found] = work.flatMap(objections)
      return { work, fault: found === undefined ? undefined : `${where(place)}: ${found.code} ${found.says}` }
    }
  })

/** Every technique on every place, under every treatment, for every client: nothing is offered that the check refuses. */
export function* handsOutcomes(knowledge: Knowledge, pieces: HandsPieces = HANDS_PIECES): Generator<string | undefined> {
  const ranges = rangesOf(knowledge)
  for (const place of places(knowledge)) {
    for (const { fault } of offeredOn(knowledge, ranges, place, pieces)) yield fault
  }
}

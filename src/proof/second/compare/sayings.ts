import type { Composition } from '#engine/assess/compose.ts'
import type { ActiveRule } from '#engine/assess/active-rules.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import type { Lit } from '../circuit/gates.ts'
import { nameOf } from '../verdict/demand.ts'
import type { Ruling } from '../verdict/rule.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { everyDemand, keptBy } from './demands.ts'

/** Something that both the encoding and the engine say of a client. */
export interface Saying {
  readonly what: string
  readonly lit: Lit
  readonly engine: (composition: Composition) => boolean
  /** The engine may be more cautious, where a client brings what the encoding leaves out. */
  readonly orMore: boolean
}

type Scaled = Pick<Composition, 'status' | 'urgency'>

const NOTHING: Scaled = { status: 'go', urgency: 'none' }

const scales = (
  what: string,
  { status, urgency }: Pick<Verdict, 'status' | 'urgency'>,
  of: (composition: Composition) => Scaled,
  orMore: boolean,
): readonly Saying[] => [
  ...STATUSES.map((least) => ({
    what: `${what}status at least ${least}`,
    lit: status(least),
    engine: (composition: Composition) => rank(STATUSES, of(composition).status) >= rank(STATUSES, least),
    orMore,
  })),
  ...URGENCIES.map((least) => ({
    what: `${what}urgency at least ${least}`,
    lit: urgency(least),
    engine: (composition: Composition) => rank(URGENCIES, of(composition).urgency) >= rank(URGENCIES, least),
    orMore: false,
  })),
]

const row = (ruling: Ruling): readonly Saying[] => {
  const { rule, active, cleared } = ruling
  const found = ({ activity }: Composition): ActiveRule | undefined => activity.active.find((each) => each.rule.index === rule.index)
  return [
    { what: `${rule.id} is active`, lit: active, engine: (composition) => found(composition) !== undefined, orMore: false },
    { what: `${rule.id} is cleared`, lit: cleared, engine: ({ activity }) => activity.cleared.has(rule.id), orMore: false },
    ...scales(`${rule.id}: `, ruling, (composition) => found(composition) ?? NOTHING, false),
  ]
}

/** All that a verdict says of a client but for conditions: rows, status, urgency and limits. */
export const sayingsOf = (verdict: Verdict, knowledge: Knowledge): readonly Saying[] => [
  ...scales('', verdict, (composition) => composition, true),
  ...verdict.rulings.flatMap(row),
  ...everyDemand(knowledge).map((demand) => ({
    what: nameOf(demand),
    lit: verdict.keeps(demand),
    engine: ({ limits }: Composition) => keptBy(limits, demand),
    orMore: true,
  })),
]

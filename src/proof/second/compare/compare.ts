import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '#engine/model/scale.ts'
import { truthWord } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import type { State } from '#engine/state/state.ts'
import { atomsOf } from '../circuit/atoms.ts'
import type { Lit } from '../circuit/gates.ts'
import { valuesFrom } from '../circuit/values.ts'
import type { Values } from '../circuit/values.ts'
import type { Encoding } from '../encoding.ts'
import type { Bits } from '../reading/bits.ts'
import { nameOf } from '../verdict/demand.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { everyDemand, keptBy } from './probes.ts'

/** A client as the engine sees them, with the letters that count. */
export const stateOf = ({ state, activity }: Composition): State =>
  openState(state.knowledge, state.client, state.answers, { clearedRules: activity.cleared })

interface Said {
  readonly what: string
  readonly here: boolean
  readonly engine: boolean
  /** The engine may be more cautious without contradiction: it knows what is left out here. */
  readonly orMore: boolean
}

const scales = ({ status, urgency }: Verdict, values: Values, composition: Composition, orMore: boolean): readonly Said[] => [
  ...STATUSES.map((least) => ({
    what: `status at least ${least}`,
    here: values(status(least)),
    engine: rank(STATUSES, composition.status) >= rank(STATUSES, least),
    orMore,
  })),
  ...URGENCIES.map((least) => ({
    what: `urgency at least ${least}`,
    here: values(urgency(least)),
    engine: rank(URGENCIES, composition.urgency) >= rank(URGENCIES, least),
    orMore: false,
  })),
]

const rows = ({ rulings }: Verdict, values: Values, { activity }: Composition): readonly Said[] => {
  const active = new Map(activity.active.map((each) => [each.rule, each]))
  return rulings.flatMap((ruling) => {
    const { rule } = ruling
    const found = active.get(rule)
    const [status, urgency] = [rank(STATUSES, found?.status ?? 'go'), rank(URGENCIES, found?.urgency ?? 'none')]
    const said = (what: string, lit: Lit, engine: boolean): Said => ({
      what: `${rule.id} ${what}`,
      here: values(lit),
      engine,
      orMore: false,
    })
    return [
      said('is active', ruling.active, found !== undefined),
      said('is cleared', ruling.cleared, activity.cleared.has(rule.id)),
      ...STATUSES.map((least) => said(`gives ${least}`, ruling.status(least), status >= rank(STATUSES, least))),
      ...URGENCIES.map((least) => said(`gives ${least}`, ruling.urgency(least), urgency >= rank(URGENCIES, least))),
    ]
  })
}

interface Probe {
  readonly what: string
  readonly bits: Bits
  readonly condition: Condition
}

const probesOf = ({ verdict, asked }: Encoding, knowledge: Knowledge): readonly Probe[] => {
  const { truth } = verdict.world
  return [
    ...knowledge.rules.flatMap(({ id, when, tiers }) =>
      [when, ...tiers.map((tier) => tier.when)].map((condition) => ({ what: id, condition, bits: truth(condition) })),
    ),
    ...knowledge.statements.flatMap(({ id, obligations }) =>
      obligations.map(({ when }) => ({ what: id, condition: when, bits: asked.truth(when) })),
    ),
  ]
}

const wordOf = ({ canHold, canFail }: Bits, values: Values): string => {
  if (values(canHold)) return values(canFail) ? 'unknown' : 'true'
  return values(canFail) ? 'false' : 'neither'
}

/** Held warnings and values that cannot be read keep a screening open; signs and earlier sessions limit further. All is left out here. */
const isLeftOut = ({ state, missing, activity }: Composition): boolean =>
  state.client.malformed.length + state.client.signs.length > 0 ||
  missing.some(({ id }) => state.answers[id]?.origin === 'held') ||
  (state.client.history.sessions.length > 0 &&
    activity.active.some(({ rule, tiers }) => [rule, ...tiers].some(({ effect }) => effect.session.length > 0)))

/**
 * Sets the atoms as the engine reads them, works everything out without a solver, and tells where encoding and engine differ: each
 * condition, every row, status, urgency, every limit, and whether the client keeps what is required of all. The engine reads `knowledge`,
 * which is the pack that was encoded, but for tests that encode another on purpose.
 */
export const comparing = (encoding: Encoding, knowledge = encoding.board.knowledge): ((client: Client) => readonly string[]) => {
  const { board, verdict } = encoding
  const probes = probesOf(encoding, knowledge)
  const demands = everyDemand(knowledge).map((demand) => ({ demand, what: nameOf(demand), lit: verdict.keeps(demand) }))
  return (client) => {
    const composition = compose(knowledge, client)
    const state = stateOf(composition)
    const values = valuesFrom(board.gates, atomsOf(board.atoms, state))
    const orMore = isLeftOut(composition)
    const said = [
      ...scales(verdict, values, composition, orMore),
      ...rows(verdict, values, composition),
      ...demands.map(({ demand, what, lit }) => ({ what, here: values(lit), engine: keptBy(composition.limits, demand), orMore })),
    ]
    const broken = board.gates.required().filter((clause) => !clause.some(values))
    return [
      ...broken.map((clause) => `required of everybody, and not so: ${clause.join(' ')}`),
      ...probes.flatMap(({ what, bits, condition }) => {
        const [here, engine] = [wordOf(bits, values), truthWord(state.truth(condition))]
        return here === engine ? [] : [`${what}: ${here} here, ${engine} for the engine`]
      }),
      ...said
        .filter(({ here, engine, orMore: more }) => here !== engine && !(more && engine))
        .map(({ what, here }) => `${what}: ${here} here`),
    ]
  }
}

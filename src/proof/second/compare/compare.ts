import { compose } from '#engine/assess/compose.ts'
import type { Composition } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Condition } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { truthWord } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import type { State } from '#engine/state/state.ts'
import { atomsOf } from '../circuit/atoms.ts'
import { valuesFrom } from '../circuit/values.ts'
import type { Values } from '../circuit/values.ts'
import type { Encoding } from '../encoding.ts'
import type { Bits } from '../reading/bits.ts'
import { sayingsOf } from './sayings.ts'

/** A client as the engine sees them, with the letters that count. */
export const stateOf = ({ state, activity }: Composition): State =>
  openState(state.knowledge, state.client, state.answers, { clearedRules: activity.cleared })

interface Asked {
  readonly what: string
  readonly bits: Bits
  readonly condition: Condition
}

const conditionsIn = ({ verdict, asked }: Encoding, knowledge: Knowledge): readonly Asked[] => {
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
  const { board } = encoding
  const conditions = conditionsIn(encoding, knowledge)
  const sayings = sayingsOf(encoding.verdict, knowledge)
  return (client) => {
    const composition = compose(knowledge, client)
    const state = stateOf(composition)
    const values = valuesFrom(board.gates, atomsOf(board.atoms, state))
    const isPartial = isLeftOut(composition)
    const broken = board.gates.required().filter((clause) => !clause.some(values))
    return [
      ...broken.map((clause) => `required of everybody, and not so: ${clause.join(' ')}`),
      ...conditions.flatMap(({ what, bits, condition }) => {
        const [here, engine] = [wordOf(bits, values), truthWord(state.truth(condition))]
        return here === engine ? [] : [`${what}: ${here} here, ${engine} for the engine`]
      }),
      ...sayings.flatMap(({ what, lit, engine, orMore }) => {
        const [here, there] = [values(lit), engine(composition)]
        return here === there || (there && orMore && isPartial) ? [] : [`${what}: ${here} here`]
      }),
    ]
  }
}

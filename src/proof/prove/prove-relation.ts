import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import { clientFromInputs } from '../client/from-inputs.ts'
import type { ClientFileData } from '../client/client-file.ts'
import { minimise } from '../client/minimise.ts'
import { readBack } from '../client/read.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import { inTurn } from '../in-turn.ts'
import type { Relation } from '../relations/relations.ts'
import type { Pair } from '../relations/step.ts'
import type { Answer } from '../solver/solver.ts'
import { plainerClients } from './hints.ts'
import type { Prover } from './prover.ts'
import type { Claim } from './result.ts'
import { PROVED, unknown } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** Pairs whose formula somebody meets; the rest is proved. A verdict where the solver gives up. */
const metBySomebody = async (
  prover: Prover,
  pairs: readonly Pair[],
  formulaOf: (pair: Pair) => Bool,
): Promise<readonly Pair[] | Verdict> => {
  const met: Pair[] = []
  const ask = async (pair: Pair): Promise<readonly [Pair, Answer]> => [pair, await prover.find([formulaOf(pair)])]
  for await (const [pair, answer] of inTurn(pairs, ask)) {
    if (answer.kind === 'unknown') return unknown(answer.says)
    if (answer.kind === 'somebody') met.push(pair)
  }
  return met
}

const isFault = ({ knowledge }: Prover, pair: Pair, file: ClientFileData, inputs: Assignment): boolean => {
  const [before, after] = pair.states(file, inputs).map((state) => readBack(knowledge, state))
  if (before === undefined || after === undefined || 'problem' in before || 'problem' in after) return false
  return !atLeastAsCautious(compose(knowledge, after.client), compose(knowledge, before.client))
}

const shown = (prover: Prover, pair: Pair, inputs: Assignment): Verdict => {
  const start = clientFromInputs(prover.knowledge, inputs)
  const file = minimise(start, (smaller) => isFault(prover, pair, smaller, inputs))
  const [client, changed] = pair.states(file, inputs)
  const becomes = Object.entries(changed.facts).filter(([id, value]) => JSON.stringify(client.facts[id]) !== JSON.stringify(value))
  const shows = `less cautious with ${JSON.stringify(Object.fromEntries(becomes))} instead`
  return { outcome: 'failed', why: `${pair.what}: the second state is less cautious`, counterexample: { client, shows } }
}

const refute = async (prover: Prover, pair: Pair): Promise<Verdict> => {
  for await (const answer of inTurn(plainerClients(prover.translation), (hints) => prover.find([pair.faulty(), ...hints]))) {
    if (answer.kind !== 'somebody') continue
    if (isFault(prover, pair, clientFromInputs(prover.knowledge, answer.inputs), answer.inputs)) return shown(prover, pair, answer.inputs)
  }
  return { outcome: 'mistranslated', why: `${pair.what}: the engine does not see what the solver found`, counterexample: undefined }
}

const verdictOn = async (prover: Prover, pairs: readonly Pair[]): Promise<Verdict> => {
  const suspects = await metBySomebody(prover, pairs, ({ suspicious }) => suspicious)
  if ('outcome' in suspects) return suspects
  const faults = await metBySomebody(prover, suspects, (pair) => pair.faulty())
  if ('outcome' in faults) return faults
  const [first] = faults
  return first === undefined ? PROVED : refute(prover, first)
}

/** Proves that the second of two states is never less cautious; no claim where the pack has no such states. */
export const proveRelation = async (prover: Prover, { id, says, pairs: make }: Relation): Promise<readonly Claim[]> => {
  const began = prover.clock()
  const pairs = make(prover.translation)
  if (pairs.length === 0) return []
  const verdict = await verdictOn(prover, pairs)
  const written = prover.knowledge.statements.find((statement) => statement.id === id)?.says
  return [{ id, says: written ?? says, ...verdict, formulas: pairs.length, milliseconds: Math.round(prover.clock() - began) }]
}

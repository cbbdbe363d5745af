import type { Client } from '#engine/model/client.ts'
import type { Statement } from '#engine/model/statement.ts'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import { minimise } from '../client/minimise.ts'
import { clientFromInputs } from '../client/from-inputs.ts'
import { readBack } from '../client/read.ts'
import { evaluation } from '#engine/formula/evaluate.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import { inTurn } from '../in-turn.ts'
import { breaks } from '../statements/obligations.ts'
import { plainerClients } from './hints.ts'
import type { Prover } from './prover.ts'
import type { Claim } from './result.ts'
import { PROVED, unknown } from './verdict.ts'
import type { Verdict } from './verdict.ts'

const brokenOf = (prover: Prover, { id }: Statement, client: Client): readonly number[] =>
  brokenStatements(prover.knowledge, client).flatMap((broken) => (broken.statement === id ? [broken.obligation] : []))

const cases = (numbers: readonly number[]): string => numbers.map((number) => `case ${number + 1}`).join(', ')

/** Does the engine see the same fault in the client found? Only then is it a fault of the pack. */
const confirm = (prover: Prover, statement: Statement, formulas: readonly Bool[], inputs: Assignment): Verdict => {
  const { knowledge, translation, disagreements } = prover
  const { isTrue } = evaluation(inputs, translation.terms.count())
  const claimed = formulas.flatMap((formula, index) => (isTrue(formula) ? [index] : []))
  const file = clientFromInputs(knowledge, inputs)
  const read = readBack(knowledge, file)
  const mistaken = (why: string): Verdict => ({ outcome: 'mistranslated', why, counterexample: { client: file, shows: cases(claimed) } })
  if ('problem' in read) return mistaken(`the client found cannot be read: ${read.problem}`)
  const [broken] = brokenOf(prover, statement, read.client)
  const [difference] = disagreements(read.client)
  if (broken === undefined || difference !== undefined) return mistaken(difference ?? 'the engine does not see it, and nothing tells why')
  const client = minimise(file, (smaller) => {
    const again = readBack(knowledge, smaller)
    return 'client' in again && brokenOf(prover, statement, again.client).includes(broken)
  })
  return { outcome: 'failed', why: `${cases([broken])} does not hold`, counterexample: { client, shows: cases([broken]) } }
}

/** The plainest client that the engine confirms; else why the one found is no proof of a fault. */
const refute = async (prover: Prover, statement: Statement, formulas: readonly Bool[], found: Assignment): Promise<Verdict> => {
  const { translation } = prover
  const broken = translation.terms.or(...formulas)
  for await (const answer of inTurn(plainerClients(translation), (hints) => prover.find([broken, ...hints]))) {
    const verdict = answer.kind === 'somebody' ? confirm(prover, statement, formulas, answer.inputs) : undefined
    if (verdict?.outcome === 'failed') return verdict
  }
  return confirm(prover, statement, formulas, found)
}

/** Proves that no client breaks a statement. */
export const proveStatement = async (prover: Prover, statement: Statement): Promise<Claim> => {
  const { translation, clock } = prover
  const began = clock()
  const formulas = statement.obligations.map((obligation) => breaks(translation.verdict, obligation))
  const answer = await prover.find([translation.terms.or(...formulas)])
  const verdict: Verdict =
    answer.kind === 'nobody'
      ? PROVED
      : answer.kind === 'unknown'
        ? unknown(answer.says)
        : await refute(prover, statement, formulas, answer.inputs)
  const { id, says } = statement
  return { id, says, ...verdict, formulas: formulas.length, milliseconds: Math.round(clock() - began) }
}

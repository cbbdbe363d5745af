import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Bool } from '#engine/formula/term.ts'
import { clientFromInputs } from '../client/from-inputs.ts'
import type { ClientFileData } from '../client/client-file.ts'
import { minimise } from '../client/minimise.ts'
import { readBack } from '../client/read.ts'
import { shrink } from '../client/shrink.ts'
import { inTurn } from '../in-turn.ts'
import type { Change, FileChange } from '../relations/change.ts'
import { givesLess, isLessCautious } from '../relations/less-cautious.ts'
import type { Relation } from '../relations/relation.ts'
import { sliceOf } from '../shares/share.ts'
import type { Share } from '../shares/share.ts'
import { plainerClients } from './hints.ts'
import type { Prover } from './prover.ts'
import type { Claim } from './result.ts'
import { PROVED, unknown } from './verdict.ts'
import type { Verdict } from './verdict.ts'

const patched = (file: ClientFileData, changes: readonly FileChange[], state: 'from' | 'to'): ClientFileData => {
  const facts = Object.entries({ ...file.facts, ...Object.assign({}, ...changes.map((change) => change[state])) })
  return { ...file, facts: Object.fromEntries(facts.filter(([, value]) => value !== undefined)) }
}

const isFault = ({ knowledge }: Prover, { besides }: Relation, file: ClientFileData, changes: readonly FileChange[]): boolean => {
  const [before, after] = (['from', 'to'] as const).map((state) => readBack(knowledge, patched(file, changes, state)))
  if (before === undefined || after === undefined || 'problem' in before || 'problem' in after) return false
  const [first, second] = [compose(knowledge, before.client), compose(knowledge, after.client)]
  const isOpen = first.missing.length === 0 || second.missing.length > 0
  return (isOpen && !atLeastAsCautious(second, first)) || besides?.isFault(first, second) === true
}

const bare = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'answer' in value && 'on' in value && Object.keys(value).length === 2
    ? value.answer
    : value

/** The same changes without the day on which something was told. */
const undated = (changes: readonly FileChange[]): readonly FileChange[] =>
  changes.map((change) => ({ ...change, to: Object.fromEntries(Object.entries(change.to).map(([id, value]) => [id, bare(value)])) }))

/** The fewest changes and the fewest answers that show it. */
const shown = (prover: Prover, relation: Relation, found: ClientFileData, all: readonly FileChange[]): Verdict => {
  const fewest = shrink(all, (fewer) => isFault(prover, relation, found, fewer))
  const changes = isFault(prover, relation, found, undated(fewest)) ? undated(fewest) : fewest
  const file = minimise(found, (smaller) => isFault(prover, relation, smaller, changes))
  const [client, changed] = [patched(file, changes, 'from'), patched(file, changes, 'to')]
  const becomes = changes.flatMap(({ to }) => Object.keys(to)).map((id) => [id, changed.facts[id] ?? null] as const)
  const shows = `less cautious with ${JSON.stringify(Object.fromEntries(becomes))} instead`
  const what = changes.map((change) => change.what).join(' and ')
  return { outcome: 'failed', why: `${what}: the second state is less cautious`, counterexample: { client, shows } }
}

const refute = async (prover: Prover, relation: Relation, change: Change, faulty: Bool): Promise<Verdict> => {
  for await (const answer of inTurn(plainerClients(prover.translation), (hints) => prover.find([faulty, ...hints]))) {
    if (answer.kind !== 'somebody') continue
    const [file, changes] = [clientFromInputs(prover.knowledge, answer.inputs), change.differences(answer.inputs)]
    if (isFault(prover, relation, file, changes)) return shown(prover, relation, file, changes)
  }
  return { outcome: 'mistranslated', why: 'the engine does not see what the solver found', counterexample: undefined }
}

interface Search {
  readonly suspects: readonly number[]
  readonly unknown: readonly string[]
}

/** Rules that somebody meets for whom they give less in the second state. */
const suspectsAmong = async (prover: Prover, change: Change, rules: readonly number[]): Promise<Search> => {
  const suspects: number[] = []
  const gaveUp: string[] = []
  const ask = async (index: number) => [index, await prover.find([givesLess(change, index)])] as const
  for await (const [index, answer] of inTurn(rules, ask)) {
    if (answer.kind === 'somebody') suspects.push(index)
    if (answer.kind === 'unknown') gaveUp.push(answer.says)
  }
  return { suspects, unknown: gaveUp }
}

const verdictOn = async (prover: Prover, relation: Relation, change: Change, rules: readonly number[]): Promise<Verdict> => {
  const search = await suspectsAmong(prover, change, rules)
  if (search.unknown.length > 0) return unknown(search.unknown.join('; '))
  const { or, no } = prover.translation.terms
  const faulty = or(isLessCautious(change, search.suspects), relation.besides?.formula(change) ?? no)
  const answer = await prover.find([faulty])
  if (answer.kind === 'unknown') return unknown(answer.says)
  return answer.kind === 'nobody' ? PROVED : refute(prover, relation, change, faulty)
}

/** Proves that the second of two states is never less cautious; no claim where the pack has no such states. */
export const proveRelation = async (prover: Prover, relation: Relation, slice: Pick<Share, 'slice' | 'of'>): Promise<readonly Claim[]> => {
  const began = prover.clock()
  const change = relation.change(prover.translation)
  if (change === undefined) return []
  const rules = sliceOf(
    change.before.rules.map((_, index) => index),
    slice,
  )
  const verdict = await verdictOn(prover, relation, change, rules)
  const written = prover.knowledge.statements.find(({ id }) => id === relation.id)?.says
  const milliseconds = Math.round(prover.clock() - began)
  return [{ id: relation.id, says: written ?? relation.says, ...verdict, formulas: rules.length + 1, milliseconds }]
}

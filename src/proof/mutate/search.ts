import type { Bool } from '#engine/formula/term.ts'
import { evaluation } from '#engine/formula/evaluate.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Prover } from '../prove/prover.ts'
import type { Answer } from '../solver/solver.ts'

/** Something looked for: is there a client for whom the formula holds? */
export interface Sought<T> {
  readonly what: T
  readonly formula: Bool
}

/** What came of looking: for what somebody was found, for what there is nobody, and where the solver gave up. */
export interface Found<T> {
  readonly somebody: ReadonlyMap<T, Assignment>
  readonly undecided: ReadonlySet<T>
}

interface Search<T> {
  readonly prover: Prover
  readonly somebody: Map<T, Assignment>
  readonly undecided: Set<T>
}

/** Asks for one client, and tries whoever is found on everything in the group. */
const ask = async <T>(
  { prover, somebody }: Search<T>,
  group: readonly Sought<T>[],
  formulas: readonly Bool[],
): Promise<Answer['kind'] | 'nothing-new'> => {
  const answer = await prover.find(formulas)
  if (answer.kind !== 'somebody') return answer.kind
  const { isTrue } = evaluation(answer.inputs, prover.translation.terms.count())
  const met = group.filter(({ formula }) => isTrue(formula))
  for (const { what } of met) somebody.set(what, answer.inputs)
  return met.length === 0 ? 'nothing-new' : 'somebody'
}

const formulasOf = <T>(group: readonly Sought<T>[]): readonly Bool[] => group.map(({ formula }) => formula)

const unmet = <T>({ somebody }: Search<T>, group: readonly Sought<T>[]): readonly Sought<T>[] =>
  group.filter(({ what }) => !somebody.has(what))

/** Where nobody shows anything, all is settled; whoever shows something may show more, and somebody else all the rest at once. */
const searchGroup = async <T>(search: Search<T>, group: readonly Sought<T>[]): Promise<void> => {
  const { or } = search.prover.translation.terms
  if (group.length === 0 || (await ask(search, group, [or(...formulasOf(group))])) === 'nobody') return
  const more = unmet(search, group)
  if (group.length === 1) for (const { what } of more) search.undecided.add(what)
  if (group.length === 1 || more.length === 0) return
  await ask(search, more, formulasOf(more))
  const rest = unmet(search, more)
  const half = Math.ceil(rest.length / 2)
  await searchGroup(search, rest.slice(0, half))
  await searchGroup(search, rest.slice(half))
}

/** Looks for all in as few questions as that takes. */
export const searchAll = async <T>(prover: Prover, sought: readonly Sought<T>[]): Promise<Found<T>> => {
  const search: Search<T> = { prover, somebody: new Map(), undecided: new Set() }
  await searchGroup(
    search,
    sought.filter(({ formula }) => formula !== prover.translation.terms.no),
  )
  return search
}

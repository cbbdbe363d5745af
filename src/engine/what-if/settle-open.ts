import { compose } from '../assess/compose.ts'
import type { Composition } from '../assess/compose.ts'
import type { Answer } from '../model/client.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { STATUSES, URGENCIES, rank } from '../model/scale.ts'
import { alternatives, withAnswer } from './alternatives.ts'
import { leavesOf } from '../reads/leaves.ts'

/** An answer put in place of another. */
export interface Step {
  readonly fact: Fact
  readonly answer: Answer
}

const burden = ({ status, urgency, missing }: Composition): number =>
  rank(STATUSES, status) * 10_000 + rank(URGENCIES, urgency) * 1_000 + missing.length

/** Questions on which other open ones hang come first, so that fewer need an answer. */
export const gatesFirst = (missing: readonly Fact[]): readonly Fact[] => {
  const gates = new Set(
    missing.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : leavesOf(appliesWhen).map(({ fact }) => fact.index))),
  )
  return missing.toSorted((a, b) => Number(gates.has(b.index)) - Number(gates.has(a.index)))
}

/** Answers every open mandatory question on the side that asks for the least, gates first, so that few need to be answered. */
export const settleOpen = (
  knowledge: Knowledge,
  start: Composition,
): { readonly composition: Composition; readonly steps: readonly Step[] } => {
  let composition = start
  const steps: Step[] = []
  while (true) {
    const [fact] = gatesFirst(composition.missing)
    if (fact === undefined) return { composition, steps }
    const { client } = composition.state
    const tried = alternatives(knowledge, client, fact).map((answer) => ({
      answer,
      composition: compose(knowledge, withAnswer(client, fact, answer)),
    }))
    const best = tried.reduce<(typeof tried)[number] | undefined>(
      (least, next) => (least === undefined || burden(next.composition) < burden(least.composition) ? next : least),
      undefined,
    )
    // A question without an answer to offer, such as free text, stays open.
    if (best === undefined || best.composition.missing.length >= composition.missing.length) return { composition, steps }
    steps.push({ fact, answer: best.answer })
    composition = best.composition
  }
}

import type { Assignment } from '#engine/formula/evaluate.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Effect } from '#engine/model/effect.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import { oncePer } from '#engine/once.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { writtenAnswer } from '../client/written-answers.ts'
import type { Move } from './move.ts'
import { placedBy } from '#engine/reads/facts-read.ts'

/** What a client file says differently in the second state: facts as they were and as they become. */
export interface FileChange {
  readonly what: string
  readonly from: Readonly<Record<string, unknown>>
  readonly to: Readonly<Record<string, unknown>>
}

/** A way in which the second state may differ, and who it is made for. */
export interface Made {
  readonly what: string
  readonly formula: Bool
}

/** Two states of every client. */
export interface Change {
  /** Each of them must be possible for somebody, or nothing is said about it. */
  readonly moves: readonly Made[]
  readonly before: VerdictTerms
  readonly after: VerdictTerms
  /** May an effect that holds in both states reach other places in the second? */
  readonly reachesElsewhere: (effect: Effect) => boolean
  /** How the two states of one client differ. */
  readonly differences: (inputs: Assignment) => readonly FileChange[]
}

const movesName = ({ fact, kind }: Move): string => inputName(fact.id, `moves ${kind}`)

const moveAnswers = ({ terms, rules, inputs }: Translation, moves: readonly Move[]): Inputs => {
  const byFact = Map.groupBy(moves, ({ fact }) => fact)
  return {
    ...inputs,
    answer: oncePer((fact) =>
      (byFact.get(fact) ?? []).reduce((answer, move) => {
        const moved = terms.flag(movesName(move))
        for (const given of move.given(inputs.answer(fact))) rules.add(terms.implies(moved, given))
        return move.after(answer, moved)
      }, inputs.answer(fact)),
    ),
  }
}

/** The two states that any of these moves, at once, lead from and to. */
export const changeBy = (translation: Translation, moves: readonly Move[]): Change => {
  const { terms, verdict } = translation
  const { knowledge } = verdict.reading
  const placed = new Set(moves.filter(({ movesPlaces }) => movesPlaces).map(({ fact }) => fact.index))
  return {
    moves: moves.map((move) => ({ what: movesName(move), formula: terms.flag(movesName(move)) })),
    before: verdict,
    after: verdictTerms(knowledge, terms, moveAnswers(translation, moves)),
    reachesElsewhere: (effect) => placedBy(effect).some((index) => placed.has(index)),
    differences: (inputs) =>
      moves
        .filter((move) => inputs.get(movesName(move)) === true)
        .map(({ fact, written }) => {
          const was = writtenAnswer(knowledge, inputs, fact)
          return { what: fact.id, from: { [fact.id]: was }, to: { [fact.id]: written(inputs, was) } }
        }),
  }
}

/** A formula that says of every client that the first holds and the second does not; plain at once where nobody can meet it. */
export const lost = ({ and, not, no }: Translation['terms'], before: Bool, after: Bool): Bool => {
  const kept = new Set(after.kind === 'or' ? after.of : [after])
  const parts = before.kind === 'or' ? before.of : [before]
  return parts.every((part) => kept.has(part)) ? no : and(before, not(after))
}

import type { Composition } from '../assess/compose.ts'
import { askFor } from '../assess/open-questions.ts'
import type { Client } from '../model/client.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import type { NextQuestion } from '../model/next-question.ts'
import type { Presentation } from '../model/presentation.ts'
import { mayApply, scoreOf } from '../present/rank-presentations.ts'
import { effectiveAnswers } from '../state/effective-answers.ts'
import { openState } from '../state/open-state.ts'
import { answerOf, cannotApply } from '../state/state.ts'
import { alternatives, withAnswer } from '../what-if/alternatives.ts'
import { ranking, reachable } from '../what-if/branches.ts'

interface Standing {
  readonly presentation: Presentation
  readonly score: number
}

const standings = (knowledge: Knowledge, client: Client): readonly Standing[] => {
  const state = openState(knowledge, client, effectiveAnswers(knowledge, client))
  return knowledge.presentations
    .filter((presentation) => mayApply(presentation, state))
    .map((presentation) => ({ presentation, score: scoreOf(presentation, state) }))
    .toSorted((a, b) => b.score - a.score)
}

/** How far an answer moves the lead of the first presentation before the best other one, and whether it turns it round. */
interface Shift {
  readonly moves: number
  readonly instead: string | undefined
}

const leadOver = (now: readonly Standing[], first: Presentation): number => {
  const own = now.find(({ presentation }) => presentation === first)?.score ?? -Infinity
  return own - (now.find(({ presentation }) => presentation !== first)?.score ?? 0)
}

const shiftBy = (knowledge: Knowledge, client: Client, fact: Fact, before: readonly Standing[]): Shift => {
  const [first] = before
  if (first === undefined) return { moves: 0, instead: undefined }
  const lead = leadOver(before, first.presentation)
  return alternatives(knowledge, client, fact)
    .map((answer): Shift => {
      const after = standings(knowledge, withAnswer(client, fact, answer))
      const [leader] = after
      const instead = leader === undefined || leader.presentation === first.presentation ? undefined : leader.presentation.name
      return { moves: Math.abs(leadOver(after, first.presentation) - lead), instead }
    })
    .reduce<Shift>((most, shift) => (weigh(shift) > weigh(most) ? shift : most), { moves: 0, instead: undefined })
}

// An answer that turns the order round is worth more than any that only widens the gap.
const TURNS = 1_000
const weigh = ({ moves, instead }: Shift): number => (Number.isFinite(moves) ? moves : TURNS) + (instead === undefined ? 0 : TURNS)

interface Finding {
  readonly fact: Fact
  readonly shift: Shift
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

const question = ({ fact, shift }: Finding, alike: readonly Finding[], leader: string): NextQuestion => ({
  facts: alike.map((finding) => finding.fact.id),
  ask: askFor(fact),
  who: fact.who,
  kind: 'finding',
  why: shift.instead === undefined ? `Would strengthen or weaken ${lowered(leader)}.` : `Could put ${lowered(shift.instead)} first.`,
  settles: weigh(shift) % TURNS,
})

/** Facts that speak through the same features are one question: the strength of any muscle answers whether there is a deficit. */
const featuresOf = (knowledge: Knowledge, fact: Fact): string =>
  knowledge.presentations
    .flatMap(({ features }) => features.filter(({ when }) => reachable(knowledge, when).includes(fact)).map(({ id }) => id))
    .join(' ')

/** Findings nobody has looked for that would move the ranking most, those first that could change which presentation leads. Treatment dossier 1.4. */
export const findingQuestions = ({ state, missing }: Composition): readonly NextQuestion[] => {
  const { knowledge, client } = state
  const before = standings(knowledge, client)
  const leader = before[0]?.presentation.name
  if (leader === undefined) return []
  const findings = ranking(knowledge)
    .filter(
      (fact) => fact.derive === undefined && answerOf(state, fact) === undefined && !cannotApply(state, fact) && !missing.includes(fact),
    )
    .map((fact) => ({ fact, shift: shiftBy(knowledge, client, fact, before) }))
    .filter(({ shift }) => weigh(shift) > 0)
    .toSorted((a, b) => weigh(b.shift) - weigh(a.shift))
  return [...Map.groupBy(findings, ({ fact }) => featuresOf(knowledge, fact)).values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined ? [] : [question(first, alike, leader)]
  })
}

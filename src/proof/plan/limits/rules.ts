import { isDropped } from '#engine/check/after-flare.ts'
import { subjectOf } from '#engine/check/subject.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Client, SessionRecord } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Plan } from '#engine/model/plan.ts'
import type { PlanChange } from '#engine/model/protocol.ts'
import type { Card } from '#engine/model/technique.ts'
import type { PlanLimits } from '#engine/propose/plan-limits.ts'
import { readable } from '../readable.ts'
import { guided, restingAssessment } from '../resting.ts'
import { subsets, upToTwo } from '../subsets.ts'
import { treatments } from '../treatments.ts'
import { LIMITS_PIECES, limitsOf } from './pieces.ts'
import type { LimitsPieces } from './pieces.ts'

const looserThanRule = (read: PlanLimits, then: PlanChange): string | undefined => {
  if (then.removeCards.some((card) => !read.removedCards.has(card))) return 'a technique stays'
  if (read.levelShift > then.levelShift) return 'the level stays'
  if (read.handsOnPercent > (then.handsOnPercent ?? 100)) return 'the minutes stay'
  return then.oneTechnique && !read.oneTechnique ? 'more than one technique stays' : undefined
}

/** Every plan rule and every two of them: what they take is taken. */
function* ruleOutcomes(knowledge: Knowledge, resting: Assessment, pieces: LimitsPieces): Generator<string | undefined> {
  for (const rules of upToTwo(knowledge.planRules)) {
    const read = limitsOf(knowledge, guided(resting, { rules: rules.map(({ id }) => id) }), pieces)
    const [looser] = rules.flatMap(({ id, then }) => {
      const found = looserThanRule(read, then)
      return found === undefined ? [] : [`${id}: ${found}`]
    })
    yield looser
  }
}

/** Every set of doses: the least of each binds. */
function* doseOutcomes(knowledge: Knowledge, resting: Assessment, pieces: LimitsPieces): Generator<string | undefined> {
  for (const doses of subsets(knowledge.doses)) {
    const { doseLevel, doseHandsOn } = limitsOf(knowledge, guided(resting, { doses: doses.map(({ id }) => id) }), pieces)
    const looser = doses.find(({ maxLevel, handsOn }) => doseLevel > maxLevel || doseHandsOn > handsOn)
    yield looser === undefined ? undefined : `${looser.id} does not bind`
  }
}

const visit = (techniques: readonly string[], signOf: string | undefined): SessionRecord => ({
  on: '',
  handsOn: 0,
  techniques,
  levels: {},
  signs: signOf === undefined ? [] : [{ id: '', technique: signOf }],
})

/** Visits that may tell a technique apart: had last time or not, before or not, stopped for a sign or not, by either name. */
const histories = ({ id, technique }: Card): readonly (readonly SessionRecord[])[] => {
  const names = [[], [id], [technique.id]]
  const lasts = names.flatMap((had) => [undefined, id, technique.id].map((sign) => visit(had, sign)))
  const before = [[], ...names.map((had) => [visit(had, undefined)])]
  return [[], ...lasts.flatMap((last) => before.map((some) => [...some, last]))]
}

const withVisits = (client: Client, sessions: readonly SessionRecord[]): Client => ({ ...client, history: { ...client.history, sessions } })

/** Every technique with every history, after a flare and after none: what the check wants dropped is dropped. */
function* dropOutcomes(knowledge: Knowledge, resting: Assessment, pieces: LimitsPieces): Generator<string | undefined> {
  const easing = knowledge.planRules.filter(({ then }) => then.response === 'ease').map(({ id }) => id)
  for (const card of knowledge.cards) {
    for (const sessions of histories(card)) {
      for (const rules of [[], easing]) {
        const assessment = guided({ ...resting, client: withVisits(resting.client, sessions) }, { rules })
        const subject = subjectOf(knowledge, readable<Plan>('plan', {}), assessment)
        const dropped = subject !== undefined && isDropped(subject, card)
        yield dropped && !limitsOf(knowledge, assessment, pieces).removedCards.has(card.id) ? `${card.id} is not dropped` : undefined
      }
    }
  }
}

/** What plan rules, doses and the answer to the last visit take away is taken away. */
export function* takenAwayOutcomes(knowledge: Knowledge, pieces: LimitsPieces = LIMITS_PIECES): Generator<string | undefined> {
  const [first] = treatments(knowledge)
  if (first === undefined) return
  const resting = restingAssessment(knowledge, first)
  yield* ruleOutcomes(knowledge, resting, pieces)
  yield* doseOutcomes(knowledge, resting, pieces)
  yield* dropOutcomes(knowledge, resting, pieces)
}

import { describe, expect, it } from 'vitest'
import type { MutantOutcome, MutantResult } from './result.ts'
import { heldResults, ownScoreOf, scoreOf, tallyOf } from './score.ts'

const result = (outcome: MutantOutcome, room: MutantResult['room'] = 'restriction'): MutantResult => ({
  id: 'r/remove-rule',
  rule: 'r',
  room,
  operator: 'remove-rule',
  says: 'the rule is gone',
  outcome,
  by: [],
})

const of = (...outcomes: readonly MutantOutcome[]): ReturnType<typeof tallyOf> => tallyOf(outcomes.map((outcome) => result(outcome)))

describe('the score of a pack', () => {
  it.each([
    { outcomes: ['noticed', 'noticed', 'noticed', 'survived'], score: 75, own: 75 },
    { outcomes: ['noticed', 'restated', 'survived', 'example'], score: 50, own: 25 },
    { outcomes: ['noticed', 'undecided'], score: 50, own: 50 },
    { outcomes: ['noticed', 'equivalent', 'stricter'], score: 100, own: 100 },
    { outcomes: ['noticed', 'noticed', 'survived'], score: 66.6, own: 66.6 },
    { outcomes: ['equivalent'], score: 100, own: 100 },
  ] as const)('of $outcomes is $score, $own without statements that say a row again', ({ outcomes, score, own }) => {
    const tally = of(...outcomes)
    expect([scoreOf(tally), ownScoreOf(tally)]).toEqual([score, own])
  })

  it('is held for red flags, combinations and restrictions only', () => {
    const rooms = ['red-flag', 'combination', 'restriction', 'sign', 'follow-up', 'course'] as const
    expect(heldResults(rooms.map((room) => result('noticed', room))).map(({ room }) => room)).toEqual([
      'red-flag',
      'combination',
      'restriction',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { record, who } from '../../../test/support/logic.ts'
import { inOrderOfTime } from './in-order.ts'

const session = (on: string, handsOn = 20) => ({ on, handsOn, techniques: [], levels: {}, signs: [] })
const recheck = (on: string) => ({ on, change: 'same' as const })

describe('a history in order of time', () => {
  it('[A21] is left as it is', () => {
    const client = who(
      {},
      { history: { answers: [record('2026-11-01', {}), record('2026-11-02', {})], sessions: [session('2026-11-01')], rechecks: [] } },
    )
    expect(inOrderOfTime(client)).toBe(client)
  })

  it('[A21] is made of one that came in another order: records, sessions and re-checks', () => {
    const client = who(
      {},
      {
        history: {
          answers: [record('2026-11-02', {}), record('2026-11-01', {})],
          sessions: [session('2026-11-09'), session('2026-11-03'), session('2026-11-05')],
          rechecks: [recheck('2026-11-20'), recheck('2026-11-10')],
        },
      },
    )
    const { answers, sessions, rechecks } = inOrderOfTime(client).history
    expect(answers.map(({ on }) => on)).toEqual(['2026-11-01', '2026-11-02'])
    expect(sessions.map(({ on }) => on)).toEqual(['2026-11-03', '2026-11-05', '2026-11-09'])
    expect(rechecks.map(({ on }) => on)).toEqual(['2026-11-10', '2026-11-20'])
  })

  it('[A21] keeps the order of entries of one day', () => {
    const client = who(
      {},
      { history: { answers: [], sessions: [session('2026-11-09', 1), session('2026-11-03', 2), session('2026-11-09', 3)], rechecks: [] } },
    )
    expect(inOrderOfTime(client).history.sessions.map(({ handsOn }) => handsOn)).toEqual([2, 1, 3])
  })
})

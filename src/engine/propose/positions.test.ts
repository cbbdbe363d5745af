import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../test/support/runs.ts'
import type { Position } from '../model/body.ts'
import type { Site } from '../model/site.ts'
import { choosePositions } from './positions.ts'
import type { Placing, PositionCosts, Stay, Turn } from './positions.ts'

const site = (index: number): Site => ({ index, id: `site-${index}`, region: `site-${index}`, side: undefined })

const position = (index: number, id: string, reaches: readonly number[]): Position => ({
  index,
  id,
  name: id,
  up: undefined,
  byDefault: true,
  reaches,
})

const PRONE = position(0, 'prone', [0, 1, 2, 3])
const LEFT = position(1, 'on-left', [0, 2])
const RIGHT = position(2, 'on-right', [1, 2])

const COSTS: PositionCosts = { longest: 20, change: 30, amidPhase: 30 }

const work = (index: number, minutes: number): Stay => ({ site: site(index), minutes })
const MOVE: Stay = { site: undefined, minutes: 4 }

const names = ({ placed }: Placing<Stay>): readonly string[] => placed.map(({ position: chosen }) => chosen?.id ?? 'moves')

describe('positions', () => {
  it('stay what the guide prefers while that is not too long', () => {
    const { tooLong, ...rest } = choosePositions([{ phase: 'C', stays: [work(0, 8), work(1, 8)] }], [PRONE, LEFT, RIGHT], COSTS)
    expect(names({ tooLong, ...rest })).toEqual(['prone', 'prone'])
    expect(tooLong).toBe(false)
  })

  it('change before a stay gets too long, and between phases rather than within one', () => {
    const turns: Turn<Stay>[] = [
      { phase: 'B', stays: [work(2, 6)] },
      { phase: 'C', stays: [work(0, 7), work(2, 7)] },
      { phase: 'D', stays: [work(0, 5), work(2, 5)] },
    ]
    expect(names(choosePositions(turns, [PRONE, LEFT], COSTS))).toEqual(['prone', 'prone', 'prone', 'on-left', 'on-left'])
  })

  it('put work of one side together, so that a client turns once', () => {
    const turns: Turn<Stay>[] = [{ phase: 'C', stays: [work(0, 3), work(1, 3), work(0, 3), work(1, 3)] }]
    expect(names(choosePositions(turns, [LEFT, RIGHT], COSTS))).toEqual(['on-left', 'on-left', 'on-right', 'on-right'])
  })

  it('keep the order of turns: what hurts comes after what does not', () => {
    const turns: Turn<Stay>[] = [
      { phase: 'C', stays: [work(1, 3)] },
      { phase: 'C', stays: [work(0, 3)] },
    ]
    const { placed } = choosePositions(turns, [LEFT, RIGHT], COSTS)
    expect(placed.map(({ stay }) => stay.site?.index)).toEqual([1, 0])
  })

  it('start afresh after a movement of the client, at no cost', () => {
    const turns: Turn<Stay>[] = [
      { phase: 'C', stays: [work(2, 20)] },
      { phase: 'E', stays: [MOVE] },
      { phase: 'F', stays: [work(2, 20)] },
    ]
    const placing = choosePositions(turns, [PRONE, LEFT], COSTS)
    expect(names(placing)).toEqual(['prone', 'moves', 'prone'])
    expect(placing.tooLong).toBe(false)
  })

  it('say so where a stay is too long and nothing else reaches the work', () => {
    const placing = choosePositions([{ phase: 'C', stays: [work(3, 15), work(3, 15)] }], [PRONE, LEFT], COSTS)
    expect(names(placing)).toEqual(['prone', 'prone'])
    expect(placing.tooLong).toBe(true)
  })

  it('are none for a session without work', () => {
    expect(choosePositions([], [PRONE], COSTS)).toEqual({ placed: [], tooLong: false })
  })
})

/** What one row of positions costs, read off the words of docs/spec/propose.md. */
const costOf = (
  row: readonly { readonly stay: Stay; readonly phase: string; readonly rank: number | undefined }[],
  costs: PositionCosts,
): number => {
  let [cost, run] = [0, 0]
  for (const [at, { stay, phase, rank }] of row.entries()) {
    const before = row[at - 1]
    if (rank === undefined) {
      run = 0
      continue
    }
    const stays = before?.rank === rank
    const turned = before?.rank !== undefined && !stays
    const long = stays ? run : 0
    for (let minute = 1; minute <= stay.minutes; minute++) if (long + minute > costs.longest) cost += 10_000_000
    run = long + stay.minutes
    cost += rank * stay.minutes + (turned ? costs.change + (before.phase === phase ? costs.amidPhase : 0) : 0)
  }
  return cost
}

const ordersOf = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length === 0 ? [[]] : items.flatMap((item, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]))

const rowsOf = (turns: readonly Turn<Stay>[], positions: readonly Position[]) =>
  turns.reduce<readonly (readonly { readonly stay: Stay; readonly phase: string; readonly rank: number | undefined }[])[]>(
    (rows, { phase, stays }) =>
      rows.flatMap((row) =>
        ordersOf(stays).flatMap((order) =>
          order.reduce<readonly (typeof row)[]>(
            (some, stay) => {
              const { site: place } = stay
              if (place === undefined) return some.map((one) => [...one, { stay, phase, rank: undefined }])
              const ranks = [...positions.keys()].filter((rank) => positions[rank]?.reaches.includes(place.index))
              return some.flatMap((one) => ranks.map((rank) => [...one, { stay, phase, rank }]))
            },
            [row],
          ),
        ),
      ),
    [[]],
  )

describe('positions are the best of all', () => {
  const stay = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({ index: fc.integer({ min: 0, max: 3 }), minutes: fc.integer({ min: 1, max: 9 }) })
        .map(({ index, minutes }) => work(index, minutes)),
    },
    { weight: 1, arbitrary: fc.constant(MOVE) },
  )
  const turn = fc.record({
    phase: fc.constantFrom('B' as const, 'C' as const, 'D' as const),
    stays: fc.array(stay, { minLength: 1, maxLength: 2 }),
  })
  const costs = fc.record({
    longest: fc.integer({ min: 5, max: 15 }),
    change: fc.integer({ min: 0, max: 20 }),
    amidPhase: fc.integer({ min: 0, max: 20 }),
  })

  it('no order and no row of positions costs less', () => {
    const law = fc.property(fc.array(turn, { maxLength: 3 }), costs, (turns, weights) => {
      const positions = [LEFT, PRONE, RIGHT]
      const { placed, tooLong } = choosePositions(turns, positions, weights)
      const phases = turns.flatMap(({ phase, stays }) => stays.map(() => phase))
      const row = placed.map(({ stay: one, position: chosen }, at) => ({
        stay: one,
        phase: phases[at] ?? '',
        rank: chosen === undefined ? undefined : positions.indexOf(chosen),
      }))
      const found = costOf(row, weights)
      expect(found).toBe(rowsOf(turns, positions).reduce((least, each) => Math.min(least, costOf(each, weights)), Infinity))
      expect(tooLong).toBe(found >= 10_000_000)
    })
    fc.assert(law, tries(150))
  })
})

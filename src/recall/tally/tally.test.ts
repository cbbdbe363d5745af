import { describe, expect, it } from 'vitest'
import type { Cause, Move, Moved, Standing } from '../screen/outcome.ts'
import { comesTo, countMoved, countSkipped, emptyTally } from './tally.ts'

const standing = (status: Standing['status'], urgency: Standing['urgency'] = 'none'): Standing => ({ status, urgency, complete: true })

const moved = (move: Move, before: Standing, after: Standing, causes: readonly Cause[] = []): Moved => ({
  move,
  before,
  after,
  limits: [],
  causes,
})

const rule = (id: string, move: Move): Cause => ({ kind: 'rule', id, move, entries: [`restrictions/${id}`] })

describe('what a move comes to', () => {
  it.each([
    ['stopped, and an emergency', moved('stricter', standing('go'), standing('stopped', 'emergency-now')), ['stopped', 'emergency']],
    [
      'an emergency, where work was stopped anyway',
      moved('stricter', standing('stopped', 'same-day'), standing('stopped', 'emergency-now')),
      ['emergency'],
    ],
    ['paused', moved('stricter', standing('go-with-care'), standing('paused')), ['paused']],
    ['a plan to be checked again', moved('stricter', standing('go'), standing('go-with-care')), ['recheck']],
    ['a plan to be checked again, where limits moved both ways', moved('differs', standing('go'), standing('go')), ['recheck']],
    ['nothing to be done, where limits are only wider', moved('looser', standing('go-with-care'), standing('go')), []],
    ['work that may go on again', moved('looser', standing('paused'), standing('go-with-care')), ['freed']],
    ['nothing to be done, where work waits either way', moved('looser', standing('stopped'), standing('paused')), []],
  ] as const)('is %s', (_, one, comes) => {
    expect(comesTo(one)).toEqual(comes)
  })
})

describe('the counters', () => {
  it('count clients once, and each of their causes', () => {
    const tally = emptyTally()
    countMoved(tally, moved('stricter', standing('go'), standing('paused'), [rule('a', 'stricter'), rule('b', 'stricter')]))
    countMoved(tally, moved('looser', standing('paused'), standing('go'), [rule('a', 'looser')]))
    expect(tally.moves).toMatchObject({ stricter: 1, looser: 1, differs: 0, paused: 1, freed: 1 })
    expect([...tally.causes.values()]).toMatchObject([
      { id: 'a', stricter: 1, looser: 1, paused: 1, freed: 1, entries: ['restrictions/a'] },
      { id: 'b', stricter: 1, looser: 0, paused: 1 },
    ])
  })

  it('hold nobody stopped by a rule that was loosened, whoever else stops them', () => {
    const tally = emptyTally()
    countMoved(tally, moved('stricter', standing('go'), standing('stopped'), [rule('a', 'stricter'), rule('b', 'looser')]))
    expect([...tally.causes.values()].map(({ id, stopped }) => [id, stopped])).toEqual([
      ['a', 1],
      ['b', 0],
    ])
  })

  it('count every skipped line, and keep the first ten', () => {
    const tally = emptyTally()
    for (let line = 1; line <= 25; line++) countSkipped(tally, { file: 'f', line, code: line % 5 === 0 ? 'B' : 'A', message: '' })
    expect([tally.skipped, [...tally.codes]]).toEqual([
      25,
      [
        ['A', 20],
        ['B', 5],
      ],
    ])
    expect(tally.first.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runWatched } from '../../support/faults/fail-call.ts'
import { allOf } from '../../support/faults/listen.ts'
import { named, WHY_NOT } from '../../support/faults/machine.ts'
import type { Manner } from '../../support/faults/numbers.ts'
import { lostNumbers, numbersIn } from '../../support/faults/numbers.ts'
import type { Point } from '../../support/faults/trace.ts'
import { pointsOf, wasVisited } from '../../support/faults/trace.ts'
import { temporaryTree } from '../../support/temporary.ts'

const NUMBERS = 3

const attempt = async (manner: Manner, point?: Point) => {
  const folder = temporaryTree({})
  const files = ['numbers.sqlite', 'numbers.sqlite-wal', 'numbers.sqlite-shm'].map((name) => join(folder, name))
  const watched = await runWatched(numbersIn(folder, manner, NUMBERS), files, join(temporaryTree({}), 'log'), point)
  return { ...watched, lost: lostNumbers(folder, watched.heard) }
}

describe.skipIf(WHY_NOT.trace !== undefined)('making calls of the kernel fail', () => {
  it(named('counts the calls of a writer and visits a point among them', WHY_NOT.trace), async () => {
    const survey = await attempt('honest')
    const points = pointsOf(survey.log)
    expect(allOf(survey.heard, 'ACK')).toEqual([1, 2, 3])
    expect(points.filter(({ call, failure }) => call === 'fsync' && failure === 'EIO').length).toBeGreaterThan(NUMBERS)
    const point = points.findLast(({ call }) => call === 'fsync')
    expect(wasVisited((await attempt('honest', point)).log)).toBe(true)
    expect(wasVisited((await attempt('honest', { call: 'fsync', nth: 1_000, failure: 'EIO' })).log)).toBe(false)
  })

  const second: Point = { call: 'pwrite64', nth: 16, failure: 'ENOSPC' }

  it(named('finds no false success of a writer that listens', WHY_NOT.trace), async () => {
    const { heard, lost } = await attempt('honest', second)
    expect(allOf(heard, 'REFUSED')).toHaveLength(1)
    expect(lost).toEqual([])
  })

  it(named('finds the false success of one that does not', WHY_NOT.trace), async () => {
    expect((await attempt('deaf', second)).lost).toHaveLength(1)
  })
})

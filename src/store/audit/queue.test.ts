import { describe, expect, it } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import { handTimers, standingClock } from '../../../test/support/edges.ts'
import { auditQueue } from './queue.ts'
import type { Look } from './queue.ts'

const scope = (clinicId: string) => openScope(clinicId, { kind: 'system', task: 'test' }, 'request-1')

const opened = (refuses: (looks: readonly Look[]) => boolean = () => false) => {
  const [clock, timers] = [standingClock(), handTimers()]
  const batches: string[][] = []
  const write = async (looks: readonly Look[]): Promise<void> => {
    if (refuses(looks)) throw new TypeError('the disk is full')
    batches.push(looks.map(({ scope: { clinicId }, seen }) => `${clinicId} ${seen.action}`))
  }
  return { batches, timers, queue: auditQueue({ clock, timers, write }) }
}

describe('looks that wait', () => {
  it('are written together within a second, in the order of the calls', async () => {
    const { batches, timers, queue } = opened()
    for (const action of ['one', 'two', 'three']) queue.note(scope('a'), { action })
    expect(batches).toEqual([])
    timers.pass(999)
    await queue.flush()
    expect(batches).toEqual([['a one', 'a two', 'a three']])
  })

  it('of different clinics are written apart', async () => {
    const { batches, queue } = opened()
    for (const clinicId of ['a', 'b', 'a']) queue.note(scope(clinicId), { action: 'look' })
    await queue.flush()
    expect(batches).toEqual([['a look', 'a look'], ['b look']])
  })

  it('are not lost when they cannot be written, and keep their place', async () => {
    let full = true
    const { batches, timers, queue } = opened(() => full)
    queue.note(scope('a'), { action: 'one' })
    await expect(queue.flush()).rejects.toThrow('the disk is full')
    queue.note(scope('a'), { action: 'two' })
    full = false
    timers.pass(1_000)
    await queue.flush()
    expect(batches).toEqual([['a one', 'a two']])
  })

  it('of one clinic do not wait for another that cannot be written', async () => {
    const { batches, queue } = opened(([look]) => look?.scope.clinicId === 'a')
    for (const clinicId of ['a', 'b']) queue.note(scope(clinicId), { action: 'look' })
    await expect(queue.flush()).rejects.toThrow('the disk is full')
    expect(batches).toEqual([['b look']])
  })
})

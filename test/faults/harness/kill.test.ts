import { describe, expect, it } from 'vitest'
import type { Moment } from '../../support/faults/count-down.ts'
import { momentFrom } from '../../support/faults/count-down.ts'
import { killAt } from '../../support/faults/kill.ts'
import { allOf } from '../../support/faults/listen.ts'
import type { Manner } from '../../support/faults/numbers.ts'
import { lostNumbers, numbersIn } from '../../support/faults/numbers.ts'
import { numbersFrom } from '../../support/random/numbers.ts'
import { temporaryTree } from '../../support/temporary.ts'

const killTen = async (manner: Manner) => {
  const folder = temporaryTree({})
  const lost: unknown[] = []
  let acknowledged = 0
  for (let kill = 0; kill < 10; kill += 1) {
    const moment: Moment = { while: 'working', acknowledgements: kill, milliseconds: 0 }
    // One after the other: each starts on what the one before left.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const { heard, ended } = await killAt(numbersIn(folder, manner), moment)
    expect(ended.signal).toBe('SIGKILL')
    acknowledged += allOf(heard, 'ACK').length
    lost.push(...lostNumbers(folder, heard))
  }
  return { acknowledged, lost }
}

describe('killing a writer', () => {
  it('finds nothing lost by one that acknowledges after the commit', async () => {
    const { acknowledged, lost } = await killTen('honest')
    expect(acknowledged).toBeGreaterThan(10)
    expect(lost).toEqual([])
  })

  it('finds what one lost that acknowledges before the commit', async () => {
    // Whether the moment between word and commit is hit is chance: it is tried until it was.
    let lost: readonly unknown[] = []
    for (let tries = 0; tries < 10 && lost.length === 0; tries += 1) ({ lost } = await killTen('early'))
    expect(lost).not.toEqual([])
  })
})

describe('the moments of kills', () => {
  const moments = (seed: number) => {
    const next = numbersFrom(seed)
    return Array.from({ length: 200 }, () => momentFrom(next))
  }

  it('follow from the seed', () => {
    expect(moments(7)).toEqual(moments(7))
    expect(moments(7)).not.toEqual(moments(8))
  })

  it('lie in the start of a process as well as in its work', () => {
    const starting = moments(7).filter((moment) => moment.while === 'starting').length
    expect(starting).toBeGreaterThan(10)
    expect(starting).toBeLessThan(60)
  })
})

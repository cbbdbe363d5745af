import { describe, expect, it } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import { Fault } from '#edges/fault.ts'
import { DATABASE_FAULTS } from '#store/dialect/faults.ts'
import { DatabaseTrouble } from '#store/dialect/trouble.ts'
import { standingClock } from '../../../test/support/edges.ts'
import { examineClinics } from './examine-clinics.ts'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const WORDS = ['row 3 missing from index zqCANARY', 'visit refers to nothing in client']

const examining = (found: Readonly<Record<string, readonly string[] | Error>>) => {
  const [clock, lines]: [ReturnType<typeof standingClock>, string[]] = [standingClock(), []]
  const line = (event: string, fields?: object): void => void lines.push(`${event} ${JSON.stringify(fields)}`)
  let left = found
  const examine = async (clinicId: string): Promise<readonly string[]> => {
    const answer = left[clinicId] ?? []
    if (answer instanceof Error) throw answer
    return answer
  }
  const { round, isSound } = examineClinics({ examine }, clock, { info: line, warn: line, error: line })
  return {
    clock,
    lines,
    isSound,
    mend: () => {
      left = {}
    },
    goRound: () => Promise.all(['a', 'b'].map((id) => round.run(openScope(id, { kind: 'system', task: 'examine' }, 'examine')))),
  }
}

describe('the weekly look through a clinic', () => {
  it('comes an hour after the start, and then each week', async () => {
    const { clock, lines, goRound } = examining({})
    const counts: number[] = []
    for (const pause of [0, HOUR, HOUR, 6 * DAY, DAY]) {
      clock.move(pause)
      await goRound()
      counts.push(lines.length)
    }
    expect(counts).toEqual([0, 2, 2, 2, 4])
  })

  it('is not put off by a clock that is set back', async () => {
    const { clock, lines, goRound } = examining({})
    clock.move(-DAY)
    clock.move(HOUR)
    await goRound()
    expect(lines).toHaveLength(2)
  })

  it('tells a damaged clinic by its id, without a word of what was found, until it is found sound', async () => {
    const { clock, lines, isSound, mend, goRound } = examining({ b: WORDS })
    clock.move(HOUR)
    await goRound()
    expect(lines).toEqual(['clinic-examined {"clinicId":"a"}', 'clinic-not-sound {"clinicId":"b","found":2}'])
    expect(isSound()).toBe(false)
    mend()
    clock.move(7 * DAY)
    await goRound()
    expect(isSound()).toBe(true)
  })

  it.each([
    ['too damaged to be opened', new Fault(DATABASE_FAULTS.damaged), 'clinic-not-sound', false],
    ['whose pages cannot be read', new DatabaseTrouble('damaged', 'pages', 'malformed', true), 'clinic-not-sound', false],
    ['that another program holds', new Fault(DATABASE_FAULTS.busy), undefined, true],
  ])('takes a file %s for what it is', async (_, thrown, event, sound) => {
    const { clock, lines, isSound, goRound } = examining({ b: thrown })
    clock.move(HOUR)
    await goRound().catch(() => undefined)
    expect(lines.find((line) => line.includes('"b"'))?.split(' ')[0]).toBe(event)
    expect(isSound()).toBe(sound)
  })

  it('is left to the server of a database that looks by itself', async () => {
    const clock = standingClock()
    const nothing = (): void => undefined
    const { round, isSound } = examineClinics({}, clock, { info: nothing, warn: nothing, error: nothing })
    clock.move(HOUR)
    await round.run(openScope('a', { kind: 'system', task: 'examine' }, 'examine'))
    expect(isSound()).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { explore } from './explore.ts'

describe('to explore is to run once for every combination of what is asked for', () => {
  it('once, where nothing is asked for', () => {
    expect([...explore(() => () => 'done')]).toEqual(['done'])
  })

  it('every combination, each once', () => {
    const runs = [...explore((choose) => () => [choose('a', [1, 2]), choose('b', ['x', 'y', 'z'])].join(''))]
    expect(runs).toEqual(['1x', '1y', '1z', '2x', '2y', '2z'])
  })

  it('a thing that is asked for again is the same as before', () => {
    expect([...explore((choose) => () => [choose('a', [1, 2]), choose('a', [1, 2])].join(''))]).toEqual(['11', '22'])
  })

  it('what is only asked for on one way is only varied on that way', () => {
    const runs = [...explore((choose) => () => (choose('goes', [false, true]) ? `goes ${choose('where', ['left', 'right'])}` : 'stays'))]
    expect(runs).toEqual(['stays', 'goes left', 'goes right'])
  })

  it('what is asked for later may hang on what was chosen before', () => {
    const runs = [
      ...explore((choose) => () => {
        const most = choose('most', [1, 2])
        return choose(`up to ${most}`, most === 1 ? [0, 1] : [0, 1, 2]) <= most
      }),
    ]
    expect(runs).toHaveLength(5)
    expect(runs.every(Boolean)).toBe(true)
  })

  it('nothing to choose from is an error', () => {
    expect(() => [...explore((choose) => () => choose('a', []))]).toThrow(/nothing to choose from/u)
  })
})

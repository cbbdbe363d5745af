import { describe, expect, it } from 'vitest'
import { marksOf } from './backing.ts'
import { appliesWhileUnknown } from './rule.ts'
import { opposite, sidesOf } from './site.ts'
import { FALSE, TRUE, UNKNOWN, known, not, truthWord } from './truth.ts'

describe('truth', () => {
  it.each([
    [FALSE, TRUE, 'false'],
    [UNKNOWN, UNKNOWN, 'unknown'],
    [TRUE, FALSE, 'true'],
  ])('[L1] not %d is %d, and in words it is %s', (truth, negated, word) => {
    expect(not(truth)).toBe(negated)
    expect(not(not(truth))).toBe(truth)
    expect(truthWord(truth)).toBe(word)
  })

  it('[L1] what is plainly so or not is known', () => {
    expect([known(true), known(false)]).toEqual([TRUE, FALSE])
  })
})

describe('sides', () => {
  it.each([
    ['left', ['left']],
    ['right', ['right']],
    ['both', ['left', 'right']],
    [undefined, ['left', 'right']],
  ] as const)('[L12] %s covers %o', (sides, expected) => {
    expect(sidesOf(sides)).toEqual(expected)
  })

  it('[A8] the other side of the left is the right, and the other way round', () => {
    expect([opposite('left'), opposite('right')]).toEqual(['right', 'left'])
  })
})

describe('kinds of rules', () => {
  it.each([
    ['restriction', true],
    ['course', true],
    ['red-flag', false],
    ['combination', false],
    ['sign', false],
    ['follow-up', false],
  ] as const)('[A4] a %s holds while its condition is unknown: %s', (kind, expected) => {
    expect(appliesWhileUnknown(kind)).toBe(expected)
  })
})

describe('marks of a backing', () => {
  const seen = { source: 'T2', mark: 'seen' as const }
  const quoted = { source: 'T1', mark: 'memory' as const }

  it.each([
    [{ citations: [seen], memory: false, design: false }, ['seen']],
    [{ citations: [quoted], memory: false, design: false }, ['memory']],
    [{ citations: [], memory: true, design: true }, ['memory', 'design']],
    [{ citations: [quoted, seen, seen], memory: true, design: true }, ['seen', 'memory', 'design']],
    [{ citations: [], memory: false, design: true }, ['design']],
  ])('[A22] of %o are %o, each once, strongest first', (backing, marks) => {
    expect(marksOf(backing)).toEqual(marks)
  })
})

import { describe, expect, it } from 'vitest'
import type { Condition, FactRef } from '#engine/model/condition.ts'
import { tiny } from '../../../test/support/packs.ts'
import { impliesBetween } from './implies.ts'

const KNOWLEDGE = tiny()
const implies = impliesBetween(KNOWLEDGE, KNOWLEDGE)

const ref = (id: string): FactRef => {
  const fact = KNOWLEDGE.factById.get(id)
  if (fact === undefined) throw new TypeError(`no fact ${id}`)
  return { id, index: fact.index }
}

const is = (id: string): Condition => ({ op: 'true', fact: ref(id) })
const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of })
const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of })
const not = (of: Condition): Condition => ({ op: 'not', of })
const atLeast = (count: number, ...of: readonly Condition[]): Condition => ({ op: 'at-least', count, of })
const age = (bounds: object): Condition => ({ op: 'number', fact: ref('age'), bounds })
const ago = (days: object, whenUnknown = true): Condition => ({ op: 'ago', fact: ref('op-shoulder'), days, whenUnknown })
const side = (word: 'left' | 'right'): Condition => ({ op: 'side', fact: ref('sore-side'), side: word })
const touches = (...sites: readonly number[]): Condition => ({ op: 'touches', fact: ref('pain-map'), sites })
const choice = (...values: readonly string[]): Condition => ({ op: 'is', fact: ref('irritability'), values })

const HOT = is('rf-hot-joint')
const NUMB = is('rf-numb-hand')
const NIGHT = is('wf-night-pain')
const ALWAYS: Condition = { op: 'always' }

describe('a condition', () => {
  it.each([
    ['itself', HOT, HOT],
    ['what always holds', HOT, ALWAYS],
    ['one of several, it being among them', HOT, any(NUMB, HOT)],
    ['a part, where all parts are asked', all(HOT, NUMB), HOT],
    ['fewer parts', all(HOT, NUMB, NIGHT), all(NIGHT, HOT)],
    ['more choices', any(HOT, NUMB), any(NIGHT, NUMB, HOT)],
    ['parts of parts', all(any(HOT, NUMB), NIGHT), any(all(NIGHT), HOT)],
    ['the opposite of less', not(any(HOT, NUMB)), not(HOT)],
    ['a wider span of numbers', age({ atLeast: 70 }), age({ atLeast: 60 })],
    ['the same number with its bound taken in', age({ over: 60 }), age({ atLeast: 60 })],
    ['a span inside', age({ atLeast: 60, under: 70 }), age({ over: 50, atMost: 70 })],
    ['a longer time ago', ago({ under: 42 }), ago({ under: 84 })],
    ['that it happened at all', ago({ under: 42 }), is('op-shoulder')],
    ['a day nobody knows', ago({ under: 42 }, false), ago({ under: 42 })],
    ['more places', touches(1), touches(0, 1)],
    ['more values', choice('high'), choice('moderate', 'high')],
    ['fewer of the same', atLeast(2, HOT, NUMB, NIGHT), atLeast(1, NIGHT, NUMB, HOT)],
    ['as many of more', atLeast(2, HOT, NUMB), atLeast(2, HOT, NUMB, NIGHT)],
  ] as const)('is met only where %s is met, and not the other way round unless it is the same', (_, a, b) => {
    expect(implies(a, b)).toBe(true)
    expect(implies(b, a)).toBe(a === b)
  })

  it.each([
    ['another fact', HOT, NUMB],
    ['all of several', HOT, all(HOT, NUMB)],
    ['its opposite', HOT, not(HOT)],
    ['the other side', side('left'), side('right')],
    ['numbers beside it', age({ atLeast: 60 }), age({ under: 60 })],
    ['as many of fewer', atLeast(2, HOT, NUMB, NIGHT), atLeast(2, HOT, NUMB)],
    ['what a rule without a day says', is('op-shoulder'), ago({ under: 42 })],
  ] as const)('is not met only where %s is', (_, a, b) => {
    expect(implies(a, b)).toBe(false)
  })

  it('of another pack is compared by names, whatever their numbers are there', () => {
    const extra = '- { id: aa-first, name: First, ask: First?, reason: For the test., group: you, dossier: demo/1, source: [T1] }\n'
    const other = tiny({ 'facts/aa.yaml': extra })
    const moved = other.factById.get('rf-hot-joint')
    if (moved === undefined) throw new TypeError('the fact is gone')
    expect(moved.index).not.toBe(ref('rf-hot-joint').index)
    expect(impliesBetween(KNOWLEDGE, other)(HOT, { op: 'true', fact: { id: moved.id, index: moved.index } })).toBe(true)
  })
})

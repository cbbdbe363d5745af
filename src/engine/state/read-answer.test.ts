import { describe, expect, it } from 'vitest'
import { logic } from '../../../test/support/logic.ts'
import type { Answer } from '../model/client.ts'
import { dayFromIso } from '../model/day.ts'
import type { Fact } from '../model/fact.ts'
import { answered, isAcceptedSteady, marksIn, sidesIn, sinceOf } from './read-answer.ts'

const TODAY = dayFromIso('2026-11-22') ?? 0
const says = (value: Answer['value'], more: Partial<Answer> = {}): Answer => ({ value, on: '2026-11-22', origin: 'given', ...more })

const factNamed = (id: string): Fact => {
  const fact = logic().factById.get(id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return fact
}

describe('an answer that counts', () => {
  it.each([
    ['yes', true],
    ['no', true],
    ['not-sure', true],
    ['known-unchanged', true],
    ['declined', false],
  ])('[L4] %s counts: %s', (value, counts) => {
    expect(answered(says(value)) !== undefined).toBe(counts)
  })

  it('[L4] no answer is none', () => {
    expect(answered(undefined)).toBeUndefined()
  })
})

describe('known and unchanged', () => {
  const confirmed = { by: 'A. Therapist', on: '2026-11-20' }
  const accepted = (fact: string, answer: Answer): boolean => isAcceptedSteady(logic(), factNamed(fact), answer, TODAY)

  it.each([
    ['a dagger fact', 'risk', true],
    ['a double-dagger fact', 'implied-steady', true],
    ['a fact without a mark', 'other-risk', false],
    ['a protective fact', 'guard', false],
  ])('[L8] is accepted of %s: %s, %s', (_, fact, expected) => {
    expect(accepted(fact, says('known-unchanged', { confirmed }))).toBe(expected)
  })

  it.each([
    ['nobody confirmed it', undefined],
    ['the therapist has no name', { by: ' ', on: '2026-11-20' }],
    ['the day of the talk is missing', { by: 'A. Therapist', on: '' }],
    ['the day of the talk is none', { by: 'A. Therapist', on: '2026-11-31' }],
    ['the talk lies ahead', { by: 'A. Therapist', on: '2026-11-23' }],
  ])('[L8] is not accepted where %s', (_, witness) => {
    expect(accepted('risk', says('known-unchanged', { confirmed: witness }))).toBe(false)
  })

  it.each([
    ['2026-01-01', true],
    ['2026-05-23', true],
    ['2026-05-24', false],
    ['2026-11-20', false],
    ['2026-12-24', false],
    ['not-sure', true],
    ['last spring', false],
  ])('[L8] since %s it is accepted: %s (six months are 183 days)', (since, expected) => {
    expect(accepted('risk', says('known-unchanged', { confirmed, since }))).toBe(expected)
  })

  it.each([
    ['2026-01-01', true],
    ['2026-11-01', false],
    ['not-sure', false],
  ])('[L8] that got worse %s is accepted: %s', (worse, expected) => {
    expect(accepted('risk', says('known-unchanged', { confirmed, worse, since: '2020-01-01' }))).toBe(expected)
  })

  it.each(['yes', 'no', 'not-sure'])('[L8] a %s is not steady, whoever confirmed it', (value) => {
    expect(accepted('risk', says(value, { confirmed }))).toBe(false)
  })
})

describe('the day of an answer', () => {
  it.each([
    ['day', says('2026-11-01'), '2026-11-01'],
    ['happened', says('yes', { since: '2026-11-01' }), '2026-11-01'],
    ['happened', says('not-sure', { since: '2026-11-22' }), '2026-11-22'],
  ])('[L9] of %s with %o is %s', (fact, answer, day) => {
    expect(sinceOf(factNamed(fact), answer, TODAY)).toBe(dayFromIso(day))
  })

  it.each([
    ['day', says('not-sure')],
    ['day', says('2026-11-23')],
    ['happened', says('yes')],
    ['happened', says('yes', { since: 'not-sure' })],
    ['happened', says('yes', { since: '2027-01-01' })],
    ['happened', says('no', { since: '2026-11-01' })],
  ])('[L9] of %s with %o is not known', (fact, answer) => {
    expect(sinceOf(factNamed(fact), answer, TODAY)).toBe('not-sure')
  })
})

describe('the side of an answer', () => {
  it.each([
    ['which', says('left'), 'left'],
    ['which', says('not-sure'), 'both'],
    ['happened', says('yes', { side: 'right' }), 'right'],
    ['happened', says('yes', { side: 'both' }), 'both'],
    ['happened', says('yes', { at: ['shoulder-right', 'upper-arm-right'] }), 'right'],
    ['happened', says('yes', { at: ['shoulder-right', 'shoulder-left'] }), 'both'],
    ['happened', says('yes', { side: 'left', at: ['shoulder-right'] }), 'both'],
    ['happened', says('yes', { side: 'left', at: ['neck'] }), 'left'],
    ['happened', says('yes', { at: ['neck'] }), undefined],
    ['happened', says('yes'), undefined],
    ['happened', says('no', { side: 'left' }), undefined],
  ])('[L12] of %s with %o is %s', (fact, answer, expected) => {
    expect(sidesIn(logic(), factNamed(fact), answer)).toBe(expected)
  })

  it('[L12] of no answer is none', () => {
    expect(sidesIn(logic(), factNamed('happened'), undefined)).toBeUndefined()
  })
})

describe('the places of an answer', () => {
  const sites = (...ids: readonly string[]) => ids.map((id) => logic().siteById.get(id)?.index)

  it.each([
    ['where', says(['neck', 'upper-back']), sites('neck', 'upper-back')],
    ['happened', says('yes', { at: ['neck'] }), sites('neck')],
    ['happened', says('not-sure', { at: ['neck'] }), sites('neck')],
  ])('[L12] of %s with %o are %o', (fact, answer, expected) => {
    expect(marksIn(logic(), factNamed(fact), answer)).toEqual(expected)
  })

  it.each([
    ['where', says([])],
    ['where', says('not-sure')],
    ['where', says(['neck', 'tail'])],
    ['happened', says('yes')],
    ['happened', says('yes', { at: [] })],
    ['happened', says('yes', { at: ['tail'] })],
    ['happened', says('no', { at: ['neck'] })],
  ])('[L12] of %s with %o are not marked, so everywhere', (fact, answer) => {
    expect(marksIn(logic(), factNamed(fact), answer)).toBeUndefined()
  })
})

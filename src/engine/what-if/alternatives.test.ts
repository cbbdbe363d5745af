import { describe, expect, it } from 'vitest'
import { logic, who } from '../../../test/support/logic.ts'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import type { Client } from '../model/client.ts'
import type { Fact } from '../model/fact.ts'
import type { Knowledge } from '../model/knowledge.ts'
import { alternatives, withAnswer } from './alternatives.ts'

const pack = tiny()

const factNamed = (knowledge: Knowledge, id: string): Fact => {
  const fact = knowledge.factById.get(id)
  if (fact === undefined) throw new Error(`no fact ${id}`)
  return fact
}

const others = (knowledge: Knowledge, client: Client, id: string) =>
  alternatives(knowledge, client, factNamed(knowledge, id)).map(({ value, since }) =>
    since === undefined ? value : `${String(value)} ${since}`,
  )

describe('answers that could have been given', () => {
  it.each([
    ['rf-hot-joint', 'no', ['yes']],
    ['rf-hot-joint', 'yes', ['no']],
    ['rf-hot-joint', 'not-sure', ['no', 'yes']],
    ['rf-hot-joint', 'declined', ['no', 'yes']],
    ['sore-side', 'left', ['right', 'both']],
    ['irritability', 'low', ['moderate', 'high']],
    ['age', 40, [70, 69, 0, 120]],
    ['age', 70, [69, 0, 120]],
    ['temperature', 36.6, [38, 37, 30, 45]],
  ])('[W6] to %s instead of %s are %o', (fact, now, expected) => {
    expect(others(pack, shoulder(pack, { [fact]: now }), fact)).toEqual(expected)
  })

  it('[W6] of a dated fact have a day on either side of every span', () => {
    expect(others(pack, shoulder(pack, { 'op-shoulder': 'no' }), 'op-shoulder')).toEqual(['yes', 'yes 2026-10-11', 'yes 2026-10-12'])
  })

  it('[W6] of a map add and take away what the pack looks at', () => {
    expect(others(pack, shoulder(pack, { 'pain-map': ['neck', 'shoulder-left'] }), 'pain-map')).toEqual(
      expect.arrayContaining([['neck'], ['neck', 'shoulder-left', 'shoulder-blade-left']]),
    )
  })

  it('[W6] of a set are none of it, or one at a time', () => {
    expect(others(logic(), who({ tools: ['cup'] }), 'tools')).toEqual([[], ['stone'], ['band']])
  })

  it.each(['two-of-three', 'summed-weight', 'visits'])('[W6] there are none to %s, which is computed', (fact) => {
    expect(others(logic(), who(), fact)).toEqual([])
  })

  const everyAnswer = sciatica().facts.flatMap((fact) => alternatives(sciatica(), leg(), fact).map((answer) => ({ fact, ...answer })))

  it('[W6] stay inside the range of the fact', () => {
    const numbers = everyAnswer.flatMap(({ fact, value }) => (typeof value === 'number' ? [{ fact, value }] : []))
    const outside = numbers.filter(
      ({ fact: { min = -Infinity, max = Infinity, whole }, value }) => value < min || value > max || (whole && !Number.isInteger(value)),
    )
    expect(numbers.length).toBeGreaterThan(50)
    expect(outside.map(({ fact, value }) => `${fact.id} ${value}`)).toEqual([])
  })

  it('[W6] never lie ahead of today', () => {
    const days = everyAnswer.flatMap(({ fact, value, since }) => [
      ...(fact.type === 'date' ? [String(value)] : []),
      ...(since === undefined ? [] : [since]),
    ])
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter((day) => day > '2026-11-22')).toEqual([])
  })
})

describe('a client who answered otherwise', () => {
  it('[W1] has that answer, and it can be read', () => {
    const client = { ...shoulder(pack), malformed: ['rf-hot-joint', 'temperature'] }
    const changed = withAnswer(client, factNamed(pack, 'rf-hot-joint'), { value: 'no', on: '2026-11-22', origin: 'given' })
    expect([changed.answers['rf-hot-joint']?.value, changed.malformed]).toEqual(['no', ['temperature']])
    expect(client.malformed).toEqual(['rf-hot-joint', 'temperature'])
  })
})

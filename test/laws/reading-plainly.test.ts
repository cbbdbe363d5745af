import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readClient } from '#pack/client/read-client.ts'
import type { ClientRead } from '#pack/client/read-client.ts'
import { plainReader } from '#pack/client/read-plain.ts'
import { anyClient } from '../support/random/clients.ts'
import { clientData } from '../support/random/print.ts'
import { tries } from '../support/runs.ts'
import { same } from '#engine/same.ts'
import { SCIATICA } from '../support/sciatica.ts'

const readPlainly = plainReader(SCIATICA)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const plainly = (text: string): ClientRead | undefined => readPlainly({ text, value: parsed(text), leftOut: 0 })

/** Whatever is read plainly is read the same by the reader that tells what is wrong, and nothing is wrong. */
const agree = (text: string): boolean => {
  const plain = plainly(text)
  if (plain === undefined) return true
  const { read, problems } = readClient(SCIATICA, 'line', text)
  return problems.length === 0 && same(read, plain)
}

const STRANGE = ['é', '\u0000', '\u0085', '\u2028', '\ufffd', '\ud800', '"', '\\', '\t', ':', '😀', 'x: y', '#', "'", '\u200b', '\ufeff']
const strangeText = fc.array(fc.constantFrom(...STRANGE, 'a', ' '), { maxLength: 6 }).map((parts) => parts.join(''))
const anyValue = fc.oneof(
  strangeText,
  fc.double(),
  fc.integer(),
  fc.constantFrom(null, true, -0, 1e21, 100, 0.05),
  fc.jsonValue({ maxDepth: 2 }),
)
const FACTS = [...SCIATICA.factById.keys(), 'clearances', '__proto__', 'constructor', 'no-such-fact']
const FIELDS = ['id', 'pack', 'today', 'history', 'session', 'goals', 'preferences', 'assume', 'case', 'facts', '__proto__', 'note']

type Damage = (text: string) => string

/** A key with a value, written once more at the start of the file or of its facts. */
const further = (name: string, value: unknown, where: 'file' | 'facts'): Damage => {
  const pair = `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'},`
  return (text) => (where === 'file' ? text.replace('{', `{${pair}`) : text.replace('"facts":{', `"facts":{${pair}`))
}

const atPlace = (place: number, letter: string): Damage => {
  return (text) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + letter + text.slice(at + (place % 2))
  }
}

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(fc.constantFrom(...FACTS), anyValue).map(([name, value]) => further(name, value, 'facts')),
  fc.tuple(fc.constantFrom(...FIELDS), anyValue).map(([name, value]) => further(name, value, 'file')),
  fc.tuple(fc.nat(10_000), fc.constantFrom(...STRANGE, ' ', ',', '{', '}', '[', ']', '1', 'e')).map(([at, letter]) => atPlace(at, letter)),
  fc.constant<Damage>((text) => JSON.stringify(JSON.parse(text), null, 1).replaceAll('\n', '')),
  // A key twice, with room made for it where numbers can be written shorter.
  fc.constantFrom<Damage>(
    (text) => text.replaceAll(/:(\d)0+(?=[,}])/gu, ':$1e1'),
    (text) => text.replaceAll(/":(\d+)([,}])/gu, '":100$2'),
    (text) => text.replaceAll(/":100([,}])/gu, '":1e2$1'),
  ),
  strangeText.map((text) => (line: string) => line.replaceAll('Therapist', JSON.stringify(text).slice(1, -1))),
)

const damagedLine = fc
  .tuple(anyClient, fc.array(damage, { maxLength: 2 }))
  .map(([client, damages]) =>
    damages.reduce((text, each) => (parsed(text) === undefined ? text : each(text)), JSON.stringify(clientData(client))),
  )

describe('clients read plainly, by the thousand,', () => {
  it('are the same as read by the reader that tells what is wrong, on whole and on damaged files', () => {
    fc.assert(fc.property(damagedLine, agree), tries(5_000))
  })

  it('are nearly all of those with which nothing is wrong', () => {
    const whole = fc.property(anyClient, (client) => {
      const text = JSON.stringify(clientData({ ...client, malformed: [] }))
      return readClient(SCIATICA, 'line', text).problems.length > 0 || plainly(text) !== undefined
    })
    fc.assert(whole, tries(1_000))
  })
})

const LINE = '{"id":"clinic:7","pack":"sciatica","today":"2026-11-22","facts":{"age":45,"rf-ces-saddle":"no"}}'

describe('a line of a client', () => {
  it('may call the client by a name with a colon in it', () => {
    expect(plainly(LINE)?.id).toBe('clinic:7')
    expect(plainly(LINE)?.client.answers['age']?.value).toBe(45)
  })

  it.each([
    ['an answer given twice', LINE.replace('"age":45', '"rf-ces-saddle":"yes","age":45')],
    ['a day that does not exist', LINE.replace('11-22', '02-30')],
    ['another pack', LINE.replace('sciatica', 'shoulder')],
    ['a number out of range', LINE.replace('45', '450')],
    ['a number with an exponent', LINE.replace('45', '4.5e1')],
    ['an unknown fact', LINE.replace('age', 'agee')],
    ['an unknown field', LINE.replace('"id"', '"name"')],
    ['an answer left empty', LINE.replace('"no"', 'null')],
    ['a character nobody can see', LINE.replace('clinic', String.raw`\u200b\u0000`)],
    ['no map', '[]'],
  ])('with %s is left to the reader that tells what is wrong', (_, text) => {
    expect(plainly(text)).toBeUndefined()
  })
})

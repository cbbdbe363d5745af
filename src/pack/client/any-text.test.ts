import { array, assert, constant, constantFrom, dictionary, jsonValue, oneof, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '#pack/problem/catalogue.ts'
import { tries } from '../../../test/support/runs.ts'
import { tiny as tinyKnowledge } from '../../../test/support/packs.ts'
import { readClient } from './read-client.ts'
import type { ClientResult } from './read-client.ts'

const tiny = tinyKnowledge()

const FACTS = [...tiny.factById.keys(), 'clearances', 'RED', 'nobody-knows-this']

/** Pieces that YAML gives a meaning to, put together at random. */
const yamlLike = array(
  constantFrom(
    'pack',
    'tiny-shoulder',
    'today',
    '2026-11-22',
    'facts',
    'age',
    ': ',
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    "'",
    '#',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '---',
    '\t',
    '?',
    '\u0000',
  ),
).map((pieces) => pieces.join(''))

const written = oneof(
  jsonValue(),
  constantFrom(
    'yes',
    'not-sure',
    'high',
    '6 weeks',
    '99999 years',
    '2026-02-30',
    ['neck'],
    { answer: 'yes', since: '1 week' },
    { value: 3 },
  ),
)

const clientFile = record({
  pack: constant('tiny-shoulder'),
  today: constantFrom('2026-11-22', '2026-02-30', '0000-00-00', '9999-12-31'),
  facts: dictionary(constantFrom(...FACTS), written),
  assume: record({ no: array(constantFrom(...FACTS, '*', 'rf-*')), values: dictionary(constantFrom(...FACTS), written) }),
})

/** Every problem points into the text and has a code that stands in the catalogue. */
const isTellable = (text: string, { problems }: ClientResult): boolean => {
  const lines = text.split('\n')
  return problems.every(({ code, line, column, message }) => {
    const length = lines[line - 1]?.length
    return length !== undefined && column >= 1 && column <= length + 1 && message !== '' && Object.hasOwn(CATALOGUE, code)
  })
}

describe('whatever text is given', () => {
  it.each([
    ['any characters', string({ unit: 'binary' })],
    ['pieces of YAML', yamlLike],
  ])('%s: it is read or told about, never thrown at', (_, texts) => {
    const law = property(texts, (text) => {
      const result = readClient(tiny, 'client.yaml', text)
      expect(isTellable(text, result)).toBe(true)
      expect(result.read !== undefined || result.problems.length > 0).toBe(true)
    })
    assert(law, tries(500))
  })

  it('of the right shape: each fact is answered, malformed or told about, never two of these', () => {
    const law = property(clientFile, (file) => {
      const text = JSON.stringify(file, undefined, 1)
      const result = readClient(tiny, 'client.yaml', text)
      expect(isTellable(text, result)).toBe(true)
      const { answers = {}, malformed = [] } = result.read?.client ?? {}
      expect(malformed.filter((id) => Object.hasOwn(answers, id))).toEqual([])
      expect(malformed.length).toBeLessThanOrEqual(result.problems.length)
      expect(Object.keys(answers).filter((id) => tiny.factById.get(id)?.derive !== undefined)).toEqual([])
    })
    assert(law, tries(500))
  })
})

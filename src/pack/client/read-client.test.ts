import { describe, expect, it } from 'vitest'
import { formatProblem } from '#pack/problem/problem.ts'
import { tiny as tinyKnowledge } from '../../../test/support/packs.ts'
import { readClient } from './read-client.ts'
import type { ClientResult } from './read-client.ts'

const tiny = tinyKnowledge()

const read = (text: string): ClientResult => readClient(tiny, 'client.yaml', text)

const told = (text: string): readonly string[] => read(text).problems.map(formatProblem)

/** A client file of the tiny pack with these lines below `facts`. */
const withFacts = (...facts: readonly string[]): string =>
  ['pack: tiny-shoulder', 'today: 2026-11-22', 'facts:', ...facts.map((line) => `  ${line}`), ''].join('\n')

/** A client file of the tiny pack without facts, with these lines below. */
const withLines = (...lines: readonly string[]): string =>
  ['pack: tiny-shoulder', 'today: 2026-11-22', 'facts: {}', ...lines, ''].join('\n')

const problem = (place: string, ...lines: readonly string[]): string =>
  [`client.yaml:${place}`, ...lines.map((line) => `  ${line}`)].join('\n').replace('\n  ', ' ')

describe('a file that cannot be read as a client', () => {
  it.each([
    [
      'empty',
      '',
      problem(
        '1:1',
        'ISC-CLIENT-003 the file is empty',
        'next: Write at least pack, today and facts; `ischia screen --help` shows an example.',
      ),
    ],
    [
      'only a comment',
      '# nobody yet\n',
      problem(
        '1:1',
        'ISC-CLIENT-003 the file is empty',
        'next: Write at least pack, today and facts; `ischia screen --help` shows an example.',
      ),
    ],
    [
      'not YAML',
      'pack: tiny-shoulder\nfacts: { age: 45\n',
      problem(
        '3:1',
        'ISC-CLIENT-001 a bracket or a quote above is not closed, or this line stands too far to the left',
        'next: Mend the line.',
      ),
    ],
    [
      'not JSON',
      '{ "pack": "tiny", "facts": { "age": } ',
      problem('1:39', 'ISC-CLIENT-001 a bracket is never closed', 'next: Mend the line.'),
    ],
    [
      'binary',
      'pack: tiny-shoulder\n\u0000\u0001',
      problem('2:1', 'ISC-CLIENT-004 this is not a text file', 'next: Give a YAML or JSON text file.'),
    ],
    [
      'bytes that are no UTF-8',
      'pack: t\ufffdny\n',
      problem('1:8', 'ISC-CLIENT-004 this is not a text file', 'next: Give a YAML or JSON text file.'),
    ],
    [
      'larger than 1 MB',
      `# ${'x'.repeat(1_000_000)}\n`,
      problem('1:1', 'ISC-CLIENT-002 1000003 characters, more than the 1000000 that are allowed', 'next: A client file is at most 1 MB.'),
    ],
    [
      'nested deeply',
      `facts: ${'['.repeat(30)}${']'.repeat(30)}\n`,
      problem('1:33', 'ISC-CLIENT-005 more than 24 levels', 'next: A client file needs no more than a few levels.'),
    ],
    [
      'two documents',
      'pack: tiny-shoulder\n---\npack: tiny-shoulder\n',
      problem('2:1', 'ISC-CLIENT-020 the file holds 2 documents', 'next: Keep one client a file.'),
    ],
    [
      'a key given twice',
      withFacts('age: 45', 'age: 54'),
      problem('5:3', 'ISC-CLIENT-018 the key age is given twice', 'next: Keep one of the two.'),
    ],
    [
      'an anchor',
      withFacts('age: &old 45'),
      problem('4:8', 'ISC-CLIENT-019 anchors and aliases are not used here', 'next: Write the value out.'),
    ],
    ['a tag', withFacts('age: !!str 45'), problem('4:8', 'ISC-CLIENT-019 tags are not used here', 'next: Write the value out.')],
    [
      'a key that would reach into the program',
      withFacts('__proto__: { age: 45 }'),
      problem('4:3', 'ISC-CLIENT-006 __proto__ cannot be a key', 'next: Write it in the form that is expected.'),
    ],
    [
      'a list',
      '- pack: tiny-shoulder\n',
      problem('1:1', 'ISC-CLIENT-006 this is a list', 'expected: a map', 'next: Write it in the form that is expected.'),
    ],
    ['a word', 'tiny\n', problem('1:1', 'ISC-CLIENT-006 this is text', 'expected: a map', 'next: Write it in the form that is expected.')],
    [
      'without a day',
      'pack: tiny-shoulder\nfacts: {}\n',
      problem('1:1', 'ISC-CLIENT-021 the field today is missing', 'expected: text', 'next: Add the field.'),
    ],
    [
      'with a day in another form',
      'pack: tiny-shoulder\ntoday: 22.11.2026\nfacts: {}\n',
      problem(
        '2:8',
        'ISC-CLIENT-006 "22.11.2026" is not in the right form',
        'expected: a day, such as 2026-11-22',
        'next: Write it in the form that is expected.',
      ),
    ],
    [
      'with a day that does not exist',
      'pack: tiny-shoulder\ntoday: 2026-02-30\nfacts: { age: since yesterday }\n',
      problem(
        '2:8',
        'ISC-CLIENT-011 2026-02-30 is not a day',
        'expected: a day such as 2026-11-22',
        'next: Write a day as YYYY-MM-DD, today or earlier.',
      ),
    ],
    [
      'of another pack, whose facts nobody here can judge',
      'pack: knee\ntoday: 2026-11-22\nfacts: { kneecap: yes }\n',
      problem(
        '1:7',
        'ISC-CLIENT-014 this file is written for the pack knee',
        'expected: tiny-shoulder',
        'next: Use the pack the file was written for.',
      ),
    ],
    [
      'with a field nobody knows',
      withLines('goal: [sleep]'),
      problem('4:1', 'ISC-CLIENT-007 there is no field goal here', 'nearest: goals', 'next: Correct its name, or remove it.'),
    ],
  ])('%s', (_, text, expected) => {
    const result = read(text)
    expect(result.problems.map(formatProblem)).toEqual([expected])
    expect(result.read).toBeUndefined()
  })
})

describe('a value that does not fit its fact', () => {
  const NOT_HELD = 'next: Write a value of the kind the fact holds.'
  const AGAIN = 'next: Check the reading and write it again.'
  const DAY = 'expected: a day such as 2026-05-01, a span such as "6 weeks", or not-sure'
  const NEXT_DAY = 'next: Write a day as YYYY-MM-DD, today or earlier.'

  it.each([
    ['age: old', 'age', ['4:8', 'ISC-CLIENT-009 age takes a number, not "old"', 'expected: a number from 0 to 120 (years)', NOT_HELD]],
    ['age: "45"', 'age', ['4:9', 'ISC-CLIENT-009 age takes a number, not "45"', 'expected: a number from 0 to 120 (years)', NOT_HELD]],
    ['age: 145', 'age', ['4:8', 'ISC-CLIENT-010 145 is out of range for age', 'expected: a number from 0 to 120 (years)', AGAIN]],
    ['age: -1', 'age', ['4:8', 'ISC-CLIENT-010 -1 is out of range for age', 'expected: a number from 0 to 120 (years)', AGAIN]],
    ['age:', 'age', ['4:3', 'ISC-CLIENT-009 age is left empty', 'expected: a value, not-sure, or no line at all', NOT_HELD]],
    ['age: [45]', 'age', ['4:8', 'ISC-CLIENT-009 age takes a number, not [45]', 'expected: a number from 0 to 120 (years)', NOT_HELD]],
    [
      'rf-hot-joint: maybe',
      'rf-hot-joint',
      ['4:17', 'ISC-CLIENT-009 "maybe" is not an answer', 'expected: no, known-unchanged, not-sure, yes, declined', NOT_HELD],
    ],
    [
      'rf-hot-joint: not-shure',
      'rf-hot-joint',
      [
        '4:17',
        'ISC-CLIENT-009 "not-shure" is not an answer',
        'expected: no, known-unchanged, not-sure, yes, declined',
        'nearest: not-sure',
        NOT_HELD,
      ],
    ],
    [
      'rf-hot-joint: 1',
      'rf-hot-joint',
      ['4:17', 'ISC-CLIENT-009 1 is not an answer', 'expected: no, known-unchanged, not-sure, yes, declined', NOT_HELD],
    ],
    [
      'irritability: hihg',
      'irritability',
      ['4:17', 'ISC-CLIENT-009 "hihg" is not a value of irritability', 'expected: low, moderate, high', 'nearest: high', NOT_HELD],
    ],
    [
      'sore-side: middle',
      'sore-side',
      ['4:14', 'ISC-CLIENT-009 "middle" is not a value of sore-side', 'expected: left, right, both', NOT_HELD],
    ],
    [
      'pain-map: neck',
      'pain-map',
      [
        '4:13',
        'ISC-CLIENT-012 this is not a list of places',
        'expected: a list such as [gluteal-left]',
        'next: Write region and side, such as gluteal-left.',
      ],
    ],
    [
      'pain-map: [neck, sholder-left]',
      'pain-map',
      [
        '4:20',
        'ISC-CLIENT-012 there is no place sholder-left',
        'expected: a region with its side, such as gluteal-left',
        'nearest: shoulder-left',
        'next: Write region and side, such as gluteal-left.',
      ],
    ],
    [
      'pain-map: [3]',
      'pain-map',
      [
        '4:14',
        'ISC-CLIENT-012 this is not a place',
        'expected: a region with its side, such as gluteal-left',
        'next: Write region and side, such as gluteal-left.',
      ],
    ],
    ['op-shoulder: { answer: yes, since: someday }', 'op-shoulder', ['4:38', 'ISC-CLIENT-011 someday is not a day', DAY, NEXT_DAY]],
    ['op-shoulder: { answer: yes, since: 2026-13-01 }', 'op-shoulder', ['4:38', 'ISC-CLIENT-011 2026-13-01 is not a day', DAY, NEXT_DAY]],
    [
      'op-shoulder: { answer: yes, since: 2027-01-01 }',
      'op-shoulder',
      ['4:38', 'ISC-CLIENT-011 2027-01-01 lies ahead of 2026-11-22', 'expected: today or earlier', NEXT_DAY],
    ],
    [
      'op-shoulder: { answer: yes, since: 99999 years }',
      'op-shoulder',
      ['4:38', 'ISC-CLIENT-011 99999 years lies more than 130 years back', DAY, NEXT_DAY],
    ],
    [
      'op-shoulder: { answer: yes, on: 2026-11-31 }',
      'op-shoulder',
      ['4:35', 'ISC-CLIENT-011 2026-11-31 is not a day', 'expected: a day such as 2026-11-22', NEXT_DAY],
    ],
    [
      'op-shoulder: { since: 6 weeks }',
      'op-shoulder',
      ['4:16', 'ISC-CLIENT-021 the field answer is missing', 'expected: answer, with what was answered', 'next: Add the field.'],
    ],
    [
      'op-shoulder: { answer: yes, value: no }',
      'op-shoulder',
      ['4:31', 'ISC-CLIENT-006 answer and value cannot stand together', 'next: Write it in the form that is expected.'],
    ],
    [
      'op-shoulder: { answer: yes, sinse: 6 weeks }',
      'op-shoulder',
      ['4:31', 'ISC-CLIENT-007 there is no field sinse here', 'nearest: since', 'next: Correct its name, or remove it.'],
    ],
    [
      'op-shoulder: { answer: yes, side: middle }',
      'op-shoulder',
      [
        '4:37',
        'ISC-CLIENT-006 "middle" is not one of the values',
        'expected: left, right, both',
        'next: Write it in the form that is expected.',
      ],
    ],
    [
      'op-shoulder: { answer: yes, at: [nek] }',
      'op-shoulder',
      [
        '4:36',
        'ISC-CLIENT-012 there is no place nek',
        'expected: a region with its side, such as gluteal-left',
        'nearest: neck',
        'next: Write region and side, such as gluteal-left.',
      ],
    ],
    [
      'rf-numb-hand: { answer: known-unchanged, confirmed: { by: TJ } }',
      'rf-numb-hand',
      ['4:55', 'ISC-CLIENT-021 the field on is missing', 'expected: text', 'next: Add the field.'],
    ],
  ])('%s', (line, fact, lines) => {
    const result = read(withFacts(line))
    const [place = '', ...rest] = lines
    expect(result.problems.map(formatProblem)).toEqual([problem(place, ...rest)])
    expect(result.read?.client.malformed).toEqual([fact])
    expect(result.read?.client.answers).not.toHaveProperty(fact)
  })

  it('counts as unanswered alone; the other answers stand', () => {
    const result = read(withFacts('age: old', 'rf-hot-joint: yes', 'temperature: 50', 'nut-allergy: no'))
    expect(Object.keys(result.read?.client.answers ?? {})).toEqual(['rf-hot-joint', 'nut-allergy'])
    expect(result.read?.client.malformed).toEqual(['age', 'temperature'])
  })

  it('is told in the order of the file, all of them together', () => {
    expect(told(withFacts('temperature: 50', 'age: old', 'pain-map: neck')).map((line) => line.slice(0, 16))).toEqual([
      'client.yaml:4:16',
      'client.yaml:5:8 ',
      'client.yaml:6:13',
    ])
  })
})

describe('a name that is not known', () => {
  it.each([
    [
      'a fact with letters swapped',
      withFacts('rf-hot-jiont: yes'),
      problem(
        '4:3',
        'ISC-CLIENT-008 there is no fact rf-hot-jiont',
        'nearest: rf-hot-joint',
        'next: Correct the id; `ischia facts` lists them.',
      ),
    ],
    [
      'a group where a fact belongs',
      withFacts('RED: no'),
      problem(
        '4:3',
        'ISC-CLIENT-008 RED is a group of facts; answers are given one by one',
        'next: Correct the id; `ischia facts` lists them.',
      ),
    ],
    [
      'a fact that follows from others',
      withFacts('visits: 3'),
      problem(
        '4:3',
        'ISC-CLIENT-013 visits follows from other answers and cannot be given',
        'next: Leave it out; it follows from the other answers.',
      ),
    ],
    [
      'a side of a fact without one',
      withFacts('nut-allergy: { answer: yes, side: left }'),
      problem('4:31', 'ISC-CLIENT-022 an answer to nut-allergy has no side', 'next: Leave it out, or say it of the fact it belongs to.'),
    ],
    [
      'a group to take as no',
      withLines('assume: { no: [REDS] }'),
      problem('4:16', 'ISC-CLIENT-016 there is no fact or group REDS', 'nearest: RED', 'next: Name a fact, a group of facts or a pattern.'),
    ],
    [
      'a pattern to take as no',
      withLines('assume: { no: ["zz-*"] }'),
      problem('4:17', 'ISC-CLIENT-016 there is no fact or group zz-*', 'next: Name a fact, a group of facts or a pattern.'),
    ],
    [
      'a number to take as no',
      withLines('assume: { no: [age] }'),
      problem(
        '4:16',
        'ISC-CLIENT-016 age is a fact of type number and cannot be taken as no',
        'expected: a yes/no fact, a group or a pattern',
        'next: Name a fact, a group of facts or a pattern.',
      ),
    ],
    [
      'a sign',
      withLines('session: { signs: [{ id: is-tinglin }] }'),
      problem('4:26', 'ISC-CLIENT-017 there is no sign is-tinglin', 'nearest: is-tingling', 'next: Correct the id.'),
    ],
    [
      'a technique',
      withLines('session: { signs: [{ id: is-tingling, technique: strokin }] }'),
      problem('4:50', 'ISC-CLIENT-017 there is no technique strokin', 'nearest: stroking', 'next: Correct the id.'),
    ],
    [
      'a place in the history',
      withLines('history: { sessions: [{ on: 2026-11-15, hands-on: 30, levels: { nek: 2 } }] }'),
      problem('4:65', 'ISC-CLIENT-017 there is no place nek', 'nearest: neck', 'next: Correct the id.'),
    ],
    [
      'a rule in a letter',
      withFacts('clearances: [{ names: [rf-hot-jont], by: doctor, on: 2026-11-10 }]'),
      problem('4:26', 'ISC-CLIENT-017 there is no rule rf-hot-jont', 'nearest: rf-hot-joint', 'next: Correct the id.'),
    ],
    [
      'an earlier day that lies ahead',
      withLines('history: { answers: [{ on: 2026-12-01, facts: { age: 44 } }] }'),
      problem(
        '4:28',
        'ISC-CLIENT-011 2026-12-01 lies ahead of 2026-11-22',
        'expected: today or earlier',
        'next: Write a day as YYYY-MM-DD, today or earlier.',
      ),
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual([expected])
  })

  it('among letters leaves the other letters in force', () => {
    const result = read(
      withFacts('clearances: [{ names: [blood-thinner], by: doctor }, { names: [blood-thinner], by: doctor, on: 2026-11-10 }]'),
    )
    expect(result.problems.map(({ code }) => code)).toEqual(['ISC-CLIENT-021'])
    expect(result.read?.client.clearances).toEqual([{ names: ['blood-thinner'], by: 'doctor', on: '2026-11-10', written: true }])
  })
})

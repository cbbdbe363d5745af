import { describe, expect, it } from 'vitest'
import { CATALOGUE } from './catalogue.ts'
import { nearest } from './nearest.ts'
import { byPlace, formatProblem, formatSpot } from './problem.ts'
import type { Problem } from './problem.ts'

describe('the nearest known name', () => {
  const FACTS = ['rf-hot-joint', 'rf-numb-hand', 'wf-night-pain', 'age', 'RED', 'temperature']

  it.each([
    ['rf-hotjoint', 'rf-hot-joint'],
    ['rf-hot-jiont', 'rf-hot-joint'],
    ['fr-hot-joint', 'rf-hot-joint'],
    ['aeg', 'age'],
    ['Age', 'age'],
    ['red', 'RED'],
    ['REDS', 'RED'],
    ['temprature', 'temperature'],
    ['wf-pain-night', undefined],
    ['something-else', undefined],
    ['ag', 'age'],
    ['a', undefined],
    ['', undefined],
  ])('to %s is %s', (wrong, expected) => {
    expect(nearest(wrong, FACTS)).toBe(expected)
  })

  it('is none among ids of two letters: any slip there makes another id', () => {
    expect(nearest('T2', ['T1', 'T3'])).toBeUndefined()
  })

  it('is the nearer of two, and the first of those that are as near', () => {
    expect(nearest('kneding', ['bending', 'kneading'])).toBe('kneading')
    expect(nearest('grade-x', ['grade-a', 'grade-b'])).toBe('grade-a')
  })

  it('counts two neighbours swapped as one slip, so that they beat two wrong letters', () => {
    expect(nearest('abdc', ['abxy', 'abcd'])).toBe('abcd')
  })

  it('is known itself when it was written right', () => {
    expect(nearest('age', FACTS)).toBe('age')
  })
})

const at = (file: string, line: number, column: number, code: Problem['code'] = 'ISC-PACK-024'): Problem => ({
  code,
  file,
  line,
  column,
  message: 'wrong',
})

describe('problems', () => {
  it('are told in the order a reader meets them', () => {
    const problems = [
      at('b.yaml', 1, 1),
      at('a.yaml', 10, 1),
      at('a.yaml', 9, 5),
      at('a.yaml', 9, 2, 'ISC-PACK-031'),
      at('a.yaml', 9, 2),
      at('Z.yaml', 3, 3),
    ]
    expect(problems.toSorted(byPlace).map((problem) => `${formatSpot(problem)} ${problem.code}`)).toEqual([
      'Z.yaml:3:3 ISC-PACK-024',
      'a.yaml:9:2 ISC-PACK-024',
      'a.yaml:9:2 ISC-PACK-031',
      'a.yaml:9:5 ISC-PACK-024',
      'a.yaml:10:1 ISC-PACK-024',
      'b.yaml:1:1 ISC-PACK-024',
    ])
  })

  it('say what is wrong, what was expected, what is near, and what to do', () => {
    expect(
      formatProblem({ ...at('a.yaml', 2, 3, 'ISC-PACK-031'), message: 'there is no fact aeg', expected: 'a fact', nearest: 'age' }),
    ).toBe('a.yaml:2:3 ISC-PACK-031 there is no fact aeg\n  expected: a fact\n  nearest: age\n  next: Correct the id, or add the fact.')
    expect(formatProblem(at('a.yaml', 2, 3))).toBe('a.yaml:2:3 ISC-PACK-024 wrong\n  next: Write it in the form that is expected.')
  })
})

describe('the catalogue', () => {
  const entries = Object.entries(CATALOGUE)

  it('names every code in one permanent form', () => {
    expect(entries.map(([code]) => code).filter((code) => !/^ISC-(?:PACK|CLIENT)-\d{3}$/u.test(code))).toEqual([])
  })

  it('says for each what to do, in a sentence', () => {
    expect(entries.filter(([, { next }]) => !/^[A-Z`].*\.$/u.test(next)).map(([code]) => code)).toEqual([])
  })

  it('titles the kinds of each family differently, so that a code means one thing', () => {
    const titles = entries.map(([code, { title }]) => `${code.slice(0, -4)} ${title}`)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
})

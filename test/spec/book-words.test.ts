import { describe, expect, it } from 'vitest'
import { createBook } from '#document/book/book.ts'
import type { Html } from '#document/book/html.ts'
import { backingWords } from '#document/book/words/backing.ts'
import { conditionWords } from '#document/book/words/condition.ts'
import { derivationWords } from '#document/book/words/derivation.ts'
import { dispositionWords } from '#document/book/words/disposition.ts'
import { effectLines } from '#document/book/words/effect.ts'
import { linkedText } from '#document/book/words/text.ts'
import type { ConditionText } from '#pack/schema/condition.ts'
import type { EffectText } from '#pack/schema/effect.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'

const loaded = loadPack(readTree('test/packs/tiny'))
if (!loaded.ok) throw new Error('the tiny pack does not load')
const book = createBook(loaded.pack)

/** What a reader sees: no tags, lists as `(a; b)`. */
const seen = ({ markup }: Html): string =>
  markup
    .replace(/\s+/gu, ' ')
    .replace(/ ?<ul[^>]*> ?/gu, ' [')
    .replace(/ ?<\/ul> ?/gu, ']')
    .replace(/<\/li> ?<li[^>]*>/gu, '; ')
    .replace(/<[^>]*>/gu, '')
    .replace(/ +/gu, ' ')
    .trim()

describe('a condition in plain words', () => {
  it.each<[string, ConditionText, string]>([
    ['a fact', 'wf-night-pain', 'night pain'],
    ['everybody', 'always', 'for everybody'],
    ['a group', 'RED', 'all red flags'],
    ['a pattern', 'rf-*', 'any of hot swollen joint, numb hand'],
    ['no', { not: 'wf-night-pain' }, 'not night pain'],
    ['both', { all: ['wf-night-pain', { fact: 'age', 'at-least': '$older' }] }, 'night pain and age is at least 70 years'],
    [
      'either, inside both',
      { all: ['blood-thinner', { any: ['rf-numb-hand', 'nut-allergy'] }] },
      'blood thinner and (numb hand or nut allergy)',
    ],
    ['neither', { not: { any: ['blood-thinner', 'nut-allergy'] } }, 'not (blood thinner or nut allergy)'],
    ['a count', { 'at-least': 2, of: ['blood-thinner', 'RED'] }, 'at least 2 of: blood thinner; all red flags'],
    ['two bounds', { fact: 'age', over: 17, under: 70 }, 'age is over 17 years and under 70 years'],
    ['a number that is not so', { not: { fact: 'age', 'at-most': 17 } }, 'age is not at most 17 years'],
    ['a choice', { fact: 'irritability', is: ['low', 'moderate'] }, 'how easily it flares is low or moderate'],
    ['a choice that is not so', { not: { fact: 'irritability', is: 'low' } }, 'how easily it flares is not low'],
    ['a side', { fact: 'sore-side', side: 'left' }, 'sore side is left or both'],
    ['marked places', { fact: 'pain-map', touches: ['ARM', 'neck'] }, 'where it is sore touches shoulder and arm or neck'],
    ['checked by a doctor', { not: { checked: 'rf-hot-joint' } }, 'hot swollen joint was not checked by a doctor since the episode began'],
    ['known and unchanged', { steady: 'rf-numb-hand' }, 'numb hand is accepted as known and unchanged'],
    ['a clearance', { not: { cleared: 'blood-thinner' } }, 'no valid written clearance exists for blood-thinner'],
    [
      'a fall',
      { fell: 'visits', by: 2, 'at-most': 3 },
      'sessions so far fell by 2 or more since it was last recorded and is now at most 3',
    ],
  ])('says %s', (_, condition, words) => {
    expect(seen(conditionWords(book, condition))).toBe(words)
  })

  it('says how a date that is not known is read', () => {
    const ago = { 'at-least': '2 weeks', under: '$operation-new' }
    expect(seen(conditionWords(book, { fact: 'op-shoulder', ago }))).toBe(
      'shoulder operation, at least 2 weeks and under 6 weeks ago (or on a date that is not known)',
    )
    expect(seen(conditionWords(book, { fact: 'op-shoulder', ago: { ...ago, unknown: false } }))).toContain(
      'a date that is not known does not count',
    )
  })

  it('says what answers while nothing was measured', () => {
    expect(seen(conditionWords(book, { reading: 'temperature', 'at-least': 38, gate: 'gate-feverish' }))).toBe(
      'temperature is at least 38 celsius (not measured: unless “feels feverish” is answered no)',
    )
  })

  it('says for which presentation, and how firmly it must be held', () => {
    expect(seen(conditionWords(book, { presentation: 'stiff-capsule', confidence: 'medium' }))).toMatch(
      /^the plan is for .+, held with at least medium confidence$/u,
    )
  })

  it('sets a long one as a list', () => {
    const long: ConditionText = { any: ['blood-thinner', 'nut-allergy', 'wf-night-pain', { all: ['rf-numb-hand', 'rf-hot-joint'] }] }
    expect(seen(conditionWords(book, long))).toBe('any of these: [blood thinner; nut allergy; night pain; numb hand and hot swollen joint]')
  })

  it('links each fact to its place, and each chosen number to the table', () => {
    const { markup } = conditionWords(book, { all: ['wf-night-pain', { fact: 'age', 'at-least': '$older' }] })
    expect(markup).toContain('<a href="#wf-night-pain">night pain</a>')
    expect(markup).toContain('href="#older">70 years</a>')
  })
})

describe('an effect in plain words', () => {
  it.each<[string, EffectText, readonly string[]]>([
    [
      'a ban',
      { forbid: [{ techniques: ['FIRM', 'stroking'], at: ['neck', 'rest'] }] },
      ['Never firm techniques, stroking on neck; everywhere else'],
    ],
    ['a cap', { cap: [{ level: '$neck-cap', at: ['neck', 'shoulder'] }] }, ['Pressure at most 2 on neck, shoulder']],
    [
      'keeping off',
      { cap: [{ level: 0, at: [{ marked: 'op-shoulder' }] }] },
      ['Keep off the places marked for “shoulder operation” (none marked: everywhere)'],
    ],
    [
      'a side',
      { hold: [{ seconds: 15, at: [{ of: ['ARM'], 'side-of': 'sore-side' }] }] },
      ['Hold at most 15 s on one point, on shoulder and arm, on the side of “sore side”'],
    ],
    [
      'the other side',
      { cap: [{ level: 1, at: [{ of: ['neck'], 'side-of': 'sore-side', other: true }] }] },
      ['Pressure at most 1 on neck, on the other side from “sore side”'],
    ],
    [
      'motions',
      { motions: [{ limit: ['REACHING'], 'side-of': 'sore-side' }] },
      ['No movement that reaches reaching, on the side of “sore side”'],
    ],
    [
      'positions that remain',
      { positions: [{ only: ['seated', { up: 'sore-side' }] }] },
      ['Position only seated, side-lying with the side of “sore side” up'],
    ],
    [
      'positions that do not',
      { positions: [{ not: ['face-up', { down: 'sore-side' }] }] },
      ['Position not on the back or side-lying with the side of “sore side” down'],
    ],
    ['time and pain', { minutes: '$first-minutes', 'pain-ceiling': 3 }, ['Time at most 20 hands-on minutes', 'Pain at most 3 of 10']],
    ['products', { products: ['nut-oil'] }, ['No product nut oil']],
    [
      'what to do and say',
      { requires: ['look-at-skin'], messages: ['keep-moving'] },
      ['Do look at the skin before and after', 'Say Keep moving'],
    ],
    [
      'the last session',
      { session: ['minutes', { rise: 2 }] },
      ['Time not longer than last time', 'Pressure at most one level above last time in each region; a new region starts at 2'],
    ],
    ['nothing', {}, []],
  ])('says %s', (_, effect, words) => {
    expect(effectLines(book, effect).map(seen)).toEqual(words)
  })

  it.each([
    [undefined, undefined, undefined],
    ['go-with-care', undefined, 'Go with care'],
    ['paused', 'routine-gp', 'Paused until cleared · tell the GP'],
    [undefined, 'same-day', 'Stopped · doctor today'],
    ['go-with-care', 'emergency-now', 'Stopped · emergency now'],
  ] as const)('with status %s and urgency %s comes out as %s', (status, urgency, words) => {
    const shown = dispositionWords(status, urgency)
    expect(shown === undefined ? undefined : seen(shown)).toBe(words)
  })
})

describe('how a fact follows from others', () => {
  it('is said in words', () => {
    expect(seen(derivationWords(book, { first: ['age', 'visits'] }))).toBe('the first that is known of age, sessions so far')
    expect(seen(derivationWords(book, { history: 'days-since-recheck' }))).toBe('from the record: days since recheck')
    expect(seen(derivationWords(book, { cases: [{ when: 'wf-night-pain', is: 'high' }] }))).toBe(
      'the first that fits: [high when night pain]',
    )
  })
})

describe('what an entry rests on', () => {
  it('goes by the mark of the source, or by the mark of this citation', () => {
    expect(seen(backingWords(book, ['T1', 'T2', 'D']))).toBe('[Seen T2; From memory T1; Design choice]')
    expect(seen(backingWords(book, ['T2 m', 'M']))).toBe('[From memory T2, general knowledge]')
  })
})

describe('a text that names entries by their ids', () => {
  it('leads to them, and leaves every other word alone', () => {
    expect(linkedText(book, 'As rf-hot-joint, not as semi-made; see SP-01 & RED.').markup).toBe(
      'As <a href="#rf-hot-joint">rf-hot-joint</a>, not as semi-made; see <a href="#SP-01">SP-01</a> &amp; <a href="#RED">RED</a>.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { count, listed, measureName, presentationName, siteName, small, withPlaceNames } from './names.ts'
import { answerValue, valueInWords } from './values.ts'

const sciatica = sciaticaPack()

const { knowledge } = sciatica

describe('names', () => {
  it('begin small inside a sentence, unless they are acronyms', () => {
    expect(['Deep tissue', 'FABER', 'PHQ-9', 'X'].map(small)).toEqual(['deep tissue', 'FABER', 'PHQ-9', 'x'])
  })

  it('of places have their side, and an unknown id stays as it is', () => {
    expect(['gluteal-left', 'sacrum', 'nowhere-left'].map((id) => siteName(knowledge, id))).toEqual([
      'left gluteal region',
      'sacrum',
      'nowhere-left',
    ])
  })

  it('stand in for ids of places inside a sentence, and only for those', () => {
    expect(withPlaceNames(knowledge, 'Deep tissue at gluteal-left, sacrum: cross-fibre')).toBe(
      'Deep tissue at left gluteal region, sacrum: cross-fibre',
    )
  })

  it('of presentations leave out the words that all of them open with', () => {
    expect(presentationName(knowledge, 'deep-gluteal')).toBe('deep gluteal (piriformis) pain')
  })

  it('of measures leave out what stands in brackets', () => {
    expect(measureName(knowledge, 'nprs')).toBe('0–10 numeric pain rating')
  })

  it('stand in a row, and numbers agree with what they count', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c'])
    expect([count(1, 'visit'), count(3, 'visit'), count(0, 'day')]).toEqual(['1 visit', '3 visits', '0 days'])
  })
})

describe('values', () => {
  it('of the scales and of presentations are said in words', () => {
    expect(['go-with-care', 'same-day', 'deep-gluteal', 'level 2 at most'].map((value) => valueInWords(knowledge, value))).toEqual([
      'Go with care',
      'Doctor today',
      'Consistent with deep gluteal (piriformis) pain',
      'level 2 at most',
    ])
  })

  it('of answers name truth, choices and places', () => {
    expect(answerValue(knowledge, 'rf-ces-saddle', 'true')).toBe('yes')
    expect(answerValue(knowledge, 'pain-map', 'gluteal-left, sacrum')).toBe('left gluteal region, sacrum')
  })
})

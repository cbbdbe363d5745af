import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tries } from '../../../../test/support/runs.ts'
import { commonPasswords } from './common.ts'
import { LEAST_LENGTH, MOST_LENGTH } from './length.ts'
import { weaknessOf } from './weakness.ts'

const CONTEXT = ['Praxis am Orchideenweg', 'Annelie Vogt', 'annelie.vogt@example.org']

describe('a password', () => {
  it.each([
    ['a walk in the orchard', undefined],
    ['vier Kamele trinken Tee', undefined],
    ['тихий вечер у реки', undefined],
    ['山の上に白い雲が浮かぶ朝の静けさ', undefined],
    ['Qx7vLm2pTr9w', undefined],
    ['eleven char', 'too-short'],
    ['x'.repeat(12), 'few-characters'],
    ['abababababab', 'few-characters'],
    ['a walk in the orchard '.repeat(6), 'too-long'],
    ['password1234', 'common'],
    ['PassWord1234', 'common'],
    ['P@ssw0rd2024', 'common'],
    ['qwertyuiop12', 'common'],
    ['qwertyuiopas', 'common'],
    ['1q2w3e4r5t6y', 'common'],
    ['iloveyou2019', 'common'],
    ['sunshinesunshine', 'common'],
    ['Annelie Vogt 1', 'of-the-clinic'],
    ['annelievogt2026', 'of-the-clinic'],
    ['0rchideenw3g1', 'of-the-clinic'],
    ['massage-therapist', 'of-the-clinic'],
    ['M4ssage!Clinic7', 'of-the-clinic'],
    ['sciatica sciatica', 'of-the-clinic'],
  ] as const)('%j is %s', (password, weakness) => {
    expect(weaknessOf(password, CONTEXT)).toBe(weakness)
  })

  it('with a context word is taken where enough is left', () => {
    expect(weaknessOf('Annelie rows to Elba', CONTEXT)).toBeUndefined()
  })

  it('is judged without knowing anything of the clinic as well', () => {
    expect(weaknessOf('a walk in the orchard', [])).toBeUndefined()
    expect(weaknessOf('massage-therapist', [''])).toBe('of-the-clinic')
  })

  it('of random letters is taken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('bcdfghjkmnpqrtvwxyz268')), minLength: 24, maxLength: MOST_LENGTH }),
        (password) => {
          fc.pre(new Set(password).size >= 5)
          expect(weaknessOf(password, CONTEXT)).toBeUndefined()
        },
      ),
      tries(300),
    )
  })
})

describe('the list of common passwords', () => {
  it('has more than three thousand that the rule of length would take', () => {
    expect(commonPasswords().size).toBeGreaterThan(3_000)
    expect([...commonPasswords()].filter((password) => password.length < LEAST_LENGTH)).toEqual([])
  })

  it('is refused from first to last, in capitals too', () => {
    const taken = [...commonPasswords()].filter((password) => weaknessOf(password.toUpperCase(), []) === undefined)
    expect(taken).toEqual([])
  })
})

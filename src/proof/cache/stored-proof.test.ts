import { describe, expect, it } from 'vitest'
import type { Claim, Proof } from '../prove/result.ts'
import { isWhole, readProof, writeProof } from './stored-proof.ts'

const claim = (outcome: Claim['outcome']): Claim => ({
  id: 'SP-01',
  says: 'A hot joint is seen the same day.',
  outcome,
  formulas: 2,
  milliseconds: 12,
  why: outcome === 'proved' ? undefined : 'case 1 does not hold',
  counterexample:
    outcome === 'proved'
      ? undefined
      : { client: { pack: 'shoulder', today: '2026-01-15', facts: { 'rf-hot-joint': 'yes' } }, shows: 'case 1' },
})

const proofWith = (outcome: Claim['outcome']): Proof => ({
  statements: [claim(outcome)],
  relations: [],
  properties: [claim('proved')],
  plan: [],
  second: [
    { id: 'SP-01', isYesNo: true, outcome: 'confirmed', questions: 2, leaves: [], why: undefined, client: undefined },
    { id: 'SP-02', isYesNo: false, outcome: 'needs-arithmetic', questions: 1, leaves: ['age over 50'], why: undefined, client: undefined },
  ],
  elsewhere: [{ id: 'SP-03', kind: 'conduct', says: 'It is kept.', by: ['session'] }],
})

const kept = { proof: proofWith('failed'), provedAt: '2026-01-15T08:00:00.000Z', milliseconds: 34_000 }

describe('a kept proof', () => {
  it('is read as it was written, counterexamples included', () => {
    expect(readProof('this pack', writeProof('this pack', kept))).toEqual(kept)
  })

  it('is no proof of another pack or by another prover', () => {
    expect(readProof('another pack', writeProof('this pack', kept))).toBeUndefined()
  })

  it.each([
    { damage: 'an outcome that was changed', of: (text: string) => text.replace('"failed"', '"proved"') },
    { damage: 'a day that was changed', of: (text: string) => text.replace('2026-01-15T08', '2027-01-15T08') },
    { damage: 'an end that is missing', of: (text: string) => text.slice(0, -20) },
    { damage: 'a proof that is missing', of: (text: string) => text.split('\n')[0] ?? '' },
    { damage: 'something else altogether', of: () => 'not a proof' },
    { damage: 'nothing at all', of: () => '' },
  ])('is not trusted with $damage', ({ of }) => {
    const text = of(writeProof('this pack', kept))
    expect(text).not.toBe(writeProof('this pack', kept))
    expect(readProof('this pack', text)).toBeUndefined()
  })
})

describe('a proof', () => {
  it.each([
    { outcome: 'proved', whole: true },
    { outcome: 'failed', whole: true },
    { outcome: 'unknown', whole: false },
    { outcome: 'mistranslated', whole: false },
  ] as const)('with a claim that is $outcome is whole: $whole', ({ outcome, whole }) => {
    expect(isWhole(proofWith(outcome))).toBe(whole)
  })
})

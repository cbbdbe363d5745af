import { describe, expect, it } from 'vitest'
import { confirmationOut, isConfirmed } from '../output/confirmation.ts'
import type { ConfirmationOutput } from '../output/confirmation.ts'
import { render } from '../page/render.ts'
import { confirmations } from './confirmations.ts'

const one = (over: Partial<ConfirmationOutput> = {}): ConfirmationOutput => ({
  id: 'SP-01',
  outcome: 'confirmed',
  isYesNo: true,
  questions: 1,
  leaves: [],
  why: null,
  client: null,
  ...over,
})

const page = (...all: readonly ConfirmationOutput[]): string => render(confirmations(all), { columns: 100, colour: false })

const ARITHMETIC = one({ id: 'MP-06', outcome: 'needs-arithmetic', isYesNo: false, leaves: ['sum, pain-sum >= 15'] })

describe('what a second encoding says', () => {
  it('is one line where everything is confirmed', () => {
    const counts = '2 of 2 claims confirmed without arithmetic; of those about yes/no facts alone 1 of 1.'
    expect(page(one(), one({ id: 'MP-06', isYesNo: false })).trim()).toBe(counts)
  })

  it('names what needs arithmetic, and of what', () => {
    expect(page(one(), ARITHMETIC)).toContain('1 of 2 claims confirmed')
    expect(page(one(), ARITHMETIC)).toMatch(/MP-06 +needs arithmetic: sum, pain-sum >= 15/u)
  })

  it('shows a client for what does not hold', () => {
    const text = page(one({ outcome: 'contradicted', why: 'case 1 does not hold', client: { facts: { fever: 'yes' } } }))
    expect(text).toMatch(/SP-01 +contradicted: case 1 does not hold/u)
    expect(text).toContain('fever')
  })

  it('passes where numbers need arithmetic, and fails where yes/no facts do or anything is contradicted', () => {
    const outcomes = [
      one(),
      ARITHMETIC,
      { ...ARITHMETIC, isYesNo: true },
      one({ outcome: 'contradicted' }),
      { ...ARITHMETIC, outcome: 'contradicted' } as const,
    ]
    expect(outcomes.map(isConfirmed)).toEqual([true, true, false, false, false])
  })

  it('is printed for machines with null for what is not there', () => {
    const { id, outcome, isYesNo, questions, leaves } = one()
    expect(confirmationOut({ id, outcome, isYesNo, questions, leaves, why: undefined, client: undefined })).toEqual(one())
  })
})

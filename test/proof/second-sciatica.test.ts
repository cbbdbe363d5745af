import { describe, expect, it } from 'vitest'
import { confirmPack } from '#proof/second/confirm.ts'
import { unconfirmed } from '../support/confirming.ts'
import { SCIATICA } from '../support/sciatica.ts'

const FIVE_MINUTES = 300_000

/** Claims that a sum, or how one part of history hangs on another, is needed for. */
const NEED_ARITHMETIC: readonly string[] = []

/** Statements and relations of the sciatica pack that name nothing but yes/no facts. */
const YES_NO = 50

describe('the sciatica pack', () => {
  it(
    'is confirmed by the second encoding: every claim about yes/no facts, and all others without arithmetic',
    () => {
      const confirmations = confirmPack(SCIATICA)
      const yesNo = confirmations.filter(({ isYesNo }) => isYesNo)
      expect(unconfirmed(yesNo)).toEqual([])
      expect(yesNo.length).toBeGreaterThanOrEqual(YES_NO)
      expect(unconfirmed(confirmations)).toEqual(NEED_ARITHMETIC)
      const withCases = SCIATICA.statements.filter(({ obligations }) => obligations.length > 0)
      const rest = [
        'MP-01',
        'MP-02',
        'MP-03',
        'MP-05',
        'MP-06',
        'MP-07',
        'MP-10',
        'MP-11',
        'SP-26',
        'SP-107',
        'MP-08',
        'SP-25',
        'MP-18',
        'reachable',
        'askable',
      ]
      expect(confirmations.map(({ id }) => id)).toEqual([...withCases.map(({ id }) => id), ...rest])
    },
    FIVE_MINUTES,
  )
})

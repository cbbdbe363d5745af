import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparison } from '#proof/compare/disagreements.ts'
import { translatePack } from '#engine/translate/pack.ts'
import { anyClient } from '../support/random/clients.ts'
import { FACTOR, tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

describe('the formulas that are proved', () => {
  it('say of every client what the engine says', () => {
    const disagreements = comparison(translatePack(SCIATICA))
    const law = fc.property(anyClient, (client) => {
      expect(disagreements(client)).toEqual([])
    })
    fc.assert(law, tries(FACTOR === 1 ? 5_000 : 20_000))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparing } from '#proof/second/compare/compare.ts'
import { encode } from '#proof/second/encoding.ts'
import { anyClient } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

describe('the second encoding', () => {
  it('says of every client what the engine says', () => {
    const differences = comparing(encode(SCIATICA))
    const law = fc.property(anyClient, (client) => {
      expect(differences(client)).toEqual([])
    })
    fc.assert(law, tries(3_000))
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import { anyClient } from '../support/random/clients.ts'
import { tries } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

describe('the statements of the pack', () => {
  it('all hold for every client, cleared or not', () => {
    const law = fc.property(anyClient, (client) => {
      expect(brokenStatements(SCIATICA, client).map(({ statement, obligation }) => `${statement} case ${obligation + 1}`)).toEqual([])
    })
    fc.assert(law, tries(10_000))
  })
})

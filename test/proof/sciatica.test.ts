import { describe, expect, it } from 'vitest'
import { proveInWorkers } from '#proof/workers/prove-in-workers.ts'
import { RELATIONS } from '#proof/relations/relations.ts'
import { unproved } from '../support/proving.ts'
import { SCIATICA } from '../support/sciatica.ts'

const FIVE_MINUTES = 300_000

describe('the sciatica pack', () => {
  it(
    'keeps every statement that has cases, for every client there can be, and its relations',
    async () => {
      const proof = await proveInWorkers(SCIATICA, 2)
      expect(unproved(proof)).toEqual([])
      const withCases = SCIATICA.statements.filter(({ obligations }) => obligations.length > 0)
      expect(proof.statements.map(({ id }) => id)).toEqual(withCases.map(({ id }) => id))
      expect(proof.relations.map(({ id }) => id)).toEqual(RELATIONS.map(({ id }) => id))
      // Every statement is either proved or listed with what holds it.
      const told = new Set([...proof.statements, ...proof.relations, ...proof.properties, ...proof.elsewhere].map(({ id }) => id))
      expect(SCIATICA.statements.filter(({ id }) => !told.has(id))).toEqual([])
    },
    FIVE_MINUTES,
  )
})

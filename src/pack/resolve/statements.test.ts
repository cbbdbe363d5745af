import { describe, expect, it } from 'vitest'
import { tiny } from '../../../test/support/packs.ts'
import type { Statement } from '#engine/model/statement.ts'

const OWN = `- id: OWN-01
  kind: state
  RESTATES
  says: With a nut allergy nut oil is never used.
  cases: [{ when: nut-allergy, then: { products: [nut-oil] } }]
  dossier: demo/2
  source: [T1]
`

const ownOf = (line: string): Statement | undefined =>
  tiny({ 'safety/own.yaml': OWN.replace('RESTATES\n  ', line) }).statements.find(({ id }) => id === 'OWN-01')

describe('a statement of the pack’s own', () => {
  it('stands beside those of the dossier, under a number of its own', () => {
    expect(ownOf('')?.obligations).toHaveLength(1)
  })

  it('says again what a row says only where it is marked so', () => {
    expect(ownOf('restates: true\n  ')?.restates).toBe(true)
    expect(ownOf('')?.restates).toBe(false)
  })

  it('has no other kind of number', () => {
    expect(() => tiny({ 'safety/own.yaml': OWN.replace('RESTATES\n  ', '').replace('OWN-01', 'XX-01') })).toThrow(/statement id/u)
  })
})

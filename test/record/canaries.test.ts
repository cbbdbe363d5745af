import { describe, expect, it } from 'vitest'
import type { Json } from '#care/record/entry.ts'
import { admit } from '#care/record/admit.ts'
import { isId } from '#edges/ids.ts'
import { canaryEntries } from '../support/canaries/canary-clinic.ts'
import { markersIn } from '../support/canaries/marker.ts'

const leaves = (value: Json): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

/** Words the program gives itself, and forms that can hold no marker. */
const OURS = new Set(['CA', 'ON', 'America/Toronto', 'sciatica', '1.0.0', 'application/pdf', 'a'.repeat(64)])
const CHOICES = new Set(['owner', 'therapist', 'reception', 'intake', 'client', 'yes', 'given', 'same-day'])
const isForm = (text: string): boolean => isId(text) || /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/u.test(text)

const entries = [0, 1].flatMap((tenant) => canaryEntries(tenant, 2)).flat()
const markers = entries.map(({ body }) => markersIn(JSON.stringify(body)))

describe('canaries', () => {
  it('stand in every field that takes words', () => {
    const silent = entries.flatMap(({ kind, body }) =>
      leaves(body)
        .filter((text) => !OURS.has(text) && !CHOICES.has(text) && !isForm(text) && markersIn(text).length === 0)
        .map((text) => `${kind}: ${text}`),
    )
    expect(silent).toEqual([])
  })

  it('are each in one entry of one client of one clinic, but for what two fields of one client share', () => {
    const owners = Map.groupBy(
      entries.flatMap(({ stream }, at) => (markers[at] ?? []).map((word) => ({ word, owner: stream.clientId ?? stream.id }))),
      ({ word }) => word,
    )
    const shared = [...owners].filter(([, uses]) => new Set(uses.map(({ owner }) => owner)).size > 1)
    expect(owners.size).toBeGreaterThan(100)
    expect(shared).toEqual([])
  })

  it('fit the schemas of the kinds they stand in', () => {
    for (const entry of entries) expect(() => admit(entry)).not.toThrow()
  })
})

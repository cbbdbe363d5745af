import { describe, expect, it } from 'vitest'
import { tiny } from '../../../test/support/packs.ts'
import { SILENCE } from './answers/answered.ts'
import { FALSE } from './circuit/gates.ts'
import { confirmEncoding, confirmPack } from './confirm.ts'
import type { Confirmation } from './confirmation.ts'
import { encode } from './encoding.ts'

const named = (confirmations: readonly Confirmation[], id: string): Confirmation | undefined => confirmations.find((each) => each.id === id)

const SCORES = `
- { id: pain-now, name: Pain now, type: number, min: 0, max: 10, cautious: no, unanswered: absent, who: therapist, reason: told, group: hands, dossier: demo/1, source: [T1] }
- { id: pain-night, name: Pain at night, type: number, min: 0, max: 10, cautious: no, unanswered: absent, who: therapist, reason: told, group: hands, dossier: demo/1, source: [T1] }
- { id: pain-sum, name: Both, type: number, who: system, derive: { sum: [pain-now, pain-night] }, reason: told, group: hands, dossier: demo/1, source: [T1] }
`

const promise = (when: string): string => `
- id: SP-09
  kind: state
  says: For every client state as told, the system must stop.
  cases: [{ when: ${when}, then: { status: stopped } }]
  dossier: demo/8
  source: [T1]
`

const withPromise = (when: string): Confirmation | undefined =>
  named(confirmPack(tiny({ 'facts/scores.yaml': SCORES, 'safety/scores.yaml': promise(when) })), 'SP-09')

describe('confirming a pack', () => {
  it('goes through statements with cases, relations and properties, and says which speak of yes/no facts alone', () => {
    const confirmations = confirmPack(tiny())
    expect(confirmations.map(({ id, isYesNo }) => (isYesNo ? `${id} yes/no` : id))).toEqual([
      'SP-01 yes/no',
      'SP-02 yes/no',
      'MP-01 yes/no',
      'MP-02 yes/no',
      'MP-03 yes/no',
      'MP-06',
      'MP-07',
      'MP-10 yes/no',
      'MP-11 yes/no',
      'SP-26 yes/no',
      'SP-107 yes/no',
      'MP-08',
      'SP-25',
      'MP-18',
      'reachable',
      'askable',
    ])
    expect(confirmations.every(({ outcome, questions }) => outcome === 'confirmed' && questions >= 0)).toBe(true)
  })

  it('needs arithmetic where only a sum rules somebody out, and says which', () => {
    const confirmation = withPromise('{ all: [{ fact: pain-sum, at-least: 15 }, { fact: pain-now, under: 5 }] }')
    expect(confirmation).toMatchObject({ outcome: 'needs-arithmetic', isYesNo: false, client: undefined })
    expect(confirmation?.leaves).toEqual(['sum, pain-sum >= 15'])
  })

  it('needs none where bounds of one number rule somebody out', () => {
    expect(withPromise('{ all: [{ fact: pain-now, at-least: 7 }, { fact: pain-now, under: 5 }] }')?.outcome).toBe('confirmed')
  })

  it('contradicts what a number allows, with somebody who has it', () => {
    const confirmation = withPromise('{ all: [{ fact: pain-now, over: 7 }, { fact: pain-night, under: 5 }] }')
    expect(confirmation).toMatchObject({ outcome: 'contradicted', why: 'case 1 does not hold', leaves: [] })
    expect(Number(confirmation?.client?.facts['pain-now'])).toBeGreaterThan(7)
    expect(Number(confirmation?.client?.facts['pain-night'])).toBeLessThan(5)
  })

  it('contradicts, and blames itself, where it found somebody by misreading the pack', () => {
    const deaf = encode(tiny(), (person) => ({
      ...person,
      answer: (fact) => (fact.id === 'rf-hot-joint' ? { ...SILENCE, yes: person.answer(fact).yes, no: FALSE } : person.answer(fact)),
    }))
    const { why, client, outcome } = named(confirmEncoding({ ...deaf, asked: encode(tiny()).asked }), 'SP-01') ?? {}
    expect({ outcome, client, why }).toEqual({
      outcome: 'contradicted',
      client: undefined,
      why: 'case 1: the engine does not see what was found',
    })
  })
})

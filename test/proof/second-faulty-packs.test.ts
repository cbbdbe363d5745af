import { describe, expect, it } from 'vitest'
import { compose } from '#engine/assess/compose.ts'
import { atLeastAsCautious } from '#engine/caution/verdict.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import type { ClientFileData } from '#proof/client/client-file.ts'
import { readBack } from '#proof/client/read.ts'
import type { Rule } from '#engine/model/rule.ts'
import { askFault } from '#proof/second/asking/faults.ts'
import { statementClaims } from '#proof/second/claims/statements.ts'
import { confirmPack } from '#proof/second/confirm.ts'
import { encode } from '#proof/second/encoding.ts'
import { startSat } from '#proof/second/solver/sat.ts'
import { confirmationOf, unconfirmed } from '../support/confirming.ts'
import { tiny } from '../support/packs.ts'
import { tinyWith } from '../support/proving.ts'
import { SCIATICA } from '../support/sciatica.ts'

const FLAGS = 'red-flags/shoulder.yaml'
const LIMITS = 'restrictions/shoulder.yaml'

const read = (knowledge: Knowledge, file: ClientFileData | undefined): Client => {
  const found = file === undefined ? undefined : readBack(knowledge, file)
  if (found === undefined || 'problem' in found) throw new Error(`no client: ${found?.problem}`)
  return found.client
}

describe('a sound pack', () => {
  it('is confirmed from end to end', () => {
    expect(unconfirmed(confirmPack(tiny()))).toEqual([])
  })
})

const BROKEN = [
  { fault: 'an urgency that is too low', file: FLAGS, from: 'urgency: same-day', to: 'urgency: routine-gp', id: 'SP-01' },
  {
    fault: 'a flag that asks for more',
    file: FLAGS,
    from: 'when: rf-hot-joint',
    to: 'when: { all: [rf-hot-joint, wf-night-pain] }',
    id: 'SP-01',
  },
  { fault: 'a flag that speaks of the opposite', file: FLAGS, from: 'when: rf-hot-joint', to: 'when: { not: rf-hot-joint }', id: 'SP-01' },
  {
    fault: 'a cap one level too high',
    file: LIMITS,
    from: 'cap: [{ level: 2, at: [EVERYWHERE] }]',
    to: 'cap: [{ level: 3, at: [EVERYWHERE] }]',
    id: 'SP-02',
  },
  {
    fault: 'a ban that leaves places out',
    file: LIMITS,
    from: 'forbid: [{ techniques: [FIRM], at: [EVERYWHERE] }]',
    to: 'forbid: [{ techniques: [FIRM], at: [ARM] }]',
    id: 'SP-02',
  },
]

describe('a statement that does not hold', () => {
  it.each(BROKEN)('is contradicted, with a client for whom the engine sees it too: $fault', ({ file, from, to, id }) => {
    const knowledge = tinyWith(file, from, to)
    const { outcome, client } = confirmationOf(knowledge, id)
    expect(outcome).toBe('contradicted')
    expect(brokenStatements(knowledge, read(knowledge, client)).map(({ statement }) => statement)).toContain(id)
    expect(Object.keys(client?.facts ?? {}).length).toBeLessThanOrEqual(2)
  })
})

const LOOSER = [
  {
    fault: 'a restriction that a red flag lifts [MP-01]',
    id: 'MP-01',
    file: LIMITS,
    from: 'when: nut-allergy',
    to: 'when: { all: [nut-allergy, { not: rf-numb-hand }] }',
    answer: { 'rf-numb-hand': 'yes' },
  },
  {
    fault: 'a limit that a red flag lifts, of a row that stays [MP-01]',
    id: 'MP-01',
    file: LIMITS,
    from: 'products: [nut-oil]',
    to: 'also: [{ when: { not: rf-numb-hand }, products: [nut-oil] }]',
    answer: { 'rf-numb-hand': 'yes' },
  },
  {
    fault: 'an operation that is limited once it is old [MP-07]',
    id: 'MP-07',
    file: LIMITS,
    from: 'ago: { under: $operation-new }',
    to: 'ago: { over: $operation-new }',
    answer: { 'op-shoulder': { answer: 'yes', since: '2026-01-15' } },
  },
  {
    fault: 'a flag that speaks only while somebody says no [SP-107]',
    id: 'SP-107',
    file: FLAGS,
    from: 'when: rf-numb-hand',
    to: 'when: { not: rf-numb-hand }',
    answer: { 'rf-numb-hand': 'declined' },
  },
  {
    fault: 'a pause for those who are able to decide [MP-02]',
    id: 'MP-02',
    file: LIMITS,
    from: 'when: { not: pf-decides }',
    to: 'when: pf-decides',
    answer: { 'pf-decides': 'no' },
  },
]

describe('a relation that does not hold', () => {
  it.each(LOOSER)('is contradicted, with a client who gets less careful care: $fault', ({ id, file, from, to, answer }) => {
    const knowledge = tinyWith(file, from, to)
    const { outcome, client } = confirmationOf(knowledge, id)
    expect(outcome).toBe('contradicted')
    const before = read(knowledge, client)
    const after = read(knowledge, client === undefined ? undefined : { ...client, facts: { ...client.facts, ...answer } })
    expect(atLeastAsCautious(compose(knowledge, after), compose(knowledge, before))).toBe(false)
  })

  it('is contradicted for numbers: a reading that matters only between two bounds [MP-06]', () => {
    const { outcome, client } = confirmationOf(tinyWith(LIMITS, 'at-least: 38,', 'at-least: 38, at-most: 39,'), 'MP-06')
    expect(outcome).toBe('contradicted')
    expect(client?.facts['temperature']).toBeGreaterThanOrEqual(38)
    expect(client?.facts['temperature']).toBeLessThanOrEqual(39)
  })
})

describe('what is claimed of two states besides caution', () => {
  it('is contradicted: an allergy that also shortens the session [MP-10]', () => {
    const { outcome, why } = confirmationOf(tinyWith(LIMITS, 'when: nut-allergy', 'when: nut-allergy\n  minutes: 5'), 'MP-10')
    expect({ outcome, why }).toEqual({ outcome: 'contradicted', why: 'more than products does not hold' })
  })

  it('is contradicted: a sign that another sign takes away [MP-11]', () => {
    const [note, stop] = (['note', 'stop-session'] as const).map((wanted) => SCIATICA.rules.find(({ response }) => response === wanted))
    if (note === undefined || stop === undefined) throw new Error('the pack has no such signs')
    const hidden: Rule = { ...stop, when: { op: 'all', of: [stop.when, { op: 'not', of: note.when }] } }
    const knowledge = { ...SCIATICA, rules: SCIATICA.rules.map((rule) => (rule === stop ? hidden : rule)) }
    expect(confirmationOf(knowledge, 'MP-11').outcome).toBe('contradicted')
  })
})

describe('a rule that nobody can meet', () => {
  it.each([
    { fault: 'a fact and its opposite', from: 'when: nut-allergy', to: 'when: { all: [nut-allergy, { not: nut-allergy }] }' },
    {
      fault: 'a number on both sides of a bound',
      from: 'when: nut-allergy',
      to: 'when: { all: [nut-allergy, { reading: temperature, over: 38, gate: rf-numb-hand }, { not: { reading: temperature, over: 37, gate: rf-numb-hand } }] }',
    },
  ])('is told: $fault', ({ from, to }) => {
    const { outcome, why } = confirmationOf(tinyWith(LIMITS, from, to), 'reachable')
    expect({ outcome, why }).toEqual({ outcome: 'contradicted', why: 'nobody was found for nut-allergy' })
  })
})

const without = (id: string, change: Partial<Rule['effect']>): Knowledge => ({
  ...SCIATICA,
  rules: SCIATICA.rules.map((rule) => (rule.id === id ? { ...rule, effect: { ...rule.effect, ...change } } : rule)),
})

const LARGE = [
  { fault: 'a clot that can wait', read: without('rf-dvt-leg', { urgency: 'routine-gp' }), id: 'SP-18' },
  { fault: 'blood thinners without their bans', read: without('cc-anticoagulant', { bans: [] }), id: 'SP-55' },
  {
    fault: 'a leg that grew weaker and is not urgent',
    read: without('rf-motor-progressive', { urgency: 'none', status: 'go' }),
    id: 'SP-11',
  },
]

describe('a fault in a large pack', () => {
  it.each(LARGE)('is contradicted, with a client for whom the engine sees it: $fault', ({ read: knowledge, id }) => {
    const encoding = encode(knowledge)
    const asking = { encoding, sat: startSat(encoding.board.gates) }
    const faults = statementClaims(encoding).flatMap((claim) => (claim.id === id ? claim.faults : []))
    const came = faults.map((fault) => askFault(asking, fault)).filter(({ kind }) => kind !== 'nobody')
    const clients = came.flatMap((each) => (each.kind === 'client' ? [read(knowledge, each.client)] : []))
    expect(came.map(({ kind }) => kind)).toContain('client')
    for (const client of clients) expect(brokenStatements(knowledge, client).map(({ statement }) => statement)).toContain(id)
  })
})

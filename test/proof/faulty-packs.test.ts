import { describe, expect, it } from 'vitest'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import { readBack } from '#proof/client/read.ts'
import { claimAbout, proofOf, tinyWith, unproved } from '../support/proving.ts'
import { tiny } from '../support/packs.ts'

const FLAGS = 'red-flags/shoulder.yaml'
const LIMITS = 'restrictions/shoulder.yaml'

describe('a sound pack', () => {
  it('is proved from end to end', async () => {
    expect(unproved(await proofOf(tiny()))).toEqual([])
  })
})

const BROKEN = [
  { fault: 'an urgency that is too low', file: FLAGS, from: 'urgency: same-day', to: 'urgency: routine-gp', id: 'SP-01' },
  {
    fault: 'a condition that asks for more',
    file: FLAGS,
    from: 'when: rf-hot-joint',
    to: 'when: { all: [rf-hot-joint, wf-night-pain] }',
    id: 'SP-01',
  },
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
  it.each(BROKEN)('is found, with a client for whom the engine sees it too: $fault', async ({ file, from, to, id }) => {
    const knowledge = tinyWith(file, from, to)
    const { outcome, counterexample } = await claimAbout(knowledge, id)
    expect(outcome).toBe('failed')
    const read = counterexample === undefined ? undefined : readBack(knowledge, counterexample.client)
    const broken = read !== undefined && 'client' in read ? brokenStatements(knowledge, read.client) : []
    expect(broken.map(({ statement }) => statement)).toContain(id)
    expect(Object.keys(counterexample?.client.facts ?? {}).length).toBeLessThanOrEqual(2)
  })
})

describe('a relation that does not hold', () => {
  it('is found, with both states of the client: a restriction that a red flag lifts [MP-01]', async () => {
    const knowledge = tinyWith(LIMITS, 'when: nut-allergy', 'when: { all: [nut-allergy, { not: rf-numb-hand }] }')
    const { outcome, why, counterexample } = await claimAbout(knowledge, 'MP-01')
    expect({ outcome, why }).toEqual({ outcome: 'failed', why: 'rf-numb-hand: the second state is less cautious' })
    expect(counterexample?.client.facts).toMatchObject({ 'rf-numb-hand': 'no', 'nut-allergy': 'yes' })
    expect(counterexample?.shows).toContain('{"rf-numb-hand":"yes"}')
  })

  it('is found for numbers: a reading that matters only between two bounds [MP-06]', async () => {
    const knowledge = tinyWith(LIMITS, 'at-least: 38,', 'at-least: 38, at-most: 39,')
    const { outcome, counterexample } = await claimAbout(knowledge, 'MP-06')
    expect(outcome).toBe('failed')
    expect(counterexample?.client.facts['temperature']).toBeGreaterThanOrEqual(38)
  })
})

describe('a pack that is faulty in itself', () => {
  it('is told which rule nobody can meet', async () => {
    const knowledge = tinyWith(LIMITS, 'when: nut-allergy', 'when: { all: [nut-allergy, { not: nut-allergy }] }')
    expect(await claimAbout(knowledge, 'reachable')).toMatchObject({ outcome: 'failed', why: 'possible for nobody: nut-allergy' })
  })

  it('is told which two rules say the same', async () => {
    const found = tiny()
    const [rule] = found.rules
    if (rule === undefined) throw new Error('the pack has no rules')
    const twin = { ...rule, id: 'twin', index: found.rules.length }
    const { why } = await claimAbout({ ...found, rules: [...found.rules, twin] }, 'no-twins')
    expect(why).toBe(`${rule.id} and twin say the same of the same people`)
  })

  it('is told which group is empty', async () => {
    const found = tiny()
    const { why } = await claimAbout({ ...found, groups: new Map([...found.groups, ['NOBODY', []]]) }, 'groups')
    expect(why).toBe('the group NOBODY has no members')
  })
})

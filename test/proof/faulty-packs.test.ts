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

const RULE = 'because: { therapist: It is so., client: It is so. }, dossier: demo/2, source: [T1]'
const FACT = 'unanswered: absent, dossier: demo/2, source: [T1]'

interface FaultyRelation {
  readonly id: string
  readonly fault: string
  readonly files: Readonly<Record<string, string>>
  readonly changed: string
}

const FAULTY: readonly FaultyRelation[] = [
  {
    id: 'MP-03',
    fault: 'a row that two findings together take away',
    files: {
      'restrictions/more.yaml': `- { id: more, title: More, when: { all: [nut-allergy, { not: { all: [rf-numb-hand, blood-thinner] } }] }, minutes: 5, ${RULE} }`,
    },
    changed: 'blood-thinner',
  },
  {
    id: 'MP-09',
    fault: 'a limit that ends when more is refused',
    files: {
      'facts/more.yaml': `- { id: refused-work, name: Refused, type: some-of, options: [kneading, pressing], ask: What not?, group: you, ${FACT} }`,
      'restrictions/more.yaml': `- { id: more, title: More, when: { all: [{ fact: refused-work, has: kneading }, { not: { fact: refused-work, has: pressing } }] }, minutes: 5, ${RULE} }`,
    },
    changed: 'refused-work',
  },
  {
    id: 'MP-10',
    fault: 'an allergy that shortens the session',
    files: { 'restrictions/more.yaml': `- { id: more, title: More, when: nut-allergy, minutes: 5, ${RULE} }` },
    changed: 'nut-allergy',
  },
  {
    id: 'MP-11',
    fault: 'a sign that another sign takes away',
    files: {
      'facts/more.yaml': `- { id: is-other, name: Other, who: therapist, group: hands, ${FACT} }\n- { id: is-cold, name: Cold, who: therapist, group: hands, ${FACT} }`,
      'signs/more.yaml': `- { id: is-other, title: Other, when: is-other, response: note, ${RULE} }\n- { id: is-cold, title: Cold, when: { all: [is-cold, { not: is-other }] }, response: stop-session, ${RULE} }`,
    },
    changed: 'is-other',
  },
  {
    id: 'SP-107',
    fault: 'a warning that speaks only where another thing was denied',
    files: {
      'red-flags/more.yaml': `- { id: more, title: More, when: { all: [rf-hot-joint, { not: wf-night-pain }] }, urgency: emergency-now, status: stopped, ${RULE} }`,
    },
    changed: 'wf-night-pain',
  },
]

describe('a relation of the dossier', () => {
  it.each(FAULTY)('$id is not proved with $fault, and two states of a client show it', async ({ id, files, changed }) => {
    const { outcome, why, counterexample } = await claimAbout(tiny(files), id)
    expect({ outcome, why }).toEqual({ outcome: 'failed', why: `${changed}: the second state is less cautious` })
    expect(counterexample?.shows).toContain(`"${changed}":`)
  })
})

const WEAKER = `- { id: more, title: More, when: rf-hot-joint, urgency: routine-gp, status: go-with-care, ${RULE} }`
const IDLE = `- { id: more, title: More, when: { all: [rf-hot-joint, wf-idle] }, urgency: same-day, status: stopped, ${RULE} }`
const IDLE_FACT = '- { id: wf-idle, name: Idle, ask: Is it so?, mandatory: yes, group: safety, dossier: demo/2, source: [T1] }'

describe('a rule that adds nothing', () => {
  it('is told by its id [MP-17]', async () => {
    const { outcome, why } = await claimAbout(tiny({ 'red-flags/more.yaml': WEAKER }), 'MP-17')
    expect({ outcome, why }).toEqual({ outcome: 'failed', why: 'possible for nobody: more' })
  })

  it('may stand where the pack says what it restates [MP-17]', async () => {
    const stands = WEAKER.replace('title: More', 'title: More, restates: rf-hot-joint says more')
    expect(await claimAbout(tiny({ 'red-flags/more.yaml': stands }), 'MP-17')).toMatchObject({ outcome: 'proved' })
  })

  it('is told by its tier where only that adds nothing [MP-17]', async () => {
    const tier = WEAKER.replace('when: rf-hot-joint', 'when: wf-night-pain').replace(
      'because',
      'also: [{ when: rf-hot-joint, status: stopped }], because',
    )
    expect(await claimAbout(tiny({ 'restrictions/more.yaml': tier }), 'MP-17')).toMatchObject({ why: 'possible for nobody: more, tier 1' })
  })
})

describe('a question that changes nothing', () => {
  it('is told by its id', async () => {
    const { outcome, why } = await claimAbout(tiny({ 'facts/more.yaml': IDLE_FACT, 'red-flags/more.yaml': IDLE }), 'questions')
    expect({ outcome, why }).toEqual({ outcome: 'failed', why: 'possible for nobody: wf-idle' })
  })

  it('may be asked where the pack says why', async () => {
    const asked = IDLE_FACT.replace('mandatory: yes', 'mandatory: yes, reason: It goes into the letter.')
    const claim = await claimAbout(tiny({ 'facts/more.yaml': asked, 'red-flags/more.yaml': IDLE }), 'questions')
    expect(claim).toMatchObject({ outcome: 'proved' })
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

import { describe, expect, it } from 'vitest'
import { EDITS, sciaticaWith, tinyWith } from '../../../test/support/edited-packs.ts'
import type { TextEdit } from '../../../test/support/edited-packs.ts'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { diffPacks } from './diff-packs.ts'
import type { Change, DiffEntry } from './entry.ts'

const TINY = tinyWith()

const entriesOf = (...edits: readonly TextEdit[]): readonly DiffEntry[] => diffPacks(TINY, tinyWith(...edits))

const short = ({ what, caution, from, to }: Change): readonly (string | null)[] => [what, caution, from, to]

const only = (...edits: readonly TextEdit[]): DiffEntry => {
  const [entry, ...more] = entriesOf(...edits)
  if (entry === undefined || more.length > 0) throw new TypeError(`${more.length + 1} entries changed`)
  return entry
}

describe('the difference of two packs', () => {
  it('is empty where nothing changed', () => {
    expect(entriesOf()).toEqual([])
    expect(diffPacks(sciaticaPack(), sciaticaWith())).toEqual([])
  })

  it('tells status, urgency and clearance of a rule as a therapist says them', () => {
    const entry = only(EDITS.numbIsUrgent)
    expect([entry.key, entry.kind, entry.caution]).toEqual(['red-flags/rf-numb-hand', 'changed', 'stricter'])
    expect(entry.changes.map(short)).toEqual([
      ['status', 'stricter', 'Go with care', 'Paused until cleared'],
      ['urgency', 'stricter', 'tell the GP', 'doctor within 2 weeks'],
    ])
  })

  it.each([
    [
      'a lower cap',
      EDITS.thinnerIsLighter,
      'pressure',
      'stricter',
      'Pressure at most 2 on every region',
      'Pressure at most 1 on every region',
    ],
    ['a weaker status', EDITS.thinnerIsCare, 'status', 'looser', 'Paused until cleared', 'Go with care'],
    [
      'words alone',
      EDITS.allergyInOtherWords,
      'because',
      'words',
      'therapist: Skin contact can react.',
      'therapist: Contact with skin can react.',
    ],
  ])('tells %s', (_, edit, what, caution, from, to) => {
    const entry = only(edit)
    expect(entry.caution).toBe(caution)
    const change = entry.changes.find((each) => each.what === what)
    expect(change?.caution).toBe(caution)
    expect([change?.from, change?.to].map((words) => words?.toLowerCase())).toEqual([from, to].map((words) => words.toLowerCase()))
  })

  it('tells a condition that is met by more people, in words', () => {
    const entry = only(EDITS.feverFrom37)
    expect(entry.changes.map(({ what, caution }) => [what, caution])).toEqual([['condition', 'stricter']])
    expect(entry.changes[0]?.from).toMatch(/^temperature is at least 38 celsius/u)
    expect(entry.changes[0]?.to).toMatch(/^temperature is at least 37 celsius/u)
  })

  it('says both where a rule asks more of some and less of others', () => {
    const entry = only(EDITS.thinnerIsLighter, EDITS.thinnerIsCare)
    expect(entry.caution).toBe('both')
    expect(entry.changes.map(({ what, caution }) => [what, caution])).toEqual([
      ['pressure', 'stricter'],
      ['status', 'looser'],
    ])
  })

  it('puts what makes anybody stricter first, and words last', () => {
    const entries = entriesOf(EDITS.allergyInOtherWords, EDITS.thinnerIsCare, EDITS.numbIsUrgent)
    expect(entries.map(({ id, caution }) => [id, caution])).toEqual([
      ['rf-numb-hand', 'stricter'],
      ['blood-thinner', 'looser'],
      ['nut-allergy', 'words'],
    ])
  })

  it('finds rules that changed through a number they are written with', () => {
    const entries = entriesOf({ file: 'numbers/times.yaml', from: 'value: 6', to: 'value: 12' })
    const rule = entries.find(({ id }) => id === 'op-shoulder')
    expect([rule?.caution, rule?.through]).toEqual(['stricter', ['numbers/operation-new']])
    expect(rule?.changes.map(({ what }) => what)).toEqual(['cases'])
  })

  it('tells what a group in the same words no longer holds', () => {
    const core: TextEdit = {
      file: 'groups.yaml',
      from: 'rf-ces-bowel, rf-ces-saddle], says: Cauda equina core',
      to: 'rf-ces-bowel], says: Cauda equina core',
    }
    const rule = diffPacks(sciaticaPack(), sciaticaWith(core)).find(({ id }) => id === 'rc-ces-any')
    expect([rule?.caution, rule?.through]).toEqual(['looser', ['groups/CES-CORE']])
    expect(rule?.changes).toEqual([
      {
        what: 'condition',
        caution: 'looser',
        from: 'cauda equina core answers',
        to: expect.stringMatching(/^cauda equina core answers; no longer: .*saddle/iu),
      },
    ])
  })

  it('tells plan rules and facts that mean something else through a number or a group they are written with', () => {
    const level: TextEdit = {
      file: 'numbers.yaml',
      from: 'id: anticoagulant-plan-level\n  value: 2',
      to: 'id: anticoagulant-plan-level\n  value: 1',
    }
    expect(diffPacks(sciaticaPack(), sciaticaWith(level)).map(({ part, caution, through }) => [part, caution, through])).toEqual([
      ['numbers', 'other', []],
      ['protocols/plan-rules', 'other', ['numbers/anticoagulant-plan-level']],
    ])
    const file = 'facts/safety.yaml'
    const implied: TextEdit = { file, from: 'name: Nut allergy, ask', to: 'name: Nut allergy, implied-by: RED, ask' }
    const group: TextEdit = { file: 'groups/facts.yaml', from: 'members: ["rf-*"]', to: 'members: [rf-hot-joint]' }
    const fact = diffPacks(tinyWith(implied), tinyWith(implied, group)).find(({ key }) => key === 'facts/nut-allergy')
    expect([fact?.caution, fact?.through, fact?.changes.map(({ what }) => what)]).toEqual(['looser', ['groups/RED'], ['implied-by']])
  })

  it('tells sources and what is chosen or from memory, old and new', () => {
    const file = 'red-flags/shoulder.yaml'
    const entry = only({
      file,
      from: 'about the numb hand. }\n  dossier: demo/2\n  source: [T1]',
      to: 'about the numb hand. }\n  dossier: demo/2\n  source: [M]',
    })
    expect([entry.caution, entry.sources]).toEqual(['words', { from: ['T1'], to: ['M'] }])
  })

  it('holds a question that has to be answered now for stricter, and one that need not be for looser', () => {
    const stricter: TextEdit = {
      file: 'facts/person.yaml',
      from: 'who: therapist, unanswered: absent, group: hands',
      to: 'who: therapist, unanswered: absent, mandatory: yes, group: hands',
    }
    expect(only(stricter).caution).toBe('stricter')
    const turned = diffPacks(tinyWith(stricter), TINY)
    expect(turned.map(({ caution }) => caution)).toEqual(['looser'])
  })
})

describe('rules that come and go', () => {
  const rule = `- id: nut-allergy
  title: Nut allergy
  when: nut-allergy
  status: go-with-care
  products: [nut-oil]
`
  const file = 'restrictions/shoulder.yaml'
  const twin = rule.replace('id: nut-allergy', 'id: nut-allergy-again').replace('Nut allergy', 'Nut allergy again')
  const because = `  because: { therapist: Skin contact can react. }
  dossier: demo/2
  source: [T1]
`
  const added: TextEdit = { file, from: rule, to: `${twin}${because}${rule}` }

  it('are stricter when they come and looser when they go, with all they ask', () => {
    const entry = only(added)
    expect([entry.kind, entry.caution, entry.sources]).toEqual(['added', 'stricter', { from: null, to: ['T1'] }])
    expect(entry.changes).toEqual([{ what: 'rule', caution: 'stricter', from: null, to: 'nut allergy: Go with care; No product nut oil' }])
    expect(diffPacks(tinyWith(added), TINY).map(({ kind, caution }) => [kind, caution])).toEqual([['removed', 'looser']])
  })
})

import { describe, expect, it } from 'vitest'
import { tiny } from '../../../../test/support/packs.ts'
import type { Entry, Json } from '../entry.ts'
import { cautiously } from './cautious.ts'
import { differing, factsOf } from './facts.ts'
import { threadsOf } from './threads.ts'

const entry = (entryId: string, kind: string, body: Json, more: Partial<Entry> = {}): Entry => ({
  clinicId: 'clinic',
  entryId,
  stream: { kind: 'episode', id: 'episode', clientId: 'ann' },
  sequence: 1,
  position: 1,
  kind,
  version: 1,
  authorId: 'author',
  device: undefined,
  happenedAt: '2026-11-26T09:00:00.000Z',
  arrivedAt: '2026-11-26T09:00:00.000Z',
  supersedes: undefined,
  signed: false,
  bodyHash: '',
  previousHash: '',
  hash: '',
  content: { state: 'open', body },
  ...more,
})

const on = '2026-11-26'
const given = (value: Json): Json => ({ value, on, origin: 'given' })
const answered = (id: string, answers: Readonly<Record<string, Json>>, more: Partial<Entry> = {}): Entry =>
  entry(id, 'intake.answered', { answers: Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, given(value)])) }, more)
const settled = (id: string, over: readonly string[], answers: Readonly<Record<string, Json>>): Entry =>
  entry(id, 'answers.settled', { over, answers: Object.fromEntries(Object.entries(answers).map(([fact, value]) => [fact, given(value)])) })

const standing = (...entries: readonly Entry[]) =>
  Object.fromEntries([...factsOf(entries)].map(([fact, all]) => [fact, all.map(({ answer }) => answer.value)]))
const device = (deviceId: string, sequence: number): Partial<Entry> => ({ device: { deviceId, sequence } })

describe('[SP-106] what stands for a fact', () => {
  it('is the later answer of the same device, whichever arrived first', () => {
    const [first, then] = [answered('a', { age: 40 }, device('phone', 1)), answered('b', { age: 41 }, device('phone', 2))]
    expect([standing(first, then), standing(then, first)]).toEqual([{ age: [41] }, { age: [41] }])
  })

  it('is every answer of devices that did not see one another', () => {
    const entries = [answered('a', { age: 40 }, device('phone', 1)), answered('b', { age: 41 }, device('tablet', 1))]
    expect([standing(...entries), differing(factsOf(entries))]).toEqual([{ age: [40, 41] }, ['age']])
  })

  it('is one answer where devices agree', () => {
    expect(standing(answered('a', { age: 40 }, device('phone', 1)), answered('b', { age: 40 }, device('tablet', 1)))).toEqual({ age: [40] })
  })

  it('is what somebody wrote who had the others before them', () => {
    const seen = answered('b', { age: 41 }, { ...device('tablet', 1), supersedes: 'a' })
    expect(standing(answered('a', { age: 40, side: 'left' }, device('phone', 1)), seen)).toEqual({ age: [41], side: ['left'] })
  })

  it('reaches through several entries that saw one another', () => {
    expect(
      standing(
        answered('a', { age: 40 }),
        answered('b', { side: 'left' }, { supersedes: 'a' }),
        answered('c', { age: 42 }, { supersedes: 'b' }),
      ),
    ).toEqual({
      age: [42],
      side: ['left'],
    })
  })

  it('is what a person settled, for the facts they settled', () => {
    const entries = [
      answered('a', { age: 40, side: 'left' }),
      answered('b', { age: 41, side: 'right' }),
      settled('c', ['a', 'b'], { age: 41 }),
    ]
    expect(standing(...entries)).toEqual({ age: [41], side: ['left', 'right'] })
  })

  it('loses nothing where entries name one another in a circle', () => {
    expect(standing(answered('a', { age: 40 }, { supersedes: 'b' }), answered('b', { age: 41 }, { supersedes: 'a' }))).toEqual({
      age: [40, 41],
    })
  })
})

const joined = (fact: string, ...values: readonly Json[]) =>
  cautiously(tiny(), factsOf(values.map((value, at) => answered(String(at), { [fact]: value }))))[fact]?.value

describe('[SP-106] until a person has settled it, what counts', () => {
  it.each([
    ['rf-hot-joint', ['no', 'yes'], 'yes'],
    ['rf-hot-joint', ['yes', 'not-sure', 'no'], 'yes'],
    ['rf-hot-joint', ['no', 'not-sure'], 'not-sure'],
    ['rf-hot-joint', ['no', 'declined'], 'declined'],
    ['pf-decides', ['no', 'yes'], 'no'],
    ['pf-decides', ['yes', 'not-sure'], 'not-sure'],
    ['sore-side', ['left', 'right'], 'both'],
    ['sore-side', ['left', 'not-sure'], 'not-sure'],
    ['pain-map', [['neck'], ['shoulder-left']], ['neck', 'shoulder-left']],
    ['age', [40, 41], 'not-sure'],
    ['age', [40, 40], 40],
  ])('of %s answered %j is %j', (fact, values, expected) => {
    expect(joined(fact, ...values)).toEqual(expected)
  })

  it('is nothing the pack does not know', () => {
    expect(joined('unheard-of', 'yes')).toBeUndefined()
  })
})

const note = (entryId: string, signed: boolean, more: Partial<Entry> = {}): Entry =>
  entry(
    entryId,
    more.supersedes === undefined || !signed ? 'note.written' : 'note.amended',
    { noteId: 'n', text: entryId },
    { signed, ...more },
  )
const withdrawal = (entryId: string, supersedes: string): Entry =>
  entry(entryId, 'note.withdrawn', { noteId: 'n' }, { signed: true, supersedes })

const shown = (...entries: readonly Entry[]) =>
  threadsOf(entries).map(({ id, entries: all, stands, withdrawn, parallel }) => ({
    id,
    all: all.map(({ entryId }) => entryId),
    stands: stands?.entryId,
    withdrawn: withdrawn?.entryId,
    parallel: parallel.map(({ entryId }) => entryId),
  }))

describe('a note', () => {
  it.each([
    ['is its last version while nobody signed', [note('a', false), note('b', false, { supersedes: 'a' })], 'b', undefined, []],
    ['is the signed version, whatever unsigned came after', [note('a', true), note('b', false, { supersedes: 'a' })], 'a', undefined, []],
    ['is its amendment, the old beside it', [note('a', true), note('b', true, { supersedes: 'a' })], 'b', undefined, []],
    ['of two devices keeps both, and the last signed stands', [note('a', true), note('b', true)], 'b', undefined, ['a', 'b']],
    ['that was withdrawn does not stand and is shown', [note('a', true), withdrawal('w', 'a')], undefined, 'w', []],
    [
      'signed again after a withdrawal stands',
      [note('a', true), withdrawal('w', 'a'), note('b', true, { supersedes: 'w' })],
      'b',
      undefined,
      [],
    ],
  ])('%s', (_, entries, stands, withdrawn, parallel) => {
    expect(shown(...entries)).toEqual([{ id: 'n', all: entries.map(({ entryId }) => entryId), stands, withdrawn, parallel }])
  })

  it('is none of an entry that is about something else, erased or unknown', () => {
    expect(
      shown(
        answered('a', {}),
        { ...note('b', true), content: { state: 'erased' } },
        { ...note('c', true), content: { state: 'unknown', raw: {} } },
      ),
    ).toEqual([])
  })
})

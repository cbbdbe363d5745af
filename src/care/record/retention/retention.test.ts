import { describe, expect, it } from 'vitest'
import type { Entry, Json } from '../entry.ts'
import { dutyOf } from './duty.ts'
import { keepUntil } from './keep-until.ts'
import { retentionRule } from './rule.ts'

describe('[SP-105] how long a record is kept', () => {
  it.each([
    ['CA', 'ON', '1980-01-01', '2036-11-26'],
    ['US', 'NY', '1980-01-01', '2032-11-26'],
    ['GB', undefined, '1980-01-01', '2034-11-26'],
    ['AU', 'NSW', '1980-01-01', '2033-11-26'],
    // Texas is reported as four years and not confirmed, so that the default holds.
    ['US', 'TX', '1980-01-01', '2036-11-26'],
    ['DE', undefined, '1980-01-01', '2036-11-26'],
    [undefined, undefined, '1980-01-01', '2036-11-26'],
    // Sixteen at the last visit.
    ['CA', 'ON', '2010-06-01', '2038-06-01'],
    ['US', 'NY', '2010-06-01', '2032-11-26'],
    ['US', 'NY', '2012-06-01', '2034-06-01'],
    ['GB', undefined, '2010-06-01', '2035-06-01'],
    ['AU', 'QLD', '2010-06-01', '2035-06-01'],
    // Seventeen.
    ['GB', undefined, '2009-06-01', '2035-06-01'],
    // Eighteen on the day of the last visit is no child.
    ['CA', 'ON', '2008-11-26', '2036-11-26'],
    ['CA', 'ON', '2008-11-27', '2036-11-27'],
    // Nobody knows: it may have been a newborn.
    ['CA', 'ON', undefined, '2054-11-26'],
  ])('in %s %s for who was born on %s and seen last on 2026-11-26: until %s', (country, region, bornOn, until) => {
    expect(keepUntil(retentionRule(country, region), '2026-11-26', bornOn)).toBe(until)
  })

  it('counts from 1 March where 29 February is missing', () => {
    expect(keepUntil(retentionRule('AU', undefined), '2028-02-29', '1980-01-01')).toBe('2035-03-01')
  })
})

const entry = (kind: string, body: Json, arrivedAt = '2026-11-26T09:00:00.000Z', version = 1): Entry => ({
  clinicId: 'clinic',
  entryId: `${kind} ${arrivedAt}`,
  stream: { kind: 'client', id: 'ann', clientId: 'ann' },
  sequence: 1,
  position: 1,
  kind,
  version,
  authorId: 'author',
  device: undefined,
  happenedAt: arrivedAt,
  arrivedAt,
  supersedes: undefined,
  signed: false,
  bodyHash: '',
  previousHash: '',
  hash: '',
  content: version === 1 ? { state: 'open', body } : { state: 'unknown', raw: body },
})

const duty = (entries: readonly Entry[], clinic: readonly Entry[] = [], today = '2030-01-01') => dutyOf('ann', { entries, clinic, today })

const CARD = entry('client.card', { name: 'Ann', bornOn: '1980-01-01' })
const NOTE = entry('note.written', { noteId: 'n', text: '' })
const TEN_YEARS = { kind: 'retention', until: '2036-11-26' }

describe('[SP-105] the duty to keep a record', () => {
  it.each([
    ['a card alone', [CARD], undefined],
    ['a visit that was booked and missed', [CARD, entry('visit.marked', { visitId: 'v', state: 'missed' })], undefined],
    ['a visit that was held', [CARD, entry('visit.marked', { visitId: 'v', state: 'held' })], TEN_YEARS],
    ['answers', [CARD, entry('intake.answered', {})], TEN_YEARS],
    ['a note', [CARD, NOTE], TEN_YEARS],
    ['something of a newer program', [CARD, entry('note.written', {}, '2026-11-26T09:00:00.000Z', 9)], TEN_YEARS],
    ['a note before a later card', [NOTE, { ...CARD, arrivedAt: '2029-01-01T09:00:00.000Z' }], TEN_YEARS],
  ])('for %s', (_, entries, expected) => {
    expect(duty(entries)).toEqual(expected)
  })

  it('ends on its day and not before', () => {
    expect([duty([CARD, NOTE], [], '2036-11-25'), duty([CARD, NOTE], [], '2036-11-26')]).toEqual([TEN_YEARS, undefined])
  })

  it('goes by the settings that stand now', () => {
    const settings = (country: string) => entry('clinic.settings', { name: 'C', country, timeZone: 'UTC' })
    expect(duty([CARD, NOTE], [settings('CA'), settings('AU')])).toEqual({ kind: 'retention', until: '2033-11-26' })
  })

  it.each([
    [['hold.placed'], { kind: 'hold' }],
    [['hold.placed', 'hold.lifted'], undefined],
    [['hold.placed', 'hold.lifted', 'hold.placed'], { kind: 'hold' }],
  ])('after %j', (kinds, expected) => {
    expect(
      duty(
        [CARD],
        kinds.map((kind) => entry(kind, { clientId: 'ann', reason: 'court' })),
      ),
    ).toEqual(expected)
  })

  it('is not that of another client', () => {
    expect(duty([CARD], [entry('hold.placed', { clientId: 'bob', reason: 'court' })])).toBeUndefined()
  })
})

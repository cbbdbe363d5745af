import { describe, expect, it } from 'vitest'
import type { NewEntry } from './entry.ts'
import { admit } from './admit.ts'

const ID = '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'

const entry = (change: Partial<NewEntry> = {}): NewEntry => ({
  entryId: ID,
  stream: { kind: 'episode', id: ID, clientId: ID },
  kind: 'note.written',
  version: 1,
  body: { noteId: ID, text: 'Better.' },
  happenedAt: '2026-11-26T09:00:00.000Z',
  ...change,
})

const card = (body: NewEntry['body']): NewEntry => entry({ kind: 'client.card', stream: { kind: 'client', id: ID, clientId: ID }, body })
const visit = (change: Readonly<Record<string, string | number>>): NewEntry =>
  entry({ kind: 'visit.booked', body: { visitId: ID, therapistId: ID, startsAt: '2026-11-27T14:00:00.000Z', minutes: 60, ...change } })

const codeAndPlace = (refused: NewEntry): readonly unknown[] => {
  try {
    admit(refused)
    return []
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { place?: string } }
    return [code, detail.place]
  }
}

describe('an entry', () => {
  it.each([
    ['a note', entry()],
    ['a signed note', entry({ signed: true })],
    ['a card with a name alone', card({ name: 'Ann' })],
    ['a card with all of it', card({ name: 'Ann', bornOn: '1980-02-29', phone: '1', email: 'a@b.ca', confirmed: { email: true } })],
    ['a visit', visit({})],
    ['a kind of a newer program', entry({ kind: 'plan', body: { anything: true } })],
    ['a version of a newer program', entry({ version: 2, body: { anything: true }, signed: true })],
  ])('is taken when it is %s', (_, taken) => {
    expect(codeAndPlace(taken)).toEqual([])
  })

  it.each([
    ['has a field its kind does not know', entry({ body: { noteId: ID, text: '', role: 'owner' } }), ['ISC-RECORD-002', 'body']],
    ['lacks a field', entry({ body: { noteId: ID } }), ['ISC-RECORD-002', 'body.text']],
    ['holds another type', card({ name: 5 }), ['ISC-RECORD-002', 'body.name']],
    ['names nobody', card({ name: ' \u00a0' }), ['ISC-RECORD-002', 'body.name']],
    ['has a name of two lines', card({ name: 'Ann\nBcc: x' }), ['ISC-RECORD-002', 'body.name']],
    ['says a day that does not exist', card({ name: 'Ann', bornOn: '2025-02-29' }), ['ISC-RECORD-002', 'body.bornOn']],
    ['says a time without its zone', visit({ startsAt: '2026-11-27T14:00:00' }), ['ISC-RECORD-002', 'body.startsAt']],
    ['says an hour that does not exist', visit({ startsAt: '2026-11-27T25:00:00.000Z' }), ['ISC-RECORD-002', 'body.startsAt']],
    ['books seven minutes', visit({ minutes: 7 }), ['ISC-RECORD-002', 'body.minutes']],
    ['has an id in capitals', visit({ visitId: ID.toUpperCase() }), ['ISC-RECORD-002', 'body.visitId']],
    ['is a card in an episode', { ...card({ name: 'Ann' }), stream: entry().stream }, ['ISC-RECORD-003', 'stream']],
    [
      'amends without a signature',
      entry({ kind: 'note.amended', body: { noteId: ID, text: '', reason: '' } }),
      ['ISC-RECORD-004', 'signed'],
    ],
    ['signs a card', { ...card({ name: 'Ann' }), signed: true }, ['ISC-RECORD-005', 'signed']],
  ])('is refused when it %s', (_, refused, fault) => {
    expect(codeAndPlace(refused)).toEqual(fault)
  })
})

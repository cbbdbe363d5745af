import { describe, expect, it } from 'vitest'
import { clientLine } from '../../../test/support/recalls.ts'
import { tiny } from '../../../test/support/packs.ts'
import { lineReader } from './read-line.ts'
import type { LineRead } from './read-line.ts'

const OLD = tiny()
const ASKS = '- { id: wf-new, name: New, ask: Is it new?, reason: For the test., group: safety, dossier: demo/2, source: [T1] }\n'
const NEW = tiny({ 'facts/new.yaml': ASKS })

const readSame = lineReader(OLD, OLD)
const readTwo = lineReader(OLD, NEW)

const answersIn = (read: LineRead, fact: string): readonly unknown[] =>
  'pair' in read ? [read.pair.before.answers[fact]?.value, read.pair.after.answers[fact]?.value] : [read]

describe('a line', () => {
  it('is read once where both versions read alike: one client stands for both', () => {
    const read = readSame(clientLine('a'))
    expect('pair' in read && read.pair.before === read.pair.after).toBe(true)
    expect('pair' in read ? read.id : undefined).toBe('a')
  })

  it('is shown to each version without what only the other one asks, in history and assumptions too', () => {
    const facts = { 'wf-new': 'yes' }
    const more = { history: { answers: [{ on: '2026-10-01', facts }] }, assume: { values: { 'wf-new': 'no' } } }
    const read = readTwo(clientLine('a', facts, more))
    expect(answersIn(read, 'wf-new')).toEqual([undefined, 'yes'])
    expect(answersIn(read, 'age')).toEqual([40, 40])
    expect(
      'pair' in read ? [read.pair.before, read.pair.after].map(({ history }) => Object.keys(history.answers[0]?.facts ?? {})) : read,
    ).toEqual([[], ['wf-new']])
  })

  it('with a value that only one version can hold is a client: to the other it is unanswered', () => {
    const wide = tiny({ 'facts/new.yaml': ASKS.replace('ask: Is it new?', 'type: number, min: 0, max: 9, ask: How new?') })
    const narrow = tiny({ 'facts/new.yaml': ASKS.replace('ask: Is it new?', 'type: number, min: 0, max: 5, ask: How new?') })
    const read = lineReader(wide, narrow)(clientLine('a', { 'wf-new': 7 }))
    expect(answersIn(read, 'wf-new')).toEqual([7, undefined])
    expect('pair' in read ? read.pair.after.malformed : read).toEqual(['wf-new'])
    expect(lineReader(wide, narrow)(clientLine('a', { 'wf-new': 12 }))).toMatchObject({ problems: [{ code: 'ISC-CLIENT-010' }] })
  })

  it.each([
    ['half a line', clientLine('a').slice(0, 40), { notJson: expect.stringMatching(/^this is not JSON/u) }],
    ['an answer given twice', clientLine('a').replace('{"age"', '{"rf-hot-joint":"yes","age"'), { problems: [{ code: 'ISC-CLIENT-018' }] }],
    ['another pack', clientLine('a').replace('tiny-shoulder', 'sciatica'), { problems: [{ code: 'ISC-CLIENT-014' }] }],
    ['an answer that neither asks for', clientLine('a', { 'wf-newer': 'yes' }), { problems: [{ code: 'ISC-CLIENT-008' }] }],
  ])('of %s is no client to either', (_, text, told) => {
    expect(readSame(text)).toMatchObject(told)
    expect(readTwo(text)).toMatchObject(told)
  })

  it('that is no JSON is told without a word of what it holds', () => {
    expect(JSON.stringify(readSame('{"name": "Ada Lovelace", nonsense'))).not.toContain('Ada')
  })
})

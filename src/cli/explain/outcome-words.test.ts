import { describe, expect, it } from 'vitest'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { outcomeTitle } from './outcome-title.ts'
import { readOutcomes } from './outcome-words.ts'

const sciatica = sciaticaPack()

const { knowledge } = sciatica

const outcomeOf = (words: string): unknown => {
  const read = readOutcomes(knowledge, words.split(' '))
  return 'outcomes' in read ? read.outcomes : read.faults.map(({ code }) => code)
}

describe('the words of an outcome', () => {
  it.each([
    ['status', { kind: 'status' }, 'Status'],
    ['urgency', { kind: 'urgency' }, 'Urgency'],
    ['lead', { kind: 'lead' }, 'Leading presentation'],
    ['minutes', { kind: 'minutes' }, 'Time'],
    ['pain-ceiling', { kind: 'pain-ceiling' }, 'Pain'],
    ['cap calf-left', { kind: 'cap', site: 'calf-left' }, 'Pressure on the left calf'],
    ['hold sacrum', { kind: 'hold', site: 'sacrum' }, 'Holding one point of the sacrum'],
    ['technique cupping sacrum', { kind: 'technique', technique: 'cupping', site: 'sacrum' }, 'Cupping on the sacrum'],
    ['motion mo-forced', { kind: 'motion', motion: 'mo-forced' }, 'Forced range'],
    ['position seated', { kind: 'position', position: 'seated' }, 'Position: seated'],
    ['product lanolin', { kind: 'product', product: 'lanolin' }, 'Lanolin'],
    ['action log-roll', { kind: 'action', action: 'log-roll' }, 'Log-roll on and off the table'],
  ] as const)('%s are read, and have a title', (words, outcome, title) => {
    expect(outcomeOf(words)).toEqual([outcome])
    expect(outcomeTitle(knowledge, outcome)).toBe(title)
  })

  it('none stand for status, urgency and leading presentation', () => {
    expect(readOutcomes(knowledge, [])).toEqual({ outcomes: [{ kind: 'status' }, { kind: 'urgency' }, { kind: 'lead' }] })
  })

  it.each([
    ['statsu', ['ISC-CLI-030']],
    ['toString', ['ISC-CLI-030']],
    ['status now', ['ISC-CLI-006']],
    ['cap', ['ISC-CLI-005']],
    ['cap nowhere', ['ISC-CLI-031']],
    ['technique cuping nowhere', ['ISC-CLI-031', 'ISC-CLI-031']],
    ['technique cupping', ['ISC-CLI-005']],
    ['cap sacrum calf-left', ['ISC-CLI-006']],
  ] as const)('%s are refused', (words, codes) => {
    expect(outcomeOf(words)).toEqual(codes)
  })

  it('are refused with the nearest name, and with all names where they are few', () => {
    const read = readOutcomes(knowledge, ['position', 'supine-flatt'])
    expect('faults' in read && read.faults[0]).toMatchObject({ nearest: 'supine-flat', expected: expect.stringContaining('semi-reclined') })
    const place = readOutcomes(knowledge, ['cap', 'x'])
    expect('faults' in place && place.faults[0]?.expected).toMatch(/^one of 38, such as /u)
  })
})

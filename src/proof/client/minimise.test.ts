import { describe, expect, it } from 'vitest'
import type { ClientFileData } from './client-file.ts'
import { minimise } from './minimise.ts'

const file = (facts: ClientFileData['facts'], more: Partial<ClientFileData> = {}): ClientFileData => ({
  pack: 'demo',
  today: '2026-01-15',
  facts,
  ...more,
})

const answerTo = ({ facts }: ClientFileData, id: string): unknown => {
  const value = facts[id]
  return typeof value === 'object' && value !== null && 'answer' in value ? value.answer : value
}

describe('the smallest client file that shows something', () => {
  it('keeps the answers that matter, and of what was said around them only what matters', () => {
    const long = file(
      { a: { answer: 'yes', since: '2025-01-01', side: 'left' }, b: 'no', c: { answer: 'yes', side: 'right' } },
      { history: { sessions: [{ on: '2025-12-01' }] } },
    )
    const least = minimise(long, (smaller) => JSON.stringify(smaller.facts['a'] ?? '').includes('left'))
    expect(least).toEqual(file({ a: { answer: 'yes', side: 'left' } }))
  })

  it('says yes where a doubt would be read as one', () => {
    const least = minimise(file({ a: 'not-sure' }), (smaller) => ['yes', 'not-sure'].includes(String(answerTo(smaller, 'a'))))
    expect(least.facts).toEqual({ a: 'yes' })
  })

  it('keeps a doubt that matters', () => {
    const least = minimise(file({ a: { answer: 'not-sure' } }), (smaller) => answerTo(smaller, 'a') === 'not-sure')
    expect(least.facts).toEqual({ a: 'not-sure' })
  })

  it('writes a screening full of no as an assumption', () => {
    const full = file({ a: 'yes', b: 'no', c: 'no', d: 'no' })
    const isComplete = ({ facts, assume }: ClientFileData): boolean => assume !== undefined || ['b', 'c', 'd'].every((id) => id in facts)
    expect(minimise(full, (smaller) => 'a' in smaller.facts && isComplete(smaller))).toEqual(file({ a: 'yes' }, { assume: { no: ['*'] } }))
  })
})

import { describe, expect, it } from 'vitest'
import type { NextQuestion } from '#engine/model/next-question.ts'
import { opened } from '../../../test/support/clients.ts'
import { render } from '../page/render.ts'
import { subjectOf } from '../subject.ts'
import { open } from './open.ts'

const subject = subjectOf(opened('runner-piriformis-five-months'))

const question = (ask: string, more: Partial<NextQuestion> = {}): NextQuestion => ({
  facts: [ask],
  ask,
  who: 'client',
  kind: 'limit',
  why: 'A limit holds until this is answered.',
  settles: 1,
  ...more,
})

const page = (next: readonly NextQuestion[], all = false): string =>
  render(open({ ...subject, next }, { all, why: false }), { columns: 80, colour: false })

describe('what to ask next', () => {
  it('says nothing where nothing would change', () => {
    expect(page([])).toBe('\n')
  })

  it('tells who answers: the client is asked, the therapist looks, a detail says itself what to do', () => {
    const asks = [
      question('Is it gone when you sit?', { why: 'a' }),
      question('Reflexes', { who: 'therapist', why: 'b' }),
      question('Measure: Weight', { kind: 'detail', why: 'c' }),
    ]
    expect(page(asks)).toBe(
      ['Ask next', '  •  Ask: Is it gone when you sit? a', '  •  Look: Reflexes. b', '  •  Measure: Weight. c', ''].join('\n'),
    )
  })

  it('reads a reason once for all questions that share it', () => {
    expect(page([question('One?'), question('Two?')])).toContain('Ask: One? Ask: Two? A limit holds until this is answered.')
  })

  it('counts what planning waits for in its heading, and leaves what would only sharpen the ranking for later', () => {
    const text = page([question('Numb between the legs?', { kind: 'screening' }), question('FABER', { kind: 'finding', who: 'therapist' })])
    expect(text).toContain('Ask next: 1 question before any plan')
    expect(text).not.toContain('FABER')
  })

  it('shows a few findings, counts the others, and lists all of them with their facts when asked to', () => {
    const tests = Array.from({ length: 5 }, (_, index) => question(`Test ${index}`, { kind: 'finding', facts: [`t-${index}`, 'x', 'y'] }))
    expect(page(tests)).toContain('and 2 more; --all lists them')
    const all = page(tests, true)
    expect(all.match(/^ {2}• /gmu)).toHaveLength(5)
    expect(all).toContain('(t-4 and 2 like it)')
  })

  it('names what a finding could put first without repeating that it is a presentation', () => {
    const text = page([question('FAIR', { kind: 'finding', why: 'Could put presentation consistent with disc pain first.' })])
    expect(text).toContain('Could put disc pain first.')
  })
})

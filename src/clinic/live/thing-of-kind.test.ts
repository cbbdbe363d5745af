import { describe, expect, it } from 'vitest'
import { KINDS } from '#care/record/kinds/kinds.ts'
import { thingOfKind } from './thing-of-kind.ts'

describe('what one must be allowed to read to be told of an entry', () => {
  it.each(Object.keys(KINDS))('is said of every kind: %s', (kind) => {
    expect(thingOfKind(kind)).toBeDefined()
  })

  it('is said of no kind that a newer program made up: nobody is told', () => {
    expect(thingOfKind('diary.written')).toBeUndefined()
  })

  it('[A5] of notes, answers and letters is what reception may not read', () => {
    expect(['note.written', 'intake.answered', 'letter.written', 'attachment.added'].map(thingOfKind)).toEqual([
      'notes',
      'answers',
      'letters',
      'attachments',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { MustNot, Should } from './promises.ts'

const messages = (schema: typeof MustNot | typeof Should, value: unknown): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [...path, message].join(': '))

describe('what a published case says must not be done', () => {
  it.each([
    ['there is no plan', { disposition: 'no-plan' }],
    ['a technique is absent from a place', { absent: { techniques: ['deep-tissue'], at: ['lumbar-paraspinal'] } }],
    ['nothing above a level is done there', { absent: { at: ['lumbar-midline'], 'over-level': 1 } }],
    ['the limits ask for what prevents it', { requires: ['minor-consents'] }],
  ])('is looked for when it says that %s', (_, reading) => {
    expect(messages(MustNot, { says: 'deep work', ...reading })).toEqual([])
  })

  it.each([
    ['nothing tells how to look for it', {}, 'say how this is looked for: disposition, absent or requires'],
    ['the reading looks for nothing', { absent: {} }, 'absent: say at least one thing to look for'],
    ['a list is empty', { absent: { techniques: [] } }, 'absent: techniques: Too small: expected array to have >=1 items'],
    ['a level is off the scale', { absent: { 'over-level': 5 } }, 'absent: over-level: Too big: expected number to be <=4'],
    ['a field is misspelt', { absent: { at: ['sacrum'], technique: ['deep-tissue'] } }, 'absent: Unrecognized key: "technique"'],
  ])('is refused where %s', (_, reading, message) => {
    expect(messages(MustNot, { says: 'deep work', ...reading })).toEqual([message])
  })
})

describe('what a published case says should be done', () => {
  it.each([
    ['found in the plan', { present: { movements: ['ex-bridge'] } }],
    ['outside the scope', { because: { kind: 'outside-scope', says: 'Footwear.' } }],
    [
      'there in part',
      {
        present: { topics: ['edu-pacing'] },
        because: { kind: 'forbidden', says: 'Too early.', rules: ['pr-04'], refuses: { motions: ['mo-forced'] } },
      },
    ],
    ['not told', { because: { kind: 'not-told', says: 'Nobody pressed.', facts: ['t-trigger-points'] } }],
  ])('may be %s', (_, reading) => {
    expect(messages(Should, { says: 'hip work', ...reading })).toEqual([])
  })

  it.each([
    ['it is neither found nor explained', {}, 'say where this is found (present) or why it is not there (because)'],
    ['present asks for nothing', { present: {} }, 'present: say at least one thing to look for'],
    [
      'no rule is named that forbids it',
      { because: { kind: 'forbidden', says: 'Too early.', refuses: { motions: ['mo-forced'] } } },
      'because: rules: Invalid input: expected array, received undefined',
    ],
  ])('is refused where %s', (_, reading, message) => {
    expect(messages(Should, { says: 'hip work', ...reading })).toEqual([message])
  })
})

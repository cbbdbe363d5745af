import * as fc from 'fast-check'
import type { Fact } from '#engine/model/fact.ts'
import { editsOf } from './edits.ts'
import type { Edit } from './edits.ts'

// One number chooses fact and answer: random clients are made by the ten thousand, and one draw is cheaper than two.
const SPREAD = 512

/** One edit of one of these facts; every fact is as likely as another, whatever the number of answers it may have. */
export const editAmong = (facts: readonly Fact[]): fc.Arbitrary<Edit> =>
  fc.nat(facts.length * SPREAD - 1).map((drawn) => {
    const fact = facts[Math.floor(drawn / SPREAD)]
    const edits = fact === undefined ? [] : editsOf(fact)
    const edit = edits[(drawn % SPREAD) % edits.length]
    if (edit === undefined) throw new Error('an edit is drawn of a fact that is asked')
    return edit
  })

/** Several edits of these facts, up to a number. */
export const editsAmong = (facts: readonly Fact[], most: number, least = 0): fc.Arbitrary<Edit[]> =>
  fc.array(editAmong(facts), { minLength: least, maxLength: most, size: 'max' })

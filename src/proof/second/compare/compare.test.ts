import { describe, expect, it } from 'vitest'
import type { Answer } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { answersFor } from '../../../../test/support/random/answers.ts'
import { NOBODY } from '../../../../test/support/random/people.ts'
import { tiny } from '../../../../test/support/packs.ts'
import { shoulder } from '../../../../test/support/people.ts'
import { FALSE } from '../circuit/gates.ts'
import { encode } from '../encoding.ts'
import { comparing } from './compare.ts'

const pack = tiny()
const differences = comparing(encode(pack))
const WELL = shoulder(pack)
const UNKNOWN = { ...NOBODY, pack: pack.id }
const asked = pack.facts.filter(({ derive }) => derive === undefined)

/** Each kind of answer once: places and days of the same kind are read alike. */
const kindsOf = (fact: Fact): readonly (Answer | undefined)[] => [
  undefined,
  ...new Map(answersFor(pack, fact).map((answer) => [JSON.stringify([answer.value, Object.keys(answer), answer.side]), answer])).values(),
]

describe('the shoulder pack, encoded', () => {
  it.each(asked)('says what the engine says of every kind of answer to $id, alone and beside any other', (fact) => {
    for (const base of [WELL, UNKNOWN]) {
      for (const answer of kindsOf(fact)) {
        const answers = { ...base.answers, ...(answer === undefined ? {} : { [fact.id]: answer }) }
        expect(differences({ ...base, answers })).toEqual([])
        for (const other of asked)
          for (const further of kindsOf(other).slice(0, 4))
            expect(differences({ ...base, answers: { ...answers, ...(further === undefined ? {} : { [other.id]: further }) } })).toEqual([])
      }
    }
  })

  it('tells what it says differently, by name', () => {
    const deaf = encode(pack, (person) => ({ ...person, answer: (fact) => ({ ...person.answer(fact), unsure: FALSE }) }))
    const client = shoulder(pack, { 'rf-hot-joint': 'not-sure' })
    expect(comparing(deaf)(client)).toEqual(
      expect.arrayContaining(['rf-hot-joint: unknown here, true for the engine', 'urgency at least same-day: false here']),
    )
    expect(differences(client)).toEqual([])
  })
})

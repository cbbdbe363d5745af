import type { Answer, Answers } from '#engine/model/client.ts'
import { nearest } from '../problem/nearest.ts'
import type { Reader } from './reader.ts'
import type { ClientFileText } from './shape.ts'

/** Reads goals and preferences; values the pack does not know are reported and left out. */
export const wishAnswers = ({ knowledge, report, date }: Reader, { goals, preferences }: ClientFileText): Answers => {
  const wishes = [
    { fact: knowledge.roles.goals, values: goals, path: ['goals'] },
    { fact: knowledge.roles.prefers, values: preferences?.prefers, path: ['preferences', 'prefers'] },
  ]
  const answers: Record<string, Answer> = {}
  for (const { fact, values, path } of wishes) {
    if (fact === undefined || values === undefined) continue
    const known = fact.options.map(({ id }) => id)
    for (const [index, value] of values.entries()) {
      if (known.includes(value)) continue
      report([...path, index], {
        code: 'ISC-CLIENT-015',
        message: `${value} is not one of the values`,
        expected: known.join(', '),
        nearest: nearest(value, known),
      })
    }
    answers[fact.id] = { value: values.filter((value) => known.includes(value)), on: date, origin: 'given' }
  }
  return answers
}

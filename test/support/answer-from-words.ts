import type { Answer } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import { given } from './random/answers.ts'

const SINCE = / \(since (\d{4}-\d{2}-\d{2}|not-sure)\)$/u

const valueOf = ({ type }: Fact, words: string): Answer['value'] => {
  if (type === 'number') return Number(words)
  if (type === 'some-of' || type === 'regions') return words === '' ? [] : words.split(', ')
  return words
}

/** An answer that a what-if puts into words, as an answer again. */
export const answerFromWords = (fact: Fact, words: string): Answer => {
  const since = SINCE.exec(words)?.[1]
  const plain = words.replace(SINCE, '')
  return given(valueOf(fact, plain), since === undefined ? {} : { since })
}

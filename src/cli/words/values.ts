import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { large, presentationName, small, withPlaceNames } from './names.ts'
import { STATUS_WORDS, URGENCY_WORDS } from './scales.ts'

/** What an outcome is, as people read it; what is not a word of a scale stays as the engine says it. */
export const valueInWords = (knowledge: Knowledge, value: string): string => {
  const status = STATUSES.find((word) => word === value)
  if (status !== undefined) return STATUS_WORDS[status].word
  const urgency = URGENCIES.find((word) => word === value)
  if (urgency !== undefined) return large(URGENCY_WORDS[urgency].word)
  return knowledge.presentations.some(({ id }) => id === value)
    ? `Consistent with ${presentationName(knowledge, value)}`
    : withPlaceNames(knowledge, value)
}

const TRUTHS: Readonly<Record<string, string>> = { true: 'yes', false: 'no', unknown: 'not known' }

/** An answer as people read it: choices and places by their names. */
export const answerValue = (knowledge: Knowledge, fact: string, value: string): string => {
  const options = knowledge.factById.get(fact)?.options ?? []
  const named = (TRUTHS[value] ?? value).replaceAll(/[a-z0-9]+(?:-[a-z0-9]+)*/gu, (word) =>
    small(options.find(({ id }) => id === word)?.name ?? word),
  )
  return withPlaceNames(knowledge, named)
}

import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, URGENCIES } from '#engine/model/scale.ts'
import { large, presentationName, withPlaceNames } from './names.ts'
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

const TRUTHS: Readonly<Record<string, string>> = { true: 'yes', false: 'no', unknown: 'not known', positive: 'positive' }

/** An answer as people read it. */
export const answerValue = (knowledge: Knowledge, value: string): string => withPlaceNames(knowledge, TRUTHS[value] ?? value)

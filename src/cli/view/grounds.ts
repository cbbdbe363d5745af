import type { Ground } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { factName } from '../words/names.ts'
import { FROM_WORDS } from '../words/scales.ts'
import { answerValue } from '../words/values.ts'

/** An answer as a person points at it: "Symptoms below the gluteal fold: yes (left), assumed". */
export const groundInWords = (knowledge: Knowledge, { fact, value, from }: Ground): string => {
  const word = FROM_WORDS[from]
  return `${factName(knowledge, fact)}: ${answerValue(knowledge, fact, value)}${word === '' ? '' : `, ${word}`}`
}

/** The answers that people gave, or did not give, in one line; what follows from them is left to `explain`. */
export const answersInLine = (knowledge: Knowledge, grounds: readonly Ground[], most: number): string => {
  const given = grounds.filter(({ from }) => from !== 'derived')
  const shown = given.slice(0, most).map((ground) => groundInWords(knowledge, ground))
  return [...shown, ...(given.length > most ? [`${given.length - most} more`] : [])].join('; ')
}

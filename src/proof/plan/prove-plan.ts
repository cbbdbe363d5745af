import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Claim } from '../prove/result.ts'
import { PARTS } from './parts.ts'
import type { Part } from './parts.ts'
import { UndeclaredRead } from './readable.ts'
import { tried } from './tried.ts'

type Came = Pick<Claim, 'outcome' | 'formulas' | 'why'>

/** Goes through every case. Where code reads more of a client than is varied, the cases are not all there are, and nothing is proved. */
const goThrough = (part: Part, knowledge: Knowledge): Came => {
  try {
    const { cases, fault } = tried(part.outcomes(knowledge))
    return { outcome: fault === undefined ? 'proved' : 'failed', formulas: cases, why: fault }
  } catch (error) {
    if (error instanceof UndeclaredRead) return { outcome: 'mistranslated', formulas: 0, why: error.message }
    throw error
  }
}

/** One part of the proof about plans, as a claim; its formulas are the cases that were gone through. */
export const provePart = (part: Part, knowledge: Knowledge, clock: () => number): Claim => {
  const began = clock()
  const came = goThrough(part, knowledge)
  return { id: part.id, says: part.says, ...came, milliseconds: Math.round(clock() - began), counterexample: undefined }
}

/**
 * Shows, by going through every case that the code can tell apart, that what is proposed with this pack passes the check. What each
 * part takes from the others is said in docs/clinical-safety/proof-plan.md; `clock` gives milliseconds.
 */
export const provePlan = (knowledge: Knowledge, clock: () => number): readonly Claim[] =>
  PARTS.map((part) => provePart(part, knowledge, clock))

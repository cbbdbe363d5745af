import type { FactRef } from '../model/condition.ts'
import { numberOf } from './state.ts'
import type { State } from './state.ts'

/**
 * The number a fact last had before today, also where it is derived from what was measured then; undefined when it was never
 * recorded. "Last", "changed" and "since" read this. Source: safety dossier 0.9, previous answers.
 */
export const lastRecorded = (state: State, fact: FactRef): number | undefined => {
  for (const then of state.earlier()) {
    const value = numberOf(then, fact)
    if (value !== undefined) return value
  }
  return undefined
}

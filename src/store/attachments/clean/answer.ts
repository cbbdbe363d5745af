import { Fault } from '#edges/fault.ts'
import { ATTACHMENT_FAULTS } from '../faults.ts'
import type { CleanFile } from './clean.ts'

/** What the worker answers: a file, or the code of the refusal. Errors themselves do not survive the way between threads. */
export type Answer = { readonly clean: CleanFile } | { readonly refused: string; readonly place?: string }

/** The refusal that a worker's answer stands for; one that says nothing took too much time or memory. */
export const refusalOf = (answer: Answer | undefined): Fault => {
  if (answer === undefined || 'clean' in answer) return new Fault(ATTACHMENT_FAULTS.tooHard)
  const entry = Object.values(ATTACHMENT_FAULTS).find(({ code }) => code === answer.refused) ?? ATTACHMENT_FAULTS.damaged
  return new Fault(entry, answer.place === undefined ? {} : { place: answer.place })
}

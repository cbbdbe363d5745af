import { START_CATALOGUE } from './catalogue.ts'
import type { StartCode } from './catalogue.ts'

/** Why Ischia does not start with these settings: one line, with what to do. It holds no password. */
export interface StartProblem {
  readonly code: StartCode
  readonly title: string
  /** What is wrong, with the setting it concerns. */
  readonly message: string
  readonly next: string
}

/** A problem by its code. */
export const startProblem = (code: StartCode, message: string): StartProblem => ({ code, message, ...START_CATALOGUE[code] })

/** Problems, for where the first one ends the work. */
export class StartError extends Error {
  readonly problems: readonly StartProblem[]

  constructor(problems: readonly StartProblem[]) {
    super(problems.map(({ code, message }) => `${code} ${message}`).join('; '))
    this.name = 'StartError'
    this.problems = problems
  }
}

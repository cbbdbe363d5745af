import type { ProblemsOutput } from '../output/problems.ts'
import { CLI_CATALOGUE } from './catalogue.ts'
import type { CliCode } from './catalogue.ts'

/** One thing that is wrong with the command line or its input, ready to be printed or sent. */
export type Fault = ProblemsOutput['problems'][number]

/** What a fault may say beyond its message. */
export interface FaultDetails {
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: number | undefined
}

const present = (details: FaultDetails): FaultDetails =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))

/** A fault of the command line, by its code. */
export const fault = (code: CliCode, message: string, details: FaultDetails = {}): Fault => ({
  code,
  title: CLI_CATALOGUE[code].title,
  message,
  next: CLI_CATALOGUE[code].next,
  ...present(details),
})

import { minimise } from '../../client/minimise.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import type { Question } from '../claims/claim.ts'
import { clientsOf, find, misread, plainestFirst } from './asking.ts'
import type { Asking, Somebody } from './asking.ts'

/** What came of asking: nobody, somebody the engine confirms, or somebody who cannot be as they were found. */
export type Came =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'client'; readonly what: string; readonly client: ClientFileData }
  | { readonly kind: 'misread'; readonly what: string; readonly leaves: readonly string[] }

const shows = (asking: Asking, question: Question, file: ClientFileData, { model }: Somebody): boolean =>
  question.isFault(clientsOf(asking, question.states(file, model)))

/** Somebody shows the fault, and the engine sees it: as few answers as do. */
const confirmed = (asking: Asking, question: Question): ClientFileData | undefined => {
  for (const wanted of plainestFirst(asking, question.fault())) {
    const somebody = find(asking, wanted)
    if (somebody === undefined || !shows(asking, question, somebody.file, somebody)) continue
    const file = minimise(somebody.file, (smaller) => shows(asking, question, smaller, somebody))
    return question.states(file, somebody.model)[0]
  }
  return undefined
}

/** Does anybody show a fault? */
export const askFault = (asking: Asking, question: Question): Came => {
  if (find(asking, question.suspect) === undefined) return { kind: 'nobody' }
  const somebody = find(asking, question.fault())
  if (somebody === undefined) return { kind: 'nobody' }
  const { what } = question
  const client = confirmed(asking, question)
  if (client !== undefined) return { kind: 'client', what, client }
  const clients = clientsOf(asking, question.states(somebody.file, somebody.model))
  return { kind: 'misread', what, leaves: misread(asking, question.fault(), somebody, clients) }
}

import { minimise } from '../../client/minimise.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import type { Question } from '../claims/claim.ts'
import { clientsOf, find, misread, plainerThan } from './asking.ts'
import type { Asking, Somebody } from './asking.ts'

/** What came of asking: nobody, somebody the engine confirms, or somebody who cannot be as they were found. */
export type Came =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'client'; readonly what: string; readonly client: ClientFileData }
  | { readonly kind: 'misread'; readonly what: string; readonly leaves: readonly string[] }

const shows = (asking: Asking, question: Question, file: ClientFileData, { model }: Somebody): boolean =>
  question.isFault(clientsOf(asking, question.states(file, model)))

/** Somebody shows the fault, and the engine sees it: plain people are looked for first, and told with as few answers as show it. */
const confirmed = (asking: Asking, question: Question, found: Somebody): ClientFileData | undefined => {
  const others = plainerThan(asking, question.fault()).map((wanted) => () => find(asking, wanted))
  for (const look of [...others, () => found]) {
    const somebody = look()
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
  const client = confirmed(asking, question, somebody)
  if (client !== undefined) return { kind: 'client', what, client }
  const clients = clientsOf(asking, question.states(somebody.file, somebody.model))
  return { kind: 'misread', what, leaves: misread(asking, question.fault(), somebody, clients) }
}

import { casesPage } from '#document/cases/page.ts'
import type { CaseOutcome } from '#document/cases/outcome.ts'
import { assess } from '#engine/assess.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { propose } from '#engine/propose.ts'
import { readClient } from '#pack/client/read-client.ts'
import { formatProblem } from '#pack/problem/problem.ts'
import { sciaticaFiles, sciaticaPack } from './sciatica.ts'

const outcomeOf = (knowledge: Knowledge, name: string, text: string): CaseOutcome => {
  const { read, problems } = readClient(knowledge, name, text)
  if (read?.about === undefined || !('source' in read.about)) {
    throw new Error(`${name} is not a published case:\n${problems.map(formatProblem).join('\n')}`)
  }
  const assessment = assess(knowledge, read.client)
  return { about: read.about, assessment, planned: propose(knowledge, assessment, read.wishes).plan !== null }
}

/** The page of the published cases, each screened and planned for as it stands in the pack. */
export const casesText = (): string => {
  const files = sciaticaFiles()
  const { knowledge } = sciaticaPack(files)
  return casesPage([...files].flatMap(([name, text]) => (name.startsWith('cases/') ? [outcomeOf(knowledge, name, text)] : [])))
}

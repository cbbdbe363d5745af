import { readTree } from '../../support/files.ts'
import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Plan } from '#engine/model/plan.ts'
import { propose } from '#engine/propose.ts'
import { readClient } from '#pack/client/read-client.ts'
import type { CaseText, PublishedCaseText } from '#pack/client/shape.ts'
import { knowledge } from './sciatica.ts'

/** A client file of the pack, screened and planned for. */
export interface Screened<T extends CaseText> {
  readonly file: string
  readonly about: T
  readonly assessment: Assessment
  readonly plan: Plan | null
}

/** A published case, screened and planned for. */
export type ScreenedCase = Screened<PublishedCaseText>

/** A worked example of the safety dossier, screened and planned for. */
export type ScreenedExample = Screened<Exclude<CaseText, PublishedCaseText>>

const screen = (folder: string, name: string, text: string): Screened<CaseText> => {
  const { read, problems } = readClient(knowledge, `${folder}/${name}`, text)
  if (read?.about === undefined || problems.length > 0) {
    throw new Error(`${name} does not read as a case: ${problems.map(({ message }) => message).join('; ')}`)
  }
  const assessment = assess(knowledge, read.client)
  return { file: name, about: read.about, assessment, plan: propose(knowledge, assessment, read.wishes).plan }
}

const inFolder = (folder: string): readonly Screened<CaseText>[] =>
  [...readTree(`packs/sciatica/${folder}`)].map(([name, text]) => screen(folder, name, text))

/** Every file of `cases/`. */
export const screenedCases = (): readonly ScreenedCase[] =>
  inFolder('cases').flatMap(({ about, ...rest }) => ('source' in about ? [{ ...rest, about }] : []))

/** Every file of `examples/`. */
export const screenedExamples = (): readonly ScreenedExample[] =>
  inFolder('examples').flatMap(({ about, ...rest }) => ('source' in about ? [] : [{ ...rest, about }]))

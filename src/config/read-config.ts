import type { z } from 'zod'
import { chooseFolders } from './choose-folders.ts'
import { chooseReach } from './choose-reach.ts'
import type { Chosen } from './choose-reach.ts'
import { chooseDatabase, chooseMail } from './choose-services.ts'
import type { Config } from './config.ts'
import { Fields } from './fields.ts'
import { gather } from './gather.ts'
import type { Surroundings } from './places.ts'
import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'
import { START_CATALOGUE } from './catalogue.ts'
import type { StartCode } from './catalogue.ts'
import type { Given } from './settings.ts'

const isStartCode = (code: unknown): code is StartCode => typeof code === 'string' && Object.hasOwn(START_CATALOGUE, code)

const problemOf = (issue: z.core.$ZodIssue): StartProblem => {
  const code: unknown = issue.code === 'custom' ? issue.params?.start : undefined
  return startProblem(isStartCode(code) ? code : 'ISC-START-006', issue.message)
}

const problemsOf = (...chosen: readonly Chosen<unknown>[]): readonly StartProblem[] =>
  chosen.flatMap((one) => ('problems' in one ? one.problems : []))

/** Reads every setting once: options over the environment over what is usual. All that is wrong is told together. */
export const readConfig = (options: Given, around: Surroundings): Chosen<Config> => {
  const fields = Fields.safeParse(gather(options, around.env))
  if (!fields.success) return { problems: fields.error.issues.map(problemOf) }
  const reach = chooseReach(fields.data, around.hostname)
  const folders = chooseFolders(fields.data, around)
  const database = chooseDatabase(fields.data)
  const mail = chooseMail(fields.data)
  if ('problems' in reach || 'problems' in folders || 'problems' in database || 'problems' in mail) {
    return { problems: problemsOf(reach, folders, database, mail) }
  }
  return { value: { reach: reach.value, ...folders.value, database: database.value, mail: mail.value, country: fields.data.country } }
}

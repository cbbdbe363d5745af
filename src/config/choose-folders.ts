import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Chosen } from './choose-reach.ts'
import type { FieldValues } from './fields.ts'
import { userFolders } from './places.ts'
import type { Surroundings } from './places.ts'
import { startProblem } from './problem.ts'
import type { StartProblem } from './problem.ts'

/** Where record, keys and the second backups are; absolute paths. */
export interface Folders {
  readonly data: string
  readonly keys: string
  readonly backup: string | undefined
}

const isWithin = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
}

const apart = (name: string, folder: string | undefined, data: string): readonly StartProblem[] =>
  folder !== undefined && (isWithin(folder, data) || isWithin(data, folder))
    ? [startProblem('ISC-START-024', `--${name} ${folder} and --data ${data} are one inside the other`)]
    : []

/** Where things are kept. Keys and backups beside the record would be stolen and lost with it. */
export const chooseFolders = (fields: FieldValues, around: Surroundings): Chosen<Folders> => {
  const usual = userFolders(around)
  const data = resolve(around.here, fields.data ?? usual.data)
  const keys = resolve(around.here, fields.keys ?? usual.keys)
  const backup = fields.backup === undefined ? undefined : resolve(around.here, fields.backup)
  const problems = [...apart('keys', keys, data), ...apart('backup', backup, data)]
  return problems.length > 0 ? { problems } : { value: { data, keys, backup } }
}

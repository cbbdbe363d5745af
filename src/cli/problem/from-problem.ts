import { CATALOGUE } from '#pack/problem/catalogue.ts'
import type { Problem } from '#pack/problem/problem.ts'
import type { Fault } from './fault.ts'

/** A problem of a pack or a client file as a fault with its title and next step. */
export const faultOf = (problem: Problem): Fault => ({
  ...problem,
  title: CATALOGUE[problem.code].title,
  next: CATALOGUE[problem.code].next,
})

/** The same problem with file names as the user knows them: packs name their files from their own folder. */
export const inFolder = (folder: string, problem: Problem): Problem => ({
  ...problem,
  file: `${folder.replace(/\/+$/u, '')}/${problem.file}`,
})

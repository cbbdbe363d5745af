import { join } from 'node:path'
import { Readable } from 'node:stream'
import { nodeEdges } from '#cli/node/edges.ts'
import { run } from '#cli/run.ts'
import type { Edges, Ran } from '#cli/edges.ts'

/** The folder of the project. */
export const PROJECT = join(import.meta.dirname, '..', '..')

/** The real edges of the program, with this on standard input and no terminal. */
export const edgesWith = (input = ''): Edges => {
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)])
  return nodeEdges({ root: PROJECT, env: {}, stdin, stdout: {}, stderr: {} })
}

/** Runs a command line in this process, with nothing replaced but the terminal and standard input. */
export const ischia = (argv: readonly string[], input = ''): Promise<Ran> => run(argv, edgesWith(input))

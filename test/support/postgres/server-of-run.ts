import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { inject } from 'vitest'
import { z } from 'zod'
import { NoPostgres } from './binaries.ts'
import type { ServerAt } from './cluster.ts'

const ANSWER = z.union([z.strictObject({ socket: z.string() }), z.strictObject({ failed: z.string() })])

/** The one PostgreSQL server of this run of tests; started when the first test asks. */
export const serverOfRun = async (): Promise<ServerAt> => {
  const answer = ANSWER.parse(JSON.parse(await text(connect(inject('postgres')))))
  if ('failed' in answer) throw new NoPostgres(answer.failed)
  return answer
}

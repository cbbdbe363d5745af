import { inspect } from '#config/inspect.ts'
import { readConfig } from '#config/read-config.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Host } from '#server/run/host.ts'
import { runServer } from '#server/run/start.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { toldOf } from '../problem/from-thrown.ts'
import { refuse } from '../problem/print.ts'

/** What answers are screened with. Without it the record still opens: it is told, nobody is screened, and everybody is referred. */
const knowledgeOf = async (edges: Edges): Promise<Knowledge | undefined> => {
  const opened = await openPack(edges, edges.within(edges.packs, 'sciatica'), 'rules')
  if ('pack' in opened) return opened.pack.knowledge
  await edges.streams.print(refuse(opened.faults, false, edges.out).err)
  return undefined
}

const startWith = async (args: Arguments, edges: Edges, host: Host): Promise<Ran> => {
  host.keepToSelf()
  const config = readConfig(args.settings, host)
  if ('problems' in config) return refuse(config.problems, args.json, edges.err)
  const problems = inspect(config.value, { now: Date.parse(host.clock.now()), user: host.user })
  if (problems.length > 0) return refuse(problems, args.json, edges.err)
  const knowledge = await knowledgeOf(edges)
  await runServer(config.value, host, { version: edges.version, knowledge })
  return done('')
}

/** `ischia start`: runs the server until it is told to stop, or says in one line each why it does not start. */
export const start = async (args: Arguments, edges: Edges): Promise<Ran> => {
  try {
    return await startWith(args, edges, await edges.host())
  } catch (error) {
    const told = toldOf(error)
    if (told === undefined) throw error
    return refuse(told, args.json, edges.err)
  }
}

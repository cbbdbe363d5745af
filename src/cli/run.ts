import { readCall } from './command-line/call.ts'
import type { Arguments } from './command-line/arguments.ts'
import type { CommandName } from './command-line/commands.ts'
import type { ClientCall } from './commands/client-call.ts'
import { done } from './edges.ts'
import type { Edges, Ran } from './edges.ts'
import { commandHelp, overview } from './help/pages.ts'
import { render } from './page/render.ts'
import { refuse } from './problem/print.ts'

// Commands are loaded when they run: help answers before a pack, a schema or the engine is read.
const onClient = async (args: Arguments, edges: Edges, run: () => Promise<(call: ClientCall) => Ran>): Promise<Ran> => {
  const { openClient } = await import('./input/open-client.ts')
  const client = await openClient(edges, args.words[0] ?? '', args.pack)
  if ('faults' in client) return refuse(client.faults, args.json, edges.err)
  return (await run())({ opened: client.opened, args, edges })
}

const runCommand = async (command: CommandName, args: Arguments, edges: Edges): Promise<Ran> => {
  switch (command) {
    case 'screen':
      return onClient(args, edges, async () => (await import('./commands/screen.ts')).screen)
    case 'plan':
      return onClient(args, edges, async () => (await import('./commands/plan.ts')).plan)
    case 'explain':
      return onClient(args, edges, async () => (await import('./commands/explain.ts')).explain)
    case 'facts':
      return (await import('./commands/facts.ts')).facts(args, edges)
    case 'pack check':
      return (await import('./commands/pack-check.ts')).check(args, edges)
    case 'pack prove':
      return (await import('./commands/pack-prove.ts')).prove(args, edges)
    case 'pack diff':
      return (await import('./commands/pack-diff.ts')).diff(args, edges)
    case 'recall':
      return (await import('./commands/recall.ts')).recall(args, edges)
    case 'pack build':
      return (await import('./commands/pack-build.ts')).build(args, edges)
    case 'pack mutate':
      return (await import('./commands/pack-mutate.ts')).mutate(args, edges)
    case 'pack book':
      return (await import('./commands/pack-book.ts')).book(args, edges)
    case 'start':
      return (await import('./commands/start.ts')).start(args, edges)
    case 'database migrate':
      return (await import('./commands/database-migrate.ts')).migrate(args, edges)
    case 'reserve release':
      return (await import('./commands/reserve-release.ts')).releaseRoom(args, edges)
    case 'clinic add':
      return (await import('./commands/clinic-add.ts')).addClinic(args, edges)
    case 'owner code':
      return (await import('./commands/owner-code.ts')).ownerCode(args, edges)
    case 'backup':
      return (await import('./commands/backup.ts')).backup(args, edges)
    case 'restore':
      return (await import('./commands/restore.ts')).restoreBackup(args, edges)
    case 'export':
      return (await import('./commands/export.ts')).exportRecord(args, edges)
    case 'import':
      return (await import('./commands/import.ts')).importRecord(args, edges)
    case 'rebuild':
      return (await import('./commands/rebuild.ts')).rebuildRecord(args, edges)
    case 'help':
      return done(render(overview(edges.version), edges.out))
  }
}

/** Runs a command line against the edges it is handed, and tells what to print and how to end. */
export const run = async (argv: readonly string[], edges: Edges): Promise<Ran> => {
  const call = readCall(argv)
  switch (call.kind) {
    case 'overview':
      return done(render(overview(edges.version), edges.out))
    case 'version':
      return done(`${edges.version}\n`)
    case 'help':
      return done(render(commandHelp(call.command), edges.out))
    case 'refuse':
      return refuse(call.faults, call.json, edges.err)
    case 'run':
      return runCommand(call.command, call.args, edges)
  }
}

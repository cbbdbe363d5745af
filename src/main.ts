// Where the program begins: the only file that knows the process. Everything else is handed what it needs.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

// Stripped and compiled code is kept between runs; where that cannot be written, the program is a little slower and no more.
enableCompileCache(join(ROOT, 'node_modules', '.cache', 'ischia'))

// A reader that has seen enough (`ischia plan … | head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}

const { nodeEdges } = await import('#cli/node/edges.ts')
const { run } = await import('#cli/run.ts')
const { guarded } = await import('#cli/guarded.ts')

const edges = nodeEdges({ root: ROOT, env: process.env, stdin: process.stdin, stdout: process.stdout, stderr: process.stderr })
const { out, err, code } = await guarded(() => run(process.argv.slice(2), edges), edges.err)
process.exitCode = code
if (err !== '') process.stderr.write(err)
if (out !== '') process.stdout.write(out)

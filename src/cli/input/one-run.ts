import { config } from 'zod'

// zod compiles each schema to code before it first reads with it: that pays for a server, and costs a command that reads once more
// than it gives. Imported first, because a schema decides when it is made.
config({ jitless: true })

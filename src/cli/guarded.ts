import type { Ran } from './edges.ts'
import type { Paper } from './page/render.ts'
import { render } from './page/render.ts'
import { faultBlocks } from './problem/print.ts'
import { fault } from './problem/fault.ts'

/** Runs a command; a fault of Ischia itself is told as such, with exit code 3, and never looks like an answer. */
export const guarded = async (command: () => Promise<Ran>, paper: Paper): Promise<Ran> => {
  try {
    return await command()
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return {
      out: '',
      err: `${stack}\n${render(faultBlocks([fault('ISC-CLI-099', 'something went wrong inside Ischia')]), paper)}`,
      code: 3,
    }
  }
}

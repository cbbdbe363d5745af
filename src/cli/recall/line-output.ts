import type { Problem } from '#pack/problem/problem.ts'
import type { LineRead } from '#recall/read/read-line.ts'
import type { Moved } from '#recall/screen/outcome.ts'
import { comesTo } from '#recall/tally/tally.ts'
import type { Skipped } from '#recall/tally/tally.ts'
import type { RecallLine } from '../output/recall.ts'
import { MOST_BYTES } from './lines.ts'
import type { Line } from './lines.ts'

/** Where a line stands. */
export interface Spot {
  readonly file: string
  readonly line: number
}

const text = (line: RecallLine): string => `${JSON.stringify(line)}\n`

/** The line of a client who moved. */
export const movedLine = ({ file, line }: Spot, id: string | number | null, { causes, limits, move, before, after }: Moved): string =>
  text({
    kind: 'client',
    id,
    file,
    line,
    move,
    before,
    after,
    limits,
    comes: comesTo({ causes, limits, move, before, after }),
    causes,
  })

/** The line of a line that was skipped. */
export const skippedLine = (skipped: Skipped): string => text({ kind: 'skipped', ...skipped })

/** Longest message of a skipped line: a record may hold anything, and the report should not. */
const LONGEST = 300

const shortened = (message: string): string => (message.length > LONGEST ? `${message.slice(0, LONGEST)} …` : message)

const ofProblem = ({ code, message, column, line }: Problem): Pick<Skipped, 'code' | 'message'> => ({
  code,
  message: shortened(line === 1 ? `column ${column}: ${message}` : message),
})

/** Why a line was skipped; undefined where it holds a client. */
export const whySkipped = (spot: Spot, { text }: Line, read: LineRead | undefined): Skipped | undefined => {
  if (text === undefined || read === undefined) return { ...spot, code: 'ISC-CLI-043', message: `more than ${MOST_BYTES} bytes` }
  if ('notJson' in read) return { ...spot, code: 'ISC-CLI-040', message: shortened(read.notJson) }
  if (!('problems' in read)) return undefined
  const [first, ...more] = read.problems
  if (first === undefined) return { ...spot, code: 'ISC-CLIENT-006', message: 'this is not a client' }
  const { code, message } = ofProblem(first)
  return { ...spot, code, message: more.length === 0 ? message : `${message} (and ${more.length} more)` }
}

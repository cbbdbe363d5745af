import type { Cause, Move, Moved, Standing } from '../screen/outcome.ts'

/** How many clients something did what to. */
export interface Moves {
  stricter: number
  looser: number
  differs: number
  /** Now stopped, and were not. */
  stopped: number
  /** Now an emergency, and were none. */
  emergency: number
  /** Now paused, and could be worked on. */
  paused: number
  /** Could be worked on and still can, inside other limits: a plan made before has to be checked again. */
  recheck: number
  /** Could not be worked on, and now can. */
  freed: number
}

/** What moved clients, with how many. */
export interface CauseCount extends Moves {
  readonly kind: Cause['kind']
  readonly id: string
  readonly entries: readonly string[]
}

/** A line that was skipped. */
export interface Skipped {
  readonly file: string
  readonly line: number
  readonly code: string
  readonly message: string
}

/** Everything that is counted: its size depends on the packs, never on the number of clients. */
export interface Tally {
  clients: number
  skipped: number
  readonly moves: Moves
  readonly causes: Map<string, CauseCount>
  readonly codes: Map<string, number>
  /** The first lines that were skipped. */
  readonly first: Skipped[]
}

/** So many skipped lines are shown; the output holds all. */
const SHOWN = 10

const noMoves = (): Moves => ({ stricter: 0, looser: 0, differs: 0, stopped: 0, emergency: 0, paused: 0, recheck: 0, freed: 0 })

/** Nothing counted yet. */
export const emptyTally = (): Tally => ({ clients: 0, skipped: 0, moves: noMoves(), causes: new Map(), codes: new Map(), first: [] })

const isOpen = ({ status }: Standing): boolean => status === 'go' || status === 'go-with-care'

/** What a move comes to for somebody with a plan. */
export const comesTo = ({ before, after, move }: Moved): readonly Exclude<keyof Moves, Move>[] => [
  ...(after.status === 'stopped' && before.status !== 'stopped' ? (['stopped'] as const) : []),
  ...(after.urgency === 'emergency-now' && before.urgency !== 'emergency-now' ? (['emergency'] as const) : []),
  ...(after.status === 'paused' && isOpen(before) ? (['paused'] as const) : []),
  ...(isOpen(before) && isOpen(after) && move !== 'looser' ? (['recheck'] as const) : []),
  ...(!isOpen(before) && isOpen(after) ? (['freed'] as const) : []),
]

const countCause = (tally: Tally, cause: Cause, moved: Moved): void => {
  const key = `${cause.kind} ${cause.id}`
  const { kind, id, entries } = cause
  const count = tally.causes.get(key) ?? { kind, id, entries, ...noMoves() }
  tally.causes.set(key, count)
  count[cause.move]++
  // A rule that was loosened stops nobody, whoever else does.
  if (cause.move !== moved.move && cause.move !== 'differs' && moved.move !== 'differs') return
  for (const what of comesTo(moved)) count[what]++
}

/** Counts a client who moved. */
export const countMoved = (tally: Tally, moved: Moved): void => {
  tally.moves[moved.move]++
  for (const what of comesTo(moved)) tally.moves[what]++
  for (const cause of moved.causes) countCause(tally, cause, moved)
}

/** Counts a line that was skipped. */
export const countSkipped = (tally: Tally, skipped: Skipped): void => {
  tally.skipped++
  tally.codes.set(skipped.code, (tally.codes.get(skipped.code) ?? 0) + 1)
  if (tally.first.length < SHOWN) tally.first.push(skipped)
}

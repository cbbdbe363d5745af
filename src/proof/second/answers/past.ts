import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import type { Fact, HistorySource } from '#engine/model/fact.ts'
import { readHistory } from '#engine/state/history.ts'
import { lastRecorded } from '#engine/state/last-recorded.ts'
import { numberOf } from '#engine/state/state.ts'
import type { State } from '#engine/state/state.ts'
import type { Lit } from '../circuit/gates.ts'
import { atMostOne, ladderAtoms } from './making.ts'
import type { Board } from './making.ts'
import { forEach, onDemand } from './once.ts'
import type { Quantity } from './quantity.ts'

/** What one source of history tells; only the part that fits it means anything. */
export interface Past {
  readonly holds: () => Lit
  readonly count: () => Quantity
  readonly is: (choice: string) => Lit
  /** Any choice is on record. */
  readonly recorded: () => Lit
}

const COUNT = { min: 0, max: undefined, whole: true }

/** What every record keeps: no weeks in care without a session, no last flare without a flare, no row of the same but at the end. */
const tie = ({ gates: { require } }: Board, of: (source: HistorySource) => Past): void => {
  const some = (source: HistorySource): Lit => of(source).count().atLeast(1)
  const { is } = of('last-response')
  const flare = of('last-session-flare').holds()
  require(-some('weeks-in-care'), some('sessions'))
  require(-flare, some('flares'))
  // Before any session, all that was recorded is recorded since the last one.
  require(some('sessions'), -some('flares'), flare)
  for (const response of ['flare', 'peripheralised']) require(-is(response), flare)
  require(-some('same-responses-in-a-row'), is('same'))
  require(-is('same'), some('same-responses-in-a-row'))
}

/** History, each source on its own: all but free of the others, though no record could hold some of it at once. */
export const pastOf = (board: Board): ((source: HistorySource) => Past) => {
  const of = forEach((source: HistorySource): Past => {
    const { atoms, gates } = board
    const told = ({ knowledge, client }: State): ReturnType<typeof readHistory> => readHistory(knowledge, client, source)
    const numbered = (state: State): number | undefined => {
      const value = told(state)
      return typeof value === 'number' ? value : undefined
    }
    const choices = onDemand(() => {
      const made = new Map<string, Lit>(
        RESPONSE_CLASSES.map((choice) => [choice, atoms.loose(`history, ${source}: ${choice}`, (state) => told(state) === choice)]),
      )
      atMostOne(board, [...made.values()])
      return made
    })
    return {
      holds: () => atoms.loose(`history, ${source}`, (state) => told(state) === true),
      count: onDemand(() => ladderAtoms(board, 'loose', `history, ${source}`, COUNT, numbered)),
      is: (choice) => choices().get(choice) ?? gates.some(),
      recorded: () => gates.some(...choices().values()),
    }
  })
  tie(board, of)
  return of
}

/** By how much a number lies below what it last was: left free, as no difference is formed. */
export const dropsOf = (board: Board, name = 'fell'): ((fact: Fact) => Quantity) =>
  forEach((fact) =>
    ladderAtoms(board, 'loose', `${name}, ${fact.id}`, { min: undefined, max: undefined, whole: fact.whole }, (state) => {
      const [before, now] = [lastRecorded(state, fact), numberOf(state, fact)]
      return before === undefined || now === undefined ? undefined : before - now
    }),
  )

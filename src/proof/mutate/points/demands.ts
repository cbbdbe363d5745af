import type { Condition } from '#engine/model/condition.ts'
import type { Statement } from '#engine/model/statement.ts'
import type { Bool } from '#engine/formula/term.ts'
import type { Reading } from '#engine/translate/reading.ts'
import type { VerdictTerms } from '#engine/translate/verdict.ts'
import { factsOfObligation } from '#engine/reads/facts-read.ts'
import { pointsOf } from './of-effect.ts'
import { keyOf } from './point.ts'
import type { Point } from './point.ts'

/** A statement asks a point of some clients. */
export interface Demand {
  readonly statement: Statement
  /** Of whom, in the pack as it is. */
  readonly of: Bool
  /** Of whom, in a pack where other things are cleared. */
  readonly ofWhom: (asked: Reading) => Bool
  /** The rules whose clearance it asks about. */
  readonly cleared: ReadonlySet<string>
  /** The facts that decide of whom, by index. */
  readonly facts: ReadonlySet<number>
}

/** A point and all who ask for it. */
export interface Demanded {
  readonly point: Point
  readonly demands: readonly Demand[]
}

const clearedIn = (condition: Condition): readonly string[] => {
  switch (condition.op) {
    case 'cleared':
      return [condition.rule]
    case 'not':
      return clearedIn(condition.of)
    case 'all':
    case 'any':
    case 'at-least':
      return condition.of.flatMap(clearedIn)
    default:
      return []
  }
}

const demandsOf = (asked: Reading, statement: Statement): readonly { readonly point: Point; readonly demand: Demand }[] =>
  statement.obligations.flatMap((obligation) => {
    const { when, then } = obligation
    const facts = factsOfObligation(asked.knowledge, obligation)
    const cleared = new Set(clearedIn(when))
    return pointsOf(asked, then).map(({ point, where }) => {
      const ofWhom = (reading: Reading): Bool => reading.terms.and(reading.truth(when).isTrue, where)
      return { point, demand: { statement, of: ofWhom(asked), ofWhom, cleared, facts } }
    })
  })

/** Everything the statements of a pack ask for, by point. */
export const demandedPoints = ({ asked }: VerdictTerms, statements: readonly Statement[]): ReadonlyMap<string, Demanded> => {
  const each = statements.flatMap((statement) => demandsOf(asked, statement))
  const groups = Map.groupBy(each, ({ point }) => keyOf(point))
  return new Map(
    [...groups].flatMap(([key, found]) => {
      const [first] = found
      return first === undefined ? [] : [[key, { point: first.point, demands: found.map(({ demand }) => demand) }] as const]
    }),
  )
}

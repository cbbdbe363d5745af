import type { Knowledge } from '#engine/model/knowledge.ts'
import type { CauseCount, Tally } from '#recall/tally/tally.ts'
import type { RecallOutput } from '../output/recall.ts'

/** The two versions, each with the hash of its files. */
export interface Sides {
  readonly before: { readonly knowledge: Knowledge; readonly hash: string }
  readonly after: { readonly knowledge: Knowledge; readonly hash: string }
}

const titleOf = ({ before, after }: Sides, { kind, id }: CauseCount): string => {
  if (kind === 'everybody') return 'What holds for everybody'
  const [now, was] = [after.knowledge, before.knowledge]
  const named =
    kind === 'rule' ? (now.ruleById.get(id) ?? was.ruleById.get(id))?.title : (now.factById.get(id) ?? was.factById.get(id))?.name
  return named ?? id
}

const byWeight = (a: CauseCount, b: CauseCount): number =>
  b.stricter - a.stricter || b.differs - a.differs || b.looser - a.looser || (a.id < b.id ? -1 : 1)

const side = ({ knowledge, hash }: Sides['before']): RecallOutput['from'] => ({ id: knowledge.id, version: knowledge.version, hash })

/** What was counted, with names. */
export const summaryOf = (
  sides: Sides,
  files: readonly string[],
  { clients, skipped, moves, causes, codes, first }: Tally,
): RecallOutput => ({
  format: 'ischia-recall/1',
  from: side(sides.before),
  to: side(sides.after),
  files,
  clients,
  same: clients - moves.stricter - moves.looser - moves.differs,
  ...moves,
  causes: [...causes.values()].toSorted(byWeight).map((cause) => ({ ...cause, title: titleOf(sides, cause) })),
  skipped: { lines: skipped, codes: Object.fromEntries([...codes].toSorted(([a], [b]) => (a < b ? -1 : 1))), first },
})

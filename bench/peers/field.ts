import type { Knowledge } from '#engine/model/knowledge.ts'
import { sciatica } from '../../test/support/packs.ts'
import { differences, judgeAll, judgeDisposition, judgeSome, refuseWhereTheyDiffer } from './agree.ts'
import { bookOf, partOf } from './book.ts'
import type { Book } from './book.ts'
import { cqlExecution, isSimpleRedFlag } from './cql-execution/peer.ts'
import { jsonRulesEngine } from './json-rules-engine/peer.ts'
import { joinOf } from './join.ts'
import type { Join } from './join.ts'
import { isOfDisposition } from './lines.ts'
import { ours } from './ours.ts'
import type { Ours } from './ours.ts'
import type { Peer, ReasoningPeer } from './peer.ts'
import { subjectsOf } from './subjects.ts'
import type { Subject } from './subjects.ts'
import { writtenOut } from './written-out.ts'
import { zenEngine } from './zen-engine/peer.ts'

/** Everything a bench against peers needs; whoever holds one knows that all engines said the same of every client. */
export interface Field {
  readonly ours: Ours
  readonly join: Join
  /** Peers with the lines of the disposition, and with every line. */
  readonly disposing: readonly Peer[]
  readonly restricting: readonly Peer[]
  /** Those with every line that can also say why. */
  readonly reasoning: readonly ReasoningPeer[]
  /** An engine that has some of the red flags only, and ours with the same ones. */
  readonly some: { readonly cql: ReasoningPeer; readonly ours: Ours; readonly rules: number }
  /** Clients to be timed: some of those that were compared. */
  readonly subjects: readonly Subject[]
  readonly compared: number
}

/** Random clients beside the published ones; clients that are timed, since json-rules-engine takes its time. */
const RANDOM = 250
const TIMED = 60

const withRules = (knowledge: Knowledge, keep: ReadonlySet<string>): Knowledge => ({
  ...knowledge,
  rules: knowledge.rules.filter(({ id }) => keep.has(id)),
})

const someRedFlags = (knowledge: Knowledge, book: Book): { readonly part: Book; readonly rules: ReadonlySet<string> } => {
  const redFlags = new Set(knowledge.rules.filter(({ kind }) => kind === 'red-flag').map(({ id }) => id))
  const part = partOf(book, (line) => isSimpleRedFlag(line, redFlags))
  return { part, rules: new Set(part.lines.flatMap(({ applies }) => applies ?? [])) }
}

/** Loads the pack into every engine, compares what they say, and refuses to go on where one differs. */
export const openField = async (): Promise<Field> => {
  const knowledge = sciatica()
  const { book } = bookOf(knowledge)
  const [disposition, { part, rules }] = [partOf(book, isOfDisposition), someRedFlags(knowledge, book)]
  const reasoning = [jsonRulesEngine(book), zenEngine(book)]
  const restricting = [...reasoning, await writtenOut(book, 'every-line.mjs')]
  const disposing = [jsonRulesEngine(disposition), zenEngine(disposition), await writtenOut(disposition, 'disposition.mjs')]
  const some = { cql: cqlExecution(part), ours: ours(withRules(knowledge, rules)), rules: rules.size }
  const [subjects, join] = [subjectsOf(knowledge, book, RANDOM), joinOf(knowledge, book.lines)]
  const comparing = { knowledge, ours: ours(knowledge), join }
  const found = [
    ...restricting.map((peer) => differences(peer, subjects, judgeAll(comparing))),
    ...disposing.map((peer) => differences(peer, subjects, judgeDisposition(comparing))),
    differences(some.cql, subjects, judgeSome({ ...comparing, ours: some.ours }, rules)),
  ]
  refuseWhereTheyDiffer((await Promise.all(found)).flat())
  return {
    ours: comparing.ours,
    join,
    disposing,
    restricting,
    reasoning,
    some,
    subjects: subjects.slice(0, TIMED),
    compared: subjects.length,
  }
}

import { toRestrictions } from '#engine/caution/to-restrictions.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Join } from './join.ts'
import type { Ours } from './ours.ts'
import type { Outcome, Restricted } from './outcome.ts'
import type { Fired, Peer } from './peer.ts'
import type { Subject } from './subjects.ts'

/** Engines that do not say the same of the same client are not compared: the faster one might just be the wrong one. */
export class PeersDisagreeError extends Error {
  override readonly name = 'PeersDisagreeError'

  constructor(differences: readonly string[]) {
    super(`Nothing was timed, because verdicts differ (${differences.length}):\n${differences.slice(0, 10).join('\n')}`)
  }
}

/** Says how the lines a peer met differ from what our engine says of a client. */
export type Judge = (fired: Fired, subject: Subject) => readonly string[]

const ofApplying = (theirs: readonly string[], own: readonly string[]): readonly string[] => {
  const differing = [...new Set(theirs).symmetricDifference(new Set(own))]
  return differing.length === 0 ? [] : [`other rules apply: ${differing.slice(0, 5).join(', ')}`]
}

const ofOutcomes = (a: Outcome, b: Outcome): readonly string[] => [
  ...(a.status === b.status ? [] : [`status ${a.status}, ours ${b.status}`]),
  ...(a.urgency === b.urgency ? [] : [`urgency ${a.urgency}, ours ${b.urgency}`]),
  ...ofApplying(a.applies, b.applies),
]

const ofLimits = (knowledge: Knowledge, a: Restricted, b: Restricted): readonly string[] => {
  const [theirs, own] = [a, b].map(({ limits }) => Object.entries(toRestrictions(knowledge, limits)))
  return (theirs ?? []).flatMap(([name, value], index) =>
    JSON.stringify(value) === JSON.stringify(own?.[index]?.[1]) ? [] : [`${name} differ`],
  )
}

interface Comparing {
  readonly knowledge: Knowledge
  readonly ours: Ours
  readonly join: Join
}

/** Judges a peer that has every line: disposition and every restriction. */
export const judgeAll =
  ({ knowledge, ours, join }: Comparing): Judge =>
  (fired, { client, state }) => {
    const [theirs, own] = [join.restricted(fired, state), ours.open(client).restricted()]
    return [...ofOutcomes(theirs, own), ...ofLimits(knowledge, theirs, own)]
  }

/** Judges a peer that has the lines of the disposition. */
export const judgeDisposition =
  ({ ours, join }: Comparing): Judge =>
  (fired, { client }) =>
    ofOutcomes(join.outcome(fired), ours.open(client).outcome())

/** Judges a peer that has some rules: which of these apply. */
export const judgeSome =
  ({ ours, join }: Comparing, rules: ReadonlySet<string>): Judge =>
  (fired, { client }) =>
    ofApplying(
      join.outcome(fired).applies,
      ours
        .open(client)
        .outcome()
        .applies.filter((rule) => rules.has(rule)),
    )

/** What a peer says differently, with its name and that of the client. */
export const differences = async (peer: Peer, subjects: readonly Subject[], judge: Judge): Promise<readonly string[]> => {
  const found: string[] = []
  for (const subject of subjects) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one client after the other, as everywhere in the benches
    const fired = await peer.open(subject.facts)()
    found.push(...judge(fired, subject).map((difference) => `${peer.name} of ${subject.name}: ${difference}`))
  }
  return found
}

/** Refuses to go on where anything differs. */
export const refuseWhereTheyDiffer = (found: readonly string[]): void => {
  if (found.length > 0) throw new PeersDisagreeError(found)
}

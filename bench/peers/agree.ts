import { toRestrictions } from '#engine/caution/to-restrictions.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Join } from './join.ts'
import type { Ours } from './ours.ts'
import type { Outcome, Restricted } from './outcome.ts'
import type { Peer } from './peer.ts'
import type { Subject } from './subjects.ts'

/** Engines that do not say the same of the same client are not compared: the faster one might just be the wrong one. */
export class PeersDisagreeError extends Error {
  override readonly name = 'PeersDisagreeError'

  constructor(differences: readonly string[]) {
    super(`Nothing was timed, because verdicts differ (${differences.length}):\n${differences.slice(0, 10).join('\n')}`)
  }
}

interface Comparing {
  readonly knowledge: Knowledge
  readonly ours: Ours
  readonly join: Join
}

const inOrder = (applies: readonly string[]): string => applies.toSorted().join(' ')

const ofOutcomes = (a: Outcome, b: Outcome): readonly string[] => [
  ...(a.status === b.status ? [] : [`status ${a.status}, ours ${b.status}`]),
  ...(a.urgency === b.urgency ? [] : [`urgency ${a.urgency}, ours ${b.urgency}`]),
  ...(inOrder(a.applies) === inOrder(b.applies) ? [] : [`other rules apply: ${differing(a.applies, b.applies)}`]),
]

const differing = (a: readonly string[], b: readonly string[]): string =>
  [...new Set(a).symmetricDifference(new Set(b))].slice(0, 5).join(', ')

const ofLimits = (knowledge: Knowledge, a: Restricted, b: Restricted): readonly string[] => {
  const [theirs, own] = [a, b].map(({ limits }) => Object.entries(toRestrictions(knowledge, limits)))
  return (theirs ?? []).flatMap(([name, value], index) =>
    JSON.stringify(value) === JSON.stringify(own?.[index]?.[1]) ? [] : [`${name} differ`],
  )
}

/** What a peer that has the whole rule base says differently from ours, restrictions included. */
export const differences = async (
  { knowledge, ours, join }: Comparing,
  peer: Peer,
  subjects: readonly Subject[],
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name, client, facts, state } of subjects) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one client after the other, as everywhere in the benches
    const fired = await peer.open(facts)()
    const [theirs, own] = [join.restricted(fired, state), ours.open(client).restricted()]
    const said = [...ofOutcomes(theirs, own), ...ofLimits(knowledge, theirs, own)]
    found.push(...said.map((difference) => `${peer.name} of ${name}: ${difference}`))
  }
  return found
}

/** What a peer that has some rules says differently: which of these rules apply. */
export const differencesOfSome = async (
  { ours, join }: Comparing,
  peer: Peer,
  subjects: readonly Subject[],
  rules: ReadonlySet<string>,
): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { name, client, facts } of subjects) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one client after the other, as everywhere in the benches
    const theirs = join.outcome(await peer.open(facts)()).applies
    const own = ours
      .open(client)
      .outcome()
      .applies.filter((rule) => rules.has(rule))
    if (inOrder(theirs) !== inOrder(own)) found.push(`${peer.name} of ${name}: other rules apply: ${differing(theirs, own)}`)
  }
  return found
}

/** Refuses to go on where anything differs. */
export const refuseWhereTheyDiffer = (found: readonly string[]): void => {
  if (found.length > 0) throw new PeersDisagreeError(found)
}

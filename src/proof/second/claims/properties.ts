import { compose } from '#engine/assess/compose.ts'
import type { Client } from '#engine/model/client.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { FALSE, TRUE } from '#engine/model/truth.ts'
import type { Lit } from '../circuit/gates.ts'
import { stateOf } from '../compare/compare.ts'
import type { Encoding } from '../encoding.ts'
import { mayApply } from '../reading/facts.ts'
import type { Verdict } from '../verdict/verdict.ts'
import type { Claim, Hope, Question } from './claim.ts'

const fault = (what: string, is: Lit, isFault: (client: Client) => boolean): Question => ({
  what,
  suspect: is,
  fault: () => is,
  states: (file) => [file],
  isFault: (clients) => clients.some(isFault),
})

const isOpen = (status: string): boolean => status === 'go' || status === 'go-with-care'

/** Something must be answered first, and hands-on work may begin all the same. Source: safety dossier SP-25. */
const goesOnOpen = ({ incomplete, status, world }: Verdict): Question =>
  fault('an open question', world.gates.all(incomplete, -status('paused')), (client) => {
    const composition = compose(world.knowledge, client)
    return composition.missing.length > 0 && isOpen(composition.status)
  })

/** Some technique can be done somewhere at a level it needs. */
const someWork = ({ keeps, world }: Verdict): Lit => {
  const { gates, knowledge } = world
  return gates.some(
    ...knowledge.sites.flatMap(({ index: site }) =>
      knowledge.techniques.map(({ index: technique, minLevel }) =>
        gates.all(-keeps({ kind: 'ban', site, technique }), -keeps({ kind: 'cap', site, level: Math.max(0, minLevel - 1) })),
      ),
    ),
  )
}

const isStuck = (knowledge: Knowledge, client: Client): boolean => {
  const { status, missing, limits } = compose(knowledge, client)
  const { letter, referral } = knowledge.defaults
  if (missing.length > 0 || limits.requires.has(letter) || limits.requires.has(referral)) return false
  const isLeft = (site: number, technique: number, minLevel: number): boolean =>
    ((limits.bans[site] ?? 0) & (1 << technique)) === 0 && (limits.caps[site] ?? 0) >= Math.max(1, minLevel)
  const { sites, techniques } = knowledge
  return !isOpen(status) || !sites.some((site) => techniques.some(({ index, minLevel }) => isLeft(site.index, index, minLevel)))
}

/** Neither work nor a next step is left. Source: safety dossier MP-18. */
const deadlock = (verdict: Verdict): Question => {
  const { gates, knowledge } = verdict.world
  const { letter, referral } = knowledge.defaults
  const step = [letter, referral].map((id) => verdict.keeps({ kind: 'action', id }))
  const stuck = gates.all(-verdict.incomplete, ...step.map((lit) => -lit), gates.some(verdict.status('paused'), -someWork(verdict)))
  return fault('a deadlock', stuck, (client) => isStuck(knowledge, client))
}

const truthIn = (knowledge: Knowledge, client: Client, index: number, tier: number | undefined): boolean => {
  const rule = knowledge.rules[index]
  const { truth } = stateOf(compose(knowledge, client))
  const further = tier === undefined ? undefined : rule?.tiers[tier]
  return rule !== undefined && truth(rule.when) === TRUE && (further === undefined || truth(further.when) === TRUE)
}

/** Every rule, and every tier of one, is true of somebody. */
const reachable = ({ rulings, world: { knowledge } }: Verdict): readonly Hope[] =>
  rulings.flatMap(({ rule, isTrue, tiersTrue }) => [
    { what: rule.id, wanted: isTrue, isMet: (client) => truthIn(knowledge, client, rule.index, undefined) },
    ...tiersTrue.map((wanted, tier) => ({
      what: `${rule.id}, tier ${tier + 1}`,
      wanted,
      isMet: (client: Client) => truthIn(knowledge, client, rule.index, tier),
    })),
  ])

const applies = (knowledge: Knowledge, client: Client, { appliesWhen }: Fact): boolean =>
  appliesWhen === undefined || stateOf(compose(knowledge, client)).truth(appliesWhen) !== FALSE

/** Every fact that is asked can apply to somebody. */
const askable = ({ world }: Verdict): readonly Hope[] =>
  world.knowledge.facts
    .filter(({ derive, appliesWhen }) => derive === undefined && appliesWhen !== undefined)
    .map((fact) => ({
      what: fact.id,
      wanted: mayApply(world, fact),
      isMet: (client) => applies(world.knowledge, client, fact),
    }))

/** What is claimed of the pack as a whole. */
export const propertyClaims = ({ verdict }: Encoding): readonly Claim[] => [
  { id: 'SP-25', isYesNo: false, faults: [goesOnOpen(verdict)], hopes: [] },
  { id: 'MP-18', isYesNo: false, faults: [deadlock(verdict)], hopes: [] },
  { id: 'reachable', isYesNo: false, faults: [], hopes: reachable(verdict) },
  { id: 'askable', isYesNo: false, faults: [], hopes: askable(verdict) },
]

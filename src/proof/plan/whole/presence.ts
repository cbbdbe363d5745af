import { check } from '#engine/check.ts'
import type { Assessment, TraceEntry } from '#engine/model/assessment.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Restrictions } from '#engine/model/limits.ts'
import type { Rule } from '#engine/model/rule.ts'
import { propose } from '#engine/propose.ts'
import { guided, restingAssessment } from '../resting.ts'
import { treatments } from '../treatments.ts'

/** The proposer as a whole; tests put a broken one in its place. */
export interface WholePieces {
  readonly propose: typeof propose
}

const WHOLE_PIECES: WholePieces = { propose }

/** An assessment, and what it is about. */
interface Variant {
  readonly what: string
  readonly assessment: Assessment
  readonly minutes?: number
}

/** The first thing the check says of what is proposed; where nothing may be proposed, nothing is. */
const proposalFault = (knowledge: Knowledge, { what, assessment, minutes }: Variant, pieces: WholePieces): string | undefined => {
  const { plan } = pieces.propose(knowledge, assessment, { minutes })
  const [found] = plan === null ? [] : check(knowledge, plan, assessment)
  return found === undefined ? undefined : `${what}: ${found.code} ${found.says}`
}

const entryOf = ({ id, title, kind, effect, because, dossier, backing }: Rule): TraceEntry => ({
  rule: id,
  title,
  kind,
  applies: 'true',
  status: effect.status,
  urgency: effect.urgency,
  because,
  grounds: [],
  dossier,
  backing,
})

/** What limits ask to be done, said or named, one at a time. Only the guidance has it: it may come from the presentation or a plan rule. */
const asked = (knowledge: Knowledge, assessment: Assessment): readonly Variant[] => {
  const withLimits = (what: string, limits: Partial<Restrictions>): readonly Variant[] =>
    assessment.guidance === null ? [] : [{ what, assessment: guided(assessment, { limits: { ...assessment.guidance.limits, ...limits } }) }]
  const { messages, requires } = assessment.restrictions
  return [
    ...[...knowledge.actions.keys()].flatMap((id) => withLimits(`${id} is required`, { requires: [...requires, id] })),
    ...[...knowledge.topics.keys()].flatMap((id) => withLimits(`${id} is to be said`, { messages: [...messages, id] })),
    ...knowledge.products.flatMap(({ id }) => withLimits(`${id} may not be used`, { products: [id] })),
  ]
}

const shaped = (knowledge: Knowledge, assessment: Assessment): readonly Variant[] => [
  ...[...knowledge.topics.keys()].map((id) => ({ what: `${id} fits`, assessment: guided(assessment, { topics: [id] }) })),
  ...knowledge.rules.map((rule) => ({ what: `${rule.id} applies`, assessment: { ...assessment, trace: [entryOf(rule)] } })),
]

const visited = (client: Client): Client => ({
  ...client,
  history: { ...client.history, sessions: [{ on: '2026-01-01', handsOn: 20, techniques: [], levels: {}, signs: [] }] },
})

/** One plan rule or dose at a time. */
const ruled = (knowledge: Knowledge, base: Assessment): readonly Variant[] => [
  ...knowledge.planRules.map(({ id }) => ({ what: `${id} is active`, assessment: guided(base, { rules: [id] }) })),
  ...knowledge.doses.map(({ id }) => ({ what: `${id} holds`, assessment: guided(base, { doses: [id] }) })),
]

const named = (by: string, variants: readonly Variant[]): readonly Variant[] =>
  variants.map((variant) => ({ ...variant, what: `${by}: ${variant.what}` }))

/** Every duty of the pack, one at a time: asked for, said, named, measured. */
export function* presenceOutcomes(knowledge: Knowledge, pieces: WholePieces = WHOLE_PIECES): Generator<string | undefined> {
  const [first] = treatments(knowledge)
  if (first === undefined) return
  const resting = restingAssessment(knowledge, first)
  const later = { ...resting, client: visited(resting.client) }
  const variants = [...asked(knowledge, resting), ...shaped(knowledge, resting), ...named('a later visit', ruled(knowledge, later))]
  for (const variant of variants) yield proposalFault(knowledge, variant, pieces)
  for (const profile of knowledge.profiles) {
    const assessment = restingAssessment(knowledge, { ...first, profile, irritability: 'low' })
    for (const variant of named(profile.id, ruled(knowledge, assessment))) yield proposalFault(knowledge, variant, pieces)
  }
}

/** Every treatment with every length there is a template for. */
export function* treatmentOutcomes(knowledge: Knowledge, pieces: WholePieces = WHOLE_PIECES): Generator<string | undefined> {
  const lengths = [...new Set(knowledge.templates.map(({ length }) => length))]
  for (const treatment of treatments(knowledge)) {
    const { profile, irritability, affected } = treatment
    const assessment = restingAssessment(knowledge, treatment)
    const what = `${profile.id}, ${irritability} irritability, ${affected.join(' and ')} affected`
    for (const minutes of lengths) yield proposalFault(knowledge, { what: `${what}, ${minutes} minutes`, assessment, minutes }, pieces)
  }
}

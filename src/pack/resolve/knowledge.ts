import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Rule } from '#engine/model/rule.ts'
import { resolveLevel, resolveMotion, resolveMuscle, resolvePosition, resolveProduct } from './body.ts'
import { createConditions } from './conditions.ts'
import type { ConditionScope, Room } from './conditions.ts'
import type { EffectScope } from './effects.ts'
import { resolveFacts } from './facts.ts'
import { resolveDose, resolvePlanRule, resolveProfile, resolveTemplates, resolveWeight } from './protocols.ts'
import type { ProtocolScope } from './protocols.ts'
import { RULE_SECTIONS, resolveRule } from './rules.ts'
import { inside, isPresent, lookUp } from './scope.ts'
import type { Names } from './scope.ts'
import { resolveStatement } from './statements.ts'
import { regionsOf, sitesOfIds } from './targets.ts'
import { resolveCard, resolveMovement, resolvePresentation, resolveSet } from './treatment.ts'
import type { Vocabulary } from './vocabulary.ts'

const conditionScope = (words: Vocabulary): ConditionScope => ({
  report: words.report,
  facts: words.facts,
  groups: words.groups.facts,
  amounts: words.amounts,
  sites: sitesOfIds(words.body),
  presentations: words.presentations,
  rules: words.rules,
})

const effectScope = (words: Vocabulary, levels: ReadonlySet<number>): EffectScope => ({
  report: words.report,
  body: words.body,
  amounts: words.amounts,
  levels,
  techniques: words.techniques,
  techniqueGroups: words.groups.techniques,
  positions: words.positions,
  motions: words.motions,
  motionGroups: words.groups.motions,
  products: words.products,
  actions: words.actions,
  topics: words.topics,
})

const ruleSections = (): readonly (keyof typeof RULE_SECTIONS)[] => Object.keys(RULE_SECTIONS) as (keyof typeof RULE_SECTIONS)[]

const resolveRules = (words: Vocabulary, effects: EffectScope, condition: ReturnType<typeof createConditions>): readonly Rule[] => {
  const scope = {
    report: words.report,
    effects,
    facts: words.facts,
    condition,
    backing: words.backing,
    clearances: words.clearances,
    statements: words.statements,
    defaultClearance: words.sections.clearances
      .filter(({ value }) => value.default)
      .map(({ value }) => words.clearances.byId.get(value.id))
      .find(isPresent),
  }
  return ruleSections()
    .flatMap((section) => words.sections[section].map((entry) => ({ entry, kind: RULE_SECTIONS[section] })))
    .map(({ entry, kind }, index) => resolveRule(scope, kind, entry, index))
}

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]))

const resolveDefaults = (words: Vocabulary): Knowledge['defaults'] => {
  const [entry] = words.sections.defaults
  type NumberKey = 'minutes' | 'pain-ceiling' | 'hold' | 'reassess-visits' | 'reassess-days' | 'home-least' | 'home-most'
  const number = (key: NumberKey): number => (entry === undefined ? 0 : words.amounts.number(entry.value[key], inside(entry.place, key)))
  const days = (key: 'steady-after' | 'withdrawn-for'): number =>
    entry === undefined ? 0 : words.amounts.days(entry.value[key], inside(entry.place, key))
  const name = (key: 'letter' | 'consent' | 'referral' | 'safety-net', known: Names<unknown>): string => {
    if (entry !== undefined) lookUp(words.report, known, entry.value[key], inside(entry.place, key))
    return entry?.value[key] ?? ''
  }
  const positions = words.sections['body/positions']
    .filter(({ value }) => value.default)
    .reduce((mask, { value }) => mask | (words.positions.byId.get(value.id)?.bit ?? 0), 0)
  return {
    minutes: number('minutes'),
    painCeiling: number('pain-ceiling'),
    hold: number('hold'),
    positions,
    reassessVisits: number('reassess-visits'),
    reassessDays: number('reassess-days'),
    homeLeast: number('home-least'),
    homeMost: number('home-most'),
    steadyDays: days('steady-after'),
    withdrawnDays: days('withdrawn-for'),
    safetyNet: name('safety-net', words.topics),
    letter: name('letter', words.actions),
    consent: name('consent', words.actions),
    referral: name('referral', words.actions),
  }
}

const resolveRoles = (words: Vocabulary, facts: readonly Fact[]): Knowledge['roles'] => {
  const [entry] = words.sections.defaults
  const path = entry?.value.roles.path
  const role = (part: Exclude<keyof Knowledge['roles'], 'path'>): Fact | undefined => {
    const id = entry?.value.roles[part]
    if (entry === undefined || id === undefined) return undefined
    const shape = lookUp(words.report, words.facts, id, inside(entry.place, 'roles', part))
    return shape === undefined ? undefined : facts[shape.index]
  }
  return {
    lead: role('lead'),
    irritability: role('irritability'),
    side: role('side'),
    map: role('map'),
    goals: role('goals'),
    prefers: role('prefers'),
    path: path === undefined || entry === undefined ? [] : regionsOf(words.body, path, inside(entry.place, 'roles', 'path')).regions,
  }
}

const factGroups = (words: Vocabulary, facts: readonly Fact[]): Knowledge['groups'] => {
  const pick = (indexes: readonly number[]): readonly Fact[] => indexes.map((index) => facts[index]).filter(isPresent)
  const named = [...words.groups.facts.byId].map(([id, members]): [string, readonly Fact[]] => [
    id,
    pick(members.map(({ index }) => index)),
  ])
  const asked = [...words.intake.byId.keys()].map((id): [string, readonly Fact[]] => [id, facts.filter((fact) => fact.group === id)])
  return new Map([...asked, ...named])
}

/** Resolves everything the engine needs; problems go to the vocabulary's report. */
export const resolveKnowledge = (words: Vocabulary): Knowledge => {
  const { sections, report, amounts, backing } = words
  const scope = conditionScope(words)
  const conditions = (room: Room): ReturnType<typeof createConditions> => createConditions(scope, room)
  const inRules = conditions('rule')
  const effects = effectScope(words, new Set(sections['body/levels'].map(({ value }) => value.level)))
  const facts = resolveFacts(scope, sections.facts, inRules, backing, words.intake)
  const rules = resolveRules(words, effects, inRules)
  const protocol: ProtocolScope = {
    report,
    body: words.body,
    amounts,
    backing,
    condition: conditions('plan'),
    techniques: words.techniques,
    movements: words.movements,
    motions: words.motions,
    presentations: words.presentations,
    rules: words.rules,
    groups: words.groups.facts,
    effects,
    cards: words.cards,
    sets: words.sets,
    positions: words.positions,
    topics: words.topics,
    measures: words.measures,
  }
  const regions = [...words.regions.byId.values()]
  const cards = sections['technique-cards'].map((entry) => resolveCard(protocol, entry)).filter(isPresent)
  const movements = sections['movements/items'].map((entry) => resolveMovement(protocol, entry))
  const sets = new Map(sections['movements/sets'].map((entry) => [entry.value.id, entry]))
  const techniques = [...words.techniques.byId.values()]
  const [manifest] = sections.pack
  return {
    id: manifest?.value.id ?? '',
    version: manifest?.value.version ?? '',
    title: manifest?.value.title ?? '',
    facts,
    factById: byId(facts),
    questionGroups: sections.intake.map(({ value: { id, page, title, ask } }) => ({ id, page, title, ask })),
    groups: factGroups(words, facts),
    regions,
    sites: words.sites,
    siteById: byId(words.sites),
    sitesByRegion: new Map(regions.map(({ id }) => [id, words.sites.filter((site) => site.region === id)])),
    siteGroups: new Map([...words.groups.regions.byId].map(([id, group]) => [id, group.regions])),
    levels: sections['body/levels'].map(resolveLevel),
    positions: sections['body/positions'].map((entry, index) => resolvePosition(words.body, entry, index)),
    motions: sections.motions.map((entry, index) => resolveMotion(amounts, entry, index)),
    techniques,
    techniqueById: byId(techniques),
    products: sections.products.map(resolveProduct),
    defaults: resolveDefaults(words),
    roles: resolveRoles(words, facts),
    clearanceClasses: [...words.clearances.byId.values()],
    rules,
    ruleById: byId(rules),
    statements: sections.safety.map((entry) => resolveStatement(effects, conditions('statement'), backing, entry)),
    muscles: sections['body/muscles'].map((entry) => resolveMuscle(words.body, backing, entry)),
    cards,
    cardById: byId(cards),
    presentations: sections.presentations.map((entry) => resolvePresentation({ ...protocol, condition: inRules }, entry)),
    confidence: sections.confidence.map(({ value, place }) => ({
      confidence: value.confidence,
      atLeast: amounts.number(value['at-least'], inside(place, 'at-least')),
    })),
    profiles: sections['protocols/profiles'].map((entry) => resolveProfile(protocol, entry)),
    templates: sections['protocols/templates'].flatMap((entry) => resolveTemplates(protocol, entry)),
    doses: sections['protocols/dose'].map((entry) => resolveDose(protocol, entry)),
    planRules: sections['protocols/plan-rules'].map((entry) => resolvePlanRule(protocol, entry)),
    weights: byId(sections['protocols/objective'].map((entry) => resolveWeight(protocol, entry))),
    movements,
    movementById: byId(movements),
    movementSets: sections['movements/sets'].map((entry) => resolveSet(protocol, sets, entry)),
    actions: byId(
      sections.actions.map(({ value, place }) => ({
        id: value.id,
        says: value.says,
        backing: backing(value.source, inside(place, 'source')),
      })),
    ),
    topics: byId(
      sections.advice.map(({ value, place }) => ({
        id: value.id,
        kind: value.kind,
        title: value.title,
        says: value.says,
        when: value.when === undefined ? undefined : protocol.condition(value.when, inside(place, 'when')),
        backing: backing(value.source, inside(place, 'source')),
      })),
    ),
    measures: sections.measures.map(({ value }) => ({ id: value.id, name: value.name, when: value.when })),
  }
}

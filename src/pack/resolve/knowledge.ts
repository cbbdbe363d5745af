import type { Fact } from '#engine/model/fact.ts'
import type { Action, Knowledge, Topic } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import { resolveLevel, resolveMotion, resolveMuscle, resolvePosition, resolveProduct } from './body.ts'
import { resolveCard } from './cards.ts'
import { resolveDefaults } from './defaults.ts'
import { resolveDose } from './doses.ts'
import { resolveFact } from './facts.ts'
import { resolveMovement } from './movements.ts'
import { inside, isPresent } from './place.ts'
import { resolvePlanRule } from './plan-rules.ts'
import { resolvePresentation } from './presentations.ts'
import { resolveProfile } from './profiles.ts'
import { PLAIN } from './quantity.ts'
import { resolveRoles } from './roles.ts'
import { RULE_SECTIONS, resolveRule } from './rules.ts'
import { scopeIn } from './scope.ts'
import type { Scope } from './scope.ts'
import { resolveSets } from './starter-sets.ts'
import { resolveStatement } from './statements.ts'
import { resolveTemplates } from './templates.ts'
import type { Vocabulary } from './vocabulary.ts'

type Part<Key extends keyof Knowledge> = Pick<Knowledge, Key>

const byId = <T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]))

const factGroups = ({ groups, intake }: Vocabulary, facts: readonly Fact[]): Knowledge['groups'] => {
  const named = [...groups.facts.byId].map(([id, members]): [string, readonly Fact[]] => [
    id,
    members.map(({ index }) => facts[index]).filter(isPresent),
  ])
  const asked = [...intake.byId.keys()].map((id): [string, readonly Fact[]] => [id, facts.filter((fact) => fact.group === id)])
  return new Map([...asked, ...named])
}

const questions = (scope: Scope): Part<'facts' | 'factById' | 'questionGroups' | 'groups' | 'roles'> => {
  const { sections } = scope
  const facts = sections.facts.map((entry, index) => resolveFact(scope, entry, index))
  return {
    facts,
    factById: byId(facts),
    questionGroups: sections.intake.map(({ value: { id, page, title, ask } }) => ({ id, page, title, ask })),
    groups: factGroups(scope, facts),
    roles: resolveRoles(scope, facts),
  }
}

const body = (
  scope: Scope,
): Part<'regions' | 'sites' | 'siteById' | 'sitesByRegion' | 'siteGroups' | 'levels' | 'positions' | 'motions' | 'muscles'> => {
  const { sections, sites } = scope
  const regions = [...scope.regions.byId.values()]
  return {
    regions,
    sites,
    siteById: byId(sites),
    sitesByRegion: new Map(regions.map(({ id }) => [id, sites.filter((site) => site.region === id)])),
    siteGroups: new Map([...scope.groups.regions.byId].map(([id, group]) => [id, group.regions])),
    levels: sections['body/levels'].map(resolveLevel),
    positions: sections['body/positions'].map((entry, index) => resolvePosition(scope, entry, index)),
    motions: sections.motions.map((entry, index) => resolveMotion(scope, entry, index)),
    muscles: sections['body/muscles'].map((entry) => resolveMuscle(scope, entry)),
  }
}

const ruleSections = (): readonly (keyof typeof RULE_SECTIONS)[] => Object.keys(RULE_SECTIONS) as (keyof typeof RULE_SECTIONS)[]

const resolveRules = (scope: Scope): readonly Rule[] =>
  ruleSections()
    .flatMap((section) => scope.sections[section].map((entry) => ({ entry, kind: RULE_SECTIONS[section] })))
    .map(({ entry, kind }, index) => resolveRule(scope, kind, entry, index))

const safety = (scope: Scope, statements: Scope): Part<'rules' | 'ruleById' | 'clearanceClasses' | 'statements' | 'defaults'> => {
  const rules = resolveRules(scope)
  return {
    rules,
    ruleById: byId(rules),
    clearanceClasses: [...scope.clearances.byId.values()],
    statements: scope.sections.safety.map((entry) => resolveStatement(statements, entry)),
    defaults: resolveDefaults(scope),
  }
}

const work = (
  scope: Scope,
): Part<'techniques' | 'techniqueById' | 'products' | 'cards' | 'cardById' | 'movements' | 'movementById' | 'movementSets'> => {
  const { sections } = scope
  const techniques = [...scope.techniques.byId.values()]
  const cards = sections['technique-cards'].map((entry) => resolveCard(scope, entry)).filter(isPresent)
  const movements = sections['movements/items'].map((entry) => resolveMovement(scope, entry))
  return {
    techniques,
    techniqueById: byId(techniques),
    products: sections.products.map(resolveProduct),
    cards,
    cardById: byId(cards),
    movements,
    movementById: byId(movements),
    movementSets: resolveSets(scope, sections['movements/sets']),
  }
}

const planning = (
  scope: Scope,
  rules: Scope,
): Part<'presentations' | 'confidence' | 'profiles' | 'templates' | 'doses' | 'planRules' | 'weights'> => {
  const { sections, amounts } = scope
  return {
    presentations: sections.presentations.map((entry) => resolvePresentation(rules, entry)),
    confidence: sections.confidence.map(({ value, place }) => ({
      confidence: value.confidence,
      atLeast: amounts.number(value['at-least'], PLAIN, inside(place, 'at-least')),
    })),
    profiles: sections['protocols/profiles'].map((entry) => resolveProfile(scope, entry)),
    templates: sections['protocols/templates'].flatMap((entry) => resolveTemplates(scope, entry)),
    doses: sections['protocols/dose'].map((entry) => resolveDose(scope, entry)),
    planRules: sections['protocols/plan-rules'].map((entry) => resolvePlanRule(scope, entry)),
    weights: byId(
      sections['protocols/objective'].map(({ value, place }) => ({
        id: value.id,
        value: amounts.number(value.value, PLAIN, inside(place, 'value')),
        why: value.why,
      })),
    ),
  }
}

const resolveActions = ({ sections, backing }: Scope): readonly Action[] =>
  sections.actions.map(({ value, place }) => ({ id: value.id, says: value.says, backing: backing(value.source, inside(place, 'source')) }))

const resolveTopics = ({ sections, condition, backing }: Scope): readonly Topic[] =>
  sections.advice.map(({ value, place }) => ({
    id: value.id,
    kind: value.kind,
    title: value.title,
    says: value.says,
    when: value.when === undefined ? undefined : condition(value.when, inside(place, 'when')),
    backing: backing(value.source, inside(place, 'source')),
  }))

/** Resolves everything the engine needs; problems go to the vocabulary's report. */
export const resolveKnowledge = (words: Vocabulary): Knowledge => {
  const inRules = scopeIn(words, 'rule')
  const inPlans = scopeIn(words, 'plan')
  const [manifest] = words.sections.pack
  return {
    id: manifest?.value.id ?? '',
    version: manifest?.value.version ?? '',
    title: manifest?.value.title ?? '',
    ...questions(inRules),
    ...body(inRules),
    ...safety(inRules, scopeIn(words, 'statement')),
    ...work(inPlans),
    ...planning(inPlans, inRules),
    actions: byId(resolveActions(inPlans)),
    topics: byId(resolveTopics(inPlans)),
    measures: words.sections.measures.map(({ value }) => ({ id: value.id, name: value.name, when: value.when })),
  }
}

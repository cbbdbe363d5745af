import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Vocabulary } from '../resolve/vocabulary.ts'
import { checkSteady, checkTemplates } from './completeness.ts'
import { checkFactRings } from './fact-ring.ts'
import { checkSilence } from './silence.ts'
import { checkAskedForNothing, checkUnused } from './unused.ts'

const checkUse = (words: Vocabulary, knowledge: Knowledge): void => {
  const { report, sections } = words
  const named = sections.clearances.filter(({ value }) => !value.default)
  checkUnused(report, words.numbers, sections.numbers)
  checkUnused(report, words.actions, sections.actions)
  checkUnused(report, words.clearances, named)
  checkAskedForNothing(report, words.facts.used, knowledge.facts, sections.facts)
}

const checkSafetyRules = ({ report, sections }: Vocabulary, { facts, rules }: Knowledge): void => {
  const entries = [...sections['red-flags'], ...sections.combinations, ...sections.restrictions, ...sections.course]
  const safety = rules.filter(({ kind }) => kind !== 'sign' && kind !== 'follow-up')
  checkSilence(report, facts, safety, entries)
}

/** Checks that only a whole pack can be judged by: rings, silence, completeness, use. */
export const checkWhole = (words: Vocabulary, knowledge: Knowledge): void => {
  const { report, sections } = words
  const places = sections.facts.map(({ place }) => place)
  checkFactRings(report, knowledge.facts, places)
  checkSafetyRules(words, knowledge)
  checkSteady(report, knowledge.facts, new Set(knowledge.ruleById.keys()), sections.facts)
  checkUse(words, knowledge)
  const [template] = sections['protocols/templates']
  if (template !== undefined) checkTemplates(report, knowledge.presentations, knowledge.templates, template.place)
}

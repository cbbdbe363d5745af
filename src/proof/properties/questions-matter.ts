import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Rule } from '#engine/model/rule.ts'
import type { Bool } from '#engine/formula/term.ts'
import { answerTerms } from '#engine/translate/input/answers.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { Inputs } from '#engine/translate/input/inputs.ts'
import type { Source } from '#engine/translate/limits.ts'
import { once } from '#engine/once.ts'
import type { Translation } from '#engine/translate/pack.ts'
import { verdictTerms } from '#engine/translate/verdict.ts'
import { sourcesOf } from '../relations/less-cautious.ts'
import { factsReadBy, factsReadForPlans } from '#engine/reads/facts-read.ts'
import { calmClients } from './calm-inputs.ts'
import type { Calm } from './calm-inputs.ts'
import { isHigher, saysMore } from './differences.ts'
import type { Possible, Property } from './property.ts'

/** Of the rules that read a fact so many are tried one by one before all clients are looked at. */
const TRIES = 4

interface Question {
  readonly fact: Fact
  /** Rules that read it, however far behind; those that read least first. */
  readonly readers: readonly Rule[]
}

/** The verdict by another answer to one question, everything else being equal, and that both answers leave no question open. */
const otherwise = ({ terms, rules }: Translation, { inputs, verdict }: Calm, { fact, readers }: Question) => {
  const { knowledge } = verdict.reading
  const other = answerTerms({ knowledge, terms, rules }, { ...fact, id: inputName(fact.id, 'otherwise') })
  const kept = new Map(verdict.rules.filter(({ rule }) => !readers.includes(rule)).map((each) => [each.rule, each]))
  const answering: Inputs = { ...inputs, answer: (asked) => (asked === fact ? other : inputs.answer(asked)) }
  const second = verdictTerms(knowledge, terms, answering, kept)
  const isAnswered = terms.and(inputs.answer(fact).given, other.given, terms.not(verdict.incomplete), terms.not(second.incomplete))
  return { second, isAnswered }
}

/** Two answers by which somebody with a complete screening is told something else: first by levels alone, then by anything. */
const differing = (translation: Translation, clients: () => Calm, question: Question): readonly (() => Bool)[] => {
  const { and } = translation.terms
  const two = once(() => otherwise(translation, clients(), question))
  const sources = (): readonly Source[] =>
    clients()
      .verdict.rules.filter(({ rule }) => question.readers.includes(rule))
      .flatMap(sourcesOf)
  return [
    () => and(two().isAnswered, isHigher(clients().verdict, two().second)),
    () => and(two().isAnswered, saysMore(clients().verdict, two().second, sources())),
  ]
}

const asked = ({ facts }: Knowledge): readonly Fact[] => facts.filter(({ derive, who }) => derive === undefined && who !== 'system')

/** What a fact is asked for where no rule says more or less by it. */
const elsewhere = (forPlans: ReadonlySet<number>, { fact, readers }: Question): string | undefined => {
  if (forPlans.has(fact.index)) return 'it ranks presentations or shapes a plan'
  return readers.some(({ response }) => response !== undefined) ? 'a sign asks something of the hands' : fact.reason
}

const matters = (translation: Translation): readonly Possible[] => {
  const { verdict, inputs } = translation
  const { knowledge } = verdict.reading
  const reads = factsReadBy(knowledge)
  const forPlans = factsReadForPlans(knowledge)
  const calmFor = calmClients(translation, knowledge)
  const questions = asked(knowledge).map((fact) => ({
    fact,
    readers: knowledge.rules.filter((rule) => reads(rule).has(fact.index)).toSorted((a, b) => reads(a).size - reads(b).size),
  }))
  return questions
    .filter((question) => elsewhere(forPlans, question) === undefined)
    .map((question) => {
      const [levels, anything] = [0, 1].map((at) =>
        question.readers.map((rule) => () => differing(translation, () => calmFor(rule), question)[at]?.() ?? translation.terms.no),
      )
      const [, formula = () => translation.terms.no] = differing(translation, () => ({ inputs, verdict }), question)
      return { what: question.fact.id, attempts: [...(levels ?? []).slice(0, TRIES), ...(anything ?? []).slice(0, TRIES)], formula }
    })
}

/** Nothing is asked for nothing. */
export const QUESTIONS_MATTER: Property = {
  id: 'questions',
  says: 'For every question there is a client for whom two answers differ in what comes of them, or a presentation, a plan or a reason needs it.',
  kind: 'possible',
  each: matters,
  atOnce: 1,
  slices: 2,
}

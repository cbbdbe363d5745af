import type { Answer, Client } from '#engine/model/client.ts'
import type { Bounds, Condition, FactRef } from '#engine/model/condition.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { truthWord } from '#engine/model/truth.ts'
import { openState } from '#engine/state/open-state.ts'
import type { State } from '#engine/state/state.ts'
import { TODAY } from './people.ts'
import { tiny } from './packs.ts'

const fact = (id: string, more: string): string =>
  `- { id: ${id}, name: ${id}, ask: "${id}?", ${more}, reason: for the tests of the logic, group: hands, dossier: demo/9, source: [T1] }`

const FACTS = [
  fact('risk', 'steady: care, mandatory: yes'),
  fact('other-risk', 'mandatory: yes'),
  fact('third-risk', 'cautious: yes'),
  fact('guard', 'cautious: no'),
  fact('silent-risk', 'unanswered: cautious'),
  fact('silent-guard', 'cautious: no, unanswered: cautious'),
  fact('event', 'unanswered: absent'),
  fact('only-after-risk', 'applies-when: risk'),
  fact('cautious-after-risk', 'applies-when: risk, unanswered: cautious'),
  fact('implied', 'implied-by: { any: [other-risk, { fact: grade, at-most: 3 }] }'),
  fact('implied-steady', 'steady: pause, mandatory: yes, implied-by: other-risk'),
  fact('happened', 'dated: yes, sided: yes, placed: yes, implied-by: other-risk'),
  fact('weight', 'type: number, min: 0, max: 300'),
  fact('second-weight', 'type: number, min: 0, max: 300'),
  fact('grade', 'type: number, min: 0, max: 5, whole: yes, unanswered: absent'),
  fact('agreed', 'type: number, min: 0, max: 4, unanswered: cautious, cautious: no'),
  fact('kind', 'type: one-of, options: [hard, soft]'),
  fact('silent-kind', 'type: one-of, options: [hard, soft], unanswered: cautious'),
  fact('tools', 'type: some-of, options: [cup, stone, band]'),
  fact('day', 'type: date'),
  fact('later-day', 'type: date, unanswered: absent'),
  fact('where', 'type: regions'),
  fact('which', 'type: side'),
]

const derived = (id: string, more: string): string =>
  `- { id: ${id}, name: ${id}, who: system, ${more}, reason: for the tests of the logic, group: hands, dossier: demo/9, source: [T1] }`

const DERIVED = [
  derived('two-of-three', 'derive: { when: { at-least: 2, of: [risk, other-risk, third-risk] } }'),
  derived('not-hard', 'derive: { when: { not: { fact: kind, is: hard } } }'),
  derived('hard-guard', 'cautious: no, derive: { when: { fact: kind, is: hard } }'),
  derived('first-day', 'type: date, derive: { first: [later-day, day] }'),
  derived('first-weight', 'type: number, derive: { first: [second-weight, weight] }'),
  derived('lowest-weight', 'type: number, derive: { lowest: [weight, second-weight] }'),
  derived('summed-weight', 'type: number, derive: { sum: [weight, second-weight] }'),
  derived(
    'stage',
    'type: one-of, options: [early, late], derive: { cases: [{ when: { fact: day, ago: { under: 6 weeks } }, is: early }, { when: { fact: day, ago: { at-least: 6 weeks } }, is: late }] }',
  ),
  derived('points', 'type: number, derive: { cases: [{ when: risk, is: 2 }, { when: other-risk, is: 1 }] }'),
]

const rule = (id: string, status: string): string =>
  `- { id: ${id}, title: "A ${id}", when: ${id}, status: ${status}, because: { therapist: It is so. }, dossier: demo/9, source: [T1] }`

const RULES = [rule('risk', 'go-with-care'), rule('implied-steady', 'paused')]

let made: Knowledge | undefined

/** The shoulder pack with one fact of every kind, for the tests of the logic. */
export const logic = (): Knowledge =>
  (made ??= tiny({
    'facts/logic.yaml': `${[...FACTS, ...DERIVED].join('\n')}\n`,
    'red-flags/logic.yaml': `${RULES.join('\n')}\n`,
  }))

/** A fact of that pack as conditions name it. */
export const ref = (id: string, knowledge: Knowledge = logic()): FactRef => {
  const found = knowledge.factById.get(id)
  if (found === undefined) throw new Error(`no fact ${id}`)
  return { id, index: found.index }
}

const EMPTY: Client = {
  pack: 'tiny-shoulder',
  today: TODAY,
  answers: {},
  clearances: [],
  history: { answers: [], sessions: [], rechecks: [] },
  signs: [],
  malformed: [],
}

type Given = Answer['value'] | (Partial<Answer> & Pick<Answer, 'value'>)

const isValue = (given: Given): given is Answer['value'] => typeof given !== 'object' || Array.isArray(given)

/** Answers by hand: a plain value, or a value with what was said around it. */
const answers = (given: Readonly<Record<string, Given>>, on: string = TODAY): Client['answers'] =>
  Object.fromEntries(
    Object.entries(given).map(([id, one]) => [id, { on, origin: 'given' as const, ...(isValue(one) ? { value: one } : one) }]),
  )

/** A client of whom only this was answered. */
export const who = (given: Readonly<Record<string, Given>> = {}, rest: Partial<Client> = {}): Client => ({
  ...EMPTY,
  answers: answers(given),
  ...rest,
})

/** An earlier record of answers. */
export const record = (on: string, given: Readonly<Record<string, Given>>): Client['history']['answers'][number] => ({
  on,
  facts: answers(given, on),
})

/** A client's state in the pack of the logic. */
export const stateOf = (client: Client): State => openState(logic(), client)

/** Is a condition true, false or unknown of a client? */
export const truthFor = (condition: Condition, client: Client): 'false' | 'unknown' | 'true' => truthWord(stateOf(client).truth(condition))

/** Conditions in few words. */
export const yes = (id: string): Condition => ({ op: 'true', fact: ref(id) })
export const no = (of: Condition): Condition => ({ op: 'not', of })
export const all = (...of: readonly Condition[]): Condition => ({ op: 'all', of })
export const any = (...of: readonly Condition[]): Condition => ({ op: 'any', of })
export const number = (id: string, bounds: Bounds): Condition => ({ op: 'number', fact: ref(id), bounds })
export const is = (id: string, ...values: readonly string[]): Condition => ({ op: 'is', fact: ref(id), values })
export const has = (id: string, ...values: readonly string[]): Condition => ({ op: 'has', fact: ref(id), values })
export const ago = (id: string, days: Bounds, whenUnknown = true): Condition => ({ op: 'ago', fact: ref(id), days, whenUnknown })
export const side = (id: string, wanted: 'left' | 'right'): Condition => ({ op: 'side', fact: ref(id), side: wanted })
export const touches = (id: string, ...sites: readonly string[]): Condition => ({
  op: 'touches',
  fact: ref(id),
  sites: sites.flatMap((site) => logic().siteById.get(site)?.index ?? []),
})
export const reading = (id: string, bounds: Bounds, gate: string): Condition => ({ op: 'reading', fact: ref(id), bounds, gate: ref(gate) })
export const fell = (id: string, by: number, bounds: Bounds = {}): Condition => ({ op: 'fell', fact: ref(id), by, bounds })

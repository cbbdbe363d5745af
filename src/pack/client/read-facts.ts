import type { Answer, Answers, Clearance } from '#engine/model/client.ts'
import type { Day } from '#engine/model/day.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Path } from '../located/value.ts'
import { nearest } from '../problem/nearest.ts'
import { AnswerDetails, Letter } from './shape.ts'
import { readDay, readPlaces, readValue } from './read-value.ts'
import type { ReadValue, ValueFault } from './read-value.ts'

/** Reports a fault at a path of the file. */
export type ReportFault = (path: Path, fault: ValueFault, ofKey?: boolean) => void

/** What is needed to read facts of one day. */
export interface FactsScope {
  readonly knowledge: Knowledge
  readonly today: Day
  readonly day: string
  readonly report: ReportFault
}

/** Answers that could be read, letters among them, and the ids of facts whose value could not. */
export interface FactsRead {
  readonly answers: Answers
  readonly clearances: readonly Clearance[]
  readonly malformed: readonly string[]
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const take = <T>(read: ReadValue<T>, path: Path, report: ReportFault): T | undefined => {
  if ('value' in read) return read.value
  report(path, read.fault)
  return undefined
}

const readDetails = (scope: FactsScope, fact: Fact, written: unknown, path: Path): Omit<Answer, 'origin'> | undefined => {
  const { knowledge, today, report } = scope
  const parsed = AnswerDetails.safeParse(written)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const wrong = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.')
    report(wrong === undefined ? path : [...path, wrong], {
      code: 'ISC-CLIENT-007',
      message: `${fact.id} cannot be read: ${issue?.message ?? 'wrong shape'}`,
      expected: Object.keys(AnswerDetails.shape).join(', '),
    })
    return undefined
  }
  const { data } = parsed
  const key = data.answer === undefined ? 'value' : 'answer'
  const value = take(readValue(knowledge, fact, data.answer ?? data.value, today), [...path, key], report)
  const day = (field: 'since' | 'worse'): string | undefined =>
    data[field] === undefined ? undefined : take(readDay(data[field], today), [...path, field], report)
  const since = day('since')
  const worse = day('worse')
  const at = data.at === undefined ? undefined : take(readPlaces(knowledge, data.at), [...path, 'at'], report)
  if (value === undefined || (data.since !== undefined && since === undefined) || (data.worse !== undefined && worse === undefined))
    return undefined
  if (data.at !== undefined && at === undefined) return undefined
  return {
    value,
    on: data.on ?? scope.day,
    since,
    worse,
    side: data.side,
    at,
    checked: data.checked,
    confirmed: data.confirmed,
    talked: data.talked,
  }
}

const readFact = (scope: FactsScope, fact: Fact, written: unknown, path: Path): Omit<Answer, 'origin'> | undefined => {
  if (isMap(written)) return readDetails(scope, fact, written, path)
  const value = take(readValue(scope.knowledge, fact, written, scope.today), path, scope.report)
  return value === undefined ? undefined : { value, on: scope.day }
}

const readLetters = (written: unknown, path: Path, report: ReportFault): readonly Clearance[] => {
  const parsed = Letter.array().safeParse(written)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  report([...path, ...(issue?.path ?? [])], {
    code: 'ISC-CLIENT-017',
    message: `a clearance cannot be read: ${issue?.message ?? 'wrong shape'}`,
    expected: 'a list of { names, by, on, written }',
  })
  return []
}

/** Reads facts by id. Every fault is reported at its place; a fact whose value does not fit counts as malformed. */
export const readFacts = (scope: FactsScope, facts: Readonly<Record<string, unknown>>, path: Path, origin: Answer['origin']): FactsRead => {
  const { knowledge, report } = scope
  const answers: Record<string, Answer> = {}
  const malformed: string[] = []
  let clearances: readonly Clearance[] = []
  for (const [id, written] of Object.entries(facts)) {
    const here = [...path, id]
    if (id === 'clearances') {
      clearances = readLetters(written, here, report)
      continue
    }
    const fact = knowledge.factById.get(id)
    if (fact === undefined) {
      report(here, { code: 'ISC-CLIENT-008', message: `there is no fact ${id}`, nearest: nearest(id, knowledge.factById.keys()) }, true)
    } else if (fact.derive !== undefined) {
      report(here, { code: 'ISC-CLIENT-013', message: `${id} follows from other answers and cannot be given` }, true)
    } else {
      const answer = readFact(scope, fact, written, here)
      if (answer === undefined) malformed.push(id)
      else answers[id] = { ...answer, origin }
    }
  }
  return { answers, clearances, malformed }
}

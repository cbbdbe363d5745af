import type { Answer, Answers, Client, History, Sign } from '#engine/model/client.ts'
import { dayFromIso } from '#engine/model/day.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Wishes } from '#engine/model/wishes.ts'
import { readDocument } from '../located/document.ts'
import type { LocatedDocument, TextCodes } from '../located/document.ts'
import type { Path } from '../located/value.ts'
import { nearest } from '../problem/nearest.ts'
import { byPlace } from '../problem/problem.ts'
import type { Problem } from '../problem/problem.ts'
import { validate } from '../validate.ts'
import type { ShapeCodes } from '../shape/explain.ts'
import { readFacts } from './read-facts.ts'
import type { FactsScope, ReportFault } from './read-facts.ts'
import { ClientFile } from './shape.ts'
import type { CaseText, ClientFileText } from './shape.ts'

const TEXT: TextCodes = {
  syntax: 'ISC-CLIENT-001',
  'too-large': 'ISC-CLIENT-002',
  'too-deep': 'ISC-CLIENT-005',
  alias: 'ISC-CLIENT-001',
  tag: 'ISC-CLIENT-001',
  empty: 'ISC-CLIENT-003',
  documents: 'ISC-CLIENT-001',
  'duplicate-key': 'ISC-CLIENT-001',
  binary: 'ISC-CLIENT-004',
  key: 'ISC-CLIENT-006',
}

const SHAPE: ShapeCodes = {
  missing: 'ISC-CLIENT-006',
  unknownField: 'ISC-CLIENT-007',
  kind: 'ISC-CLIENT-006',
  choice: 'ISC-CLIENT-006',
  form: 'ISC-CLIENT-006',
  bounds: 'ISC-CLIENT-006',
  length: 'ISC-CLIENT-006',
  several: 'ISC-CLIENT-006',
}

const LIMIT = 1_000_000

/** A client file, read: the client for the engine, what they wish, and what a case file says of itself. */
export interface ClientRead {
  readonly client: Client
  readonly wishes: Wishes
  readonly about: CaseText | undefined
}

/** A client file that was read, together with the problems of values that were not; or only problems. */
export interface ClientResult {
  readonly read: ClientRead | undefined
  readonly problems: readonly Problem[]
}

interface Reader {
  readonly knowledge: Knowledge
  readonly document: LocatedDocument
  readonly file: ClientFileText
  readonly report: ReportFault
}

const scopeOn = ({ knowledge, report }: Reader, day: string): FactsScope => ({ knowledge, report, day, today: dayFromIso(day) ?? 0 })

const checkNames = (reader: Reader, names: readonly string[], known: Iterable<string>, what: string, path: Path): void => {
  const all = new Set(known)
  for (const [index, name] of names.entries()) {
    if (!all.has(name))
      reader.report([...path, index], { code: 'ISC-CLIENT-017', message: `there is no ${what} ${name}`, nearest: nearest(name, all) })
  }
}

const readSigns = (reader: Reader, signs: readonly Sign[], path: Path): readonly Sign[] => {
  const { knowledge } = reader
  const known = knowledge.rules.filter(({ kind }) => kind === 'sign').map(({ id }) => id)
  checkNames(
    reader,
    signs.map(({ id }) => id),
    known,
    'sign',
    path,
  )
  return signs.filter(({ id }) => known.includes(id))
}

const byDay = (a: { readonly on: string }, b: { readonly on: string }): number => a.on.localeCompare(b.on)

const readHistory = (reader: Reader): History => {
  const { file, knowledge } = reader
  const path = ['history']
  const techniques = [...knowledge.cardById.keys(), ...knowledge.techniqueById.keys()]
  return {
    answers: (file.history?.answers ?? [])
      .map((entry, index) => ({
        on: entry.on,
        facts: readFacts(scopeOn(reader, entry.on), entry.facts, [...path, 'answers', index, 'facts'], 'given').answers,
      }))
      .toSorted(byDay),
    sessions: (file.history?.sessions ?? [])
      .map((session, index) => {
        const here = [...path, 'sessions', index]
        checkNames(reader, session.techniques, techniques, 'technique', [...here, 'techniques'])
        checkNames(reader, Object.keys(session.levels), knowledge.siteById.keys(), 'place', [...here, 'levels'])
        const { 'hands-on': handsOn, ...rest } = session
        return { ...rest, handsOn, signs: readSigns(reader, session.signs, [...here, 'signs']) }
      })
      .toSorted(byDay),
    rechecks: (file.history?.rechecks ?? []).map(({ 'useful-gain': usefulGain, ...rest }) => ({ ...rest, usefulGain })).toSorted(byDay),
  }
}

const signAnswers = (signs: readonly Sign[], on: string): Answers => {
  const answers: Record<string, Answer> = {}
  for (const sign of signs) {
    answers[sign.id] = { value: 'yes', on, origin: 'given', at: sign.at }
    if (sign.escalated === true) answers[`${sign.id}-escalated`] = { value: 'yes', on, origin: 'given' }
  }
  return answers
}

const factIdsFor = (reader: Reader, name: string, path: Path): readonly string[] => {
  const { knowledge } = reader
  if (knowledge.factById.has(name)) return [name]
  const group = knowledge.groups.get(name)
  if (group !== undefined) return group.map(({ id }) => id)
  const found = name.endsWith('*') ? [...knowledge.factById.keys()].filter((id) => id.startsWith(name.slice(0, -1))) : []
  if (found.length === 0) {
    const known = [...knowledge.factById.keys(), ...knowledge.groups.keys()]
    reader.report(path, { code: 'ISC-CLIENT-016', message: `there is no fact or group ${name}`, nearest: nearest(name, known) })
  }
  return found
}

/** Answers that stand in for questions nobody asked: only yes/no facts that were left open, all of them marked as assumed. */
const assumedNo = (reader: Reader, given: Answers): Answers => {
  const { file, knowledge } = reader
  const answers: Record<string, Answer> = {}
  for (const [index, name] of (file.assume?.no ?? []).entries()) {
    for (const id of factIdsFor(reader, name, ['assume', 'no', index])) {
      const fact = knowledge.factById.get(id)
      if (fact === undefined || fact.type !== 'yes-no' || fact.derive !== undefined || given[id] !== undefined) continue
      answers[id] = { value: 'no', on: file.today, origin: 'assumed' }
    }
  }
  return answers
}

const wishAnswers = (reader: Reader): Answers => {
  const { file, knowledge, report } = reader
  const wishes = [
    { fact: knowledge.roles.goals, values: file.goals, path: ['goals'] },
    { fact: knowledge.roles.prefers, values: file.preferences?.prefers, path: ['preferences', 'prefers'] },
  ]
  const answers: Record<string, Answer> = {}
  for (const { fact, values, path } of wishes) {
    if (fact === undefined || values === undefined) continue
    const known = fact.options.map(({ id }) => id)
    for (const [index, value] of values.entries()) {
      if (known.includes(value)) continue
      report([...path, index], {
        code: 'ISC-CLIENT-015',
        message: `${value} is not one of the values`,
        expected: known.join(', '),
        nearest: nearest(value, known),
      })
    }
    answers[fact.id] = { value: values.filter((value) => known.includes(value)), on: file.today, origin: 'given' }
  }
  return answers
}

const readFile = (reader: Reader): ClientRead => {
  const { file } = reader
  const scope = scopeOn(reader, file.today)
  const given = readFacts(scope, file.facts, ['facts'], 'given')
  const values = readFacts(scope, file.assume?.values ?? {}, ['assume', 'values'], 'assumed')
  const signs = readSigns(reader, file.session?.signs ?? [], ['session', 'signs'])
  const known = { ...values.answers, ...wishAnswers(reader), ...signAnswers(signs, file.today), ...given.answers }
  return {
    client: {
      pack: file.pack,
      today: file.today,
      answers: { ...assumedNo(reader, known), ...known },
      clearances: [...given.clearances, ...values.clearances],
      history: readHistory(reader),
      signs,
      malformed: [...given.malformed, ...values.malformed],
    },
    wishes: { minutes: file.preferences?.minutes },
    about: file.case,
  }
}

const checkHead = ({ file, knowledge, report }: Reader): void => {
  if (dayFromIso(file.today) === undefined)
    report(['today'], { code: 'ISC-CLIENT-011', message: `${file.today} is not a day`, expected: 'a day such as 2026-11-22' })
  if (file.pack !== knowledge.id) {
    report(['pack'], { code: 'ISC-CLIENT-014', message: `this file is written for the pack ${file.pack}`, expected: knowledge.id })
  }
}

/**
 * Reads a client file, YAML or JSON. Shape and values are checked against the vocabulary; each fault has its place. Where only
 * single values are faulty the client is still given, with those facts counted as unanswered; callers decide whether that is enough.
 */
export const readClient = (knowledge: Knowledge, name: string, text: string): ClientResult => {
  const opened = readDocument(name, text, TEXT, LIMIT)
  if ('problems' in opened) return { read: undefined, problems: opened.problems }
  const { document } = opened
  const checked = validate(document, ClientFile, SHAPE)
  if ('problems' in checked) return { read: undefined, problems: checked.problems }
  const problems: Problem[] = []
  const report: ReportFault = (path, { code, message, expected, nearest: near }, ofKey) => {
    problems.push(document.problem(code, path, message, { expected, nearest: near, ofKey }))
  }
  const reader: Reader = { knowledge, document, file: checked.value, report }
  checkHead(reader)
  const read = readFile(reader)
  return { read, problems: problems.toSorted(byPlace) }
}

import type { Answers, Client } from '#engine/model/client.ts'
import { dayFromIso } from '#engine/model/day.ts'
import type { Day } from '#engine/model/day.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Wishes } from '#engine/model/wishes.ts'
import { readDocument } from '../located/document.ts'
import type { LocatedDocument } from '../located/document.ts'
import { byPlace } from '../problem/problem.ts'
import type { Problem } from '../problem/problem.ts'
import { validate } from '../validate.ts'
import { CLIENT_LIMIT, CLIENT_SHAPE, CLIENT_TEXT } from './codes.ts'
import { assumedNo } from './read-assumptions.ts'
import { readFacts } from './read-facts.ts'
import type { FactsRead } from './read-facts.ts'
import { readHistory } from './read-history.ts'
import { readLetters } from './read-letters.ts'
import { readSigns, signAnswers } from './read-signs.ts'
import { wishAnswers } from './read-wishes.ts'
import type { Reader, ReportFault } from './reader.ts'
import { ClientFile } from './shape.ts'
import type { CaseText, ClientFileText } from './shape.ts'

/** A client file, read: the client for the engine, what they wish, and what a case file says of itself. */
export interface ClientRead {
  /** What the store the file comes from calls the client. */
  readonly id: string | number | undefined
  readonly client: Client
  readonly wishes: Wishes
  readonly about: CaseText | undefined
}

/** A client file that was read, together with the problems of values that were not; or only problems. */
export interface ClientResult {
  readonly read: ClientRead | undefined
  readonly problems: readonly Problem[]
}

/** Answers that stand under `facts`, letters aside. */
const givenFacts = (reader: Reader, { facts: { clearances: _letters, ...facts } }: ClientFileText): FactsRead =>
  readFacts(reader, facts, ['facts'], 'given')

/** Answers with others where they leave room. To copy hundreds of answers costs more than to read them, and mostly there are no others. */
const besides = (answers: Answers, others: Answers): Answers => (Object.keys(others).length === 0 ? answers : { ...others, ...answers })

/** Answers but for facts whose value could not be read: such a fact stays open, and nothing that is assumed may take its place. */
const readable = (answers: Answers, malformed: readonly string[]): Answers =>
  malformed.length === 0 ? answers : Object.fromEntries(Object.entries(answers).filter(([id]) => !malformed.includes(id)))

/** Reads a file whose shape was checked; its facts may have been read before. */
export const readFile = (reader: Reader, file: ClientFileText, given: FactsRead = givenFacts(reader, file)): ClientRead => {
  const { clearances } = file.facts
  const { clearances: assumedLetters, ...assumed } = file.assume?.values ?? {}
  const values = readFacts(reader, assumed, ['assume', 'values'], 'assumed')
  const signs = readSigns(reader, file.session?.signs ?? [], ['session', 'signs'])
  const malformed = [...given.malformed, ...values.malformed]
  const others = { ...values.answers, ...wishAnswers(reader, file), ...signAnswers(signs, file.today) }
  const known = readable(besides(given.answers, others), malformed)
  const assumedToBeNo = file.assume?.no ?? []
  const settled = new Set(assumedToBeNo.length === 0 ? [] : [...Object.keys(known), ...malformed])
  return {
    id: file.id,
    client: {
      pack: file.pack,
      today: file.today,
      answers: besides(known, assumedNo(reader, assumedToBeNo, settled)),
      clearances: [
        ...readLetters(reader, clearances, ['facts', 'clearances']),
        ...readLetters(reader, assumedLetters, ['assume', 'values', 'clearances']),
      ],
      history: readHistory(reader, file.history),
      signs,
      malformed,
    },
    wishes: { minutes: file.preferences?.minutes },
    about: file.case,
  }
}

/** The day of the file. Without one, or with another pack, nothing else in the file can be judged. */
const readHead = ({ id }: Knowledge, { pack, today }: ClientFileText, report: ReportFault): Day | undefined => {
  const day = dayFromIso(today)
  if (day === undefined)
    report(['today'], { code: 'ISC-CLIENT-011', message: `${today} is not a day`, expected: 'a day such as 2026-11-22' })
  if (pack !== id) report(['pack'], { code: 'ISC-CLIENT-014', message: `this file is written for the pack ${pack}`, expected: id })
  return pack === id ? day : undefined
}

const readOpened = (knowledge: Knowledge, document: LocatedDocument, file: ClientFileText): ClientResult => {
  const problems: Problem[] = []
  const report: ReportFault = (path, { code, message, ...more }, ofKey) => {
    problems.push(document.problem(code, path, message, { ...more, ofKey }))
  }
  const today = readHead(knowledge, file, report)
  const read = today === undefined ? undefined : readFile({ knowledge, report, today, date: file.today }, file)
  return { read, problems: problems.toSorted(byPlace) }
}

/**
 * Reads a client file, YAML or JSON. Shape and values are checked against the vocabulary; each fault has its place. Where only
 * single values are faulty the client is still given, with those facts counted as unanswered; callers decide whether that is enough.
 */
export const readClient = (knowledge: Knowledge, name: string, text: string): ClientResult => {
  const opened = readDocument(name, text, CLIENT_TEXT, CLIENT_LIMIT)
  if ('problems' in opened) return { read: undefined, problems: opened.problems }
  const checked = validate(opened.document, ClientFile, CLIENT_SHAPE)
  if ('problems' in checked) return { read: undefined, problems: checked.problems }
  return readOpened(knowledge, opened.document, checked.value)
}

import type { Answer } from '#engine/model/client.ts'
import { dayFromIso } from '#engine/model/day.ts'
import type { Day } from '#engine/model/day.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readAs } from '../validate.ts'
import { colonsOf, isMap } from './plain-text.ts'
import type { PlainText } from './plain-text.ts'
import { readFile } from './read-client.ts'
import type { ClientRead } from './read-client.ts'
import { readFact } from './read-facts.ts'
import type { FactsRead } from './read-facts.ts'
import type { Reader } from './reader.ts'
import { ClientFile } from './shape.ts'

type Map = Readonly<Record<string, unknown>>

/** Reads clients who are plainly fine; undefined where the reader of client files has to say what is wrong, if anything is. */
export type ReadPlain = (text: PlainText) => ClientRead | undefined

/** Fields that a client of few words has: whoever has more is read with the shape of the whole file. */
const FEW: ReadonlySet<string> = new Set(['id', 'pack', 'today', 'facts'])

/** One answer a word and day, shared: a client says no some two hundred times. */
type YesNo = Readonly<Record<string, Answer>>

const wordsOn = (on: string): YesNo => {
  const answer = (value: string): Answer => ({ value, on, origin: 'given' })
  const words = ['no', 'yes', 'not-sure', 'known-unchanged', 'declined']
  return Object.assign(Object.create(null), Object.fromEntries(words.map((word) => [word, answer(word)])))
}

/** What all clients of one day are read with. */
interface DayOfReading {
  readonly date: string
  readonly day: Day
  readonly words: YesNo
}

const LETTERS = 'clearances'

interface Reading extends DayOfReading {
  readonly reader: Reader
  readonly faulty: () => boolean
}

const readOne = ({ reader, words }: Reading, fact: Fact, written: unknown): Answer | undefined => {
  if (fact.type === 'yes-no' && typeof written === 'string') return words[written]
  const read = readFact(reader, fact, written, [])
  return read === undefined ? undefined : { ...read, origin: 'given' }
}

/** The answers of a client, and how many colons they are written with. */
const readFactsPlainly = (
  knowledge: Knowledge,
  reading: Reading,
  facts: Map,
): { readonly given: FactsRead; readonly colons: number } | undefined => {
  const answers: Record<string, Answer> = {}
  let colons = 0
  for (const id in facts) {
    const written = facts[id]
    colons += typeof written === 'string' && reading.words[written] !== undefined ? 1 : 1 + colonsOf(written)
    if (id === LETTERS) continue
    const fact = knowledge.factById.get(id)
    if (fact === undefined || fact.derive !== undefined) return undefined
    const answer = readOne(reading, fact, written)
    if (answer === undefined) return undefined
    answers[id] = answer
  }
  return { given: { answers, malformed: [] }, colons }
}

const NOTHING: Pick<ClientRead['client'], 'clearances' | 'history' | 'signs' | 'malformed'> = {
  clearances: [],
  history: { answers: [], sessions: [], rechecks: [] },
  signs: [],
  malformed: [],
}

const isId = (id: unknown): id is string | number | undefined =>
  id === undefined || (typeof id === 'string' ? id.length > 0 && id.length <= 200 : Number.isInteger(id))

/** The rest of a file, letters included, through the reader of client files. */
const readRest = ({ reader, faulty }: Reading, value: Map, facts: Map, given: FactsRead): ClientRead | undefined => {
  const file = readAs(ClientFile, { ...value, facts: LETTERS in facts ? { [LETTERS]: facts[LETTERS] } : {} })
  const read = file === undefined ? undefined : readFile(reader, file, given)
  return faulty() ? undefined : read
}

const isOfFewWords = (value: Map, facts: Map): boolean => Object.keys(value).every((key) => FEW.has(key)) && !(LETTERS in facts)

const readWith = (knowledge: Knowledge, reading: Reading, { value, colons }: PlainText): ClientRead | undefined => {
  if (!isMap(value) || !isMap(value['facts'])) return undefined
  const { facts, ...around } = value
  if (!isMap(facts)) return undefined
  const read = readFactsPlainly(knowledge, reading, facts)
  // A key written twice is one key to JSON: the second would take the place of the first without a word.
  if (read === undefined || colons !== 1 + read.colons + colonsOf(around)) return undefined
  if (!isOfFewWords(value, facts)) return readRest(reading, value, facts, read.given)
  const { id } = value
  if (!isId(id) || reading.faulty()) return undefined
  const client = { pack: knowledge.id, today: reading.date, answers: read.given.answers, ...NOTHING }
  return { id, client, wishes: { minutes: undefined }, about: undefined }
}

/**
 * Makes a reader of clients by the thousand. What it reads it reads as `readClient` would from the same text; whatever is not plainly
 * fine it leaves to that one, which takes its time and tells what is wrong.
 */
export const plainReader = (knowledge: Knowledge): ReadPlain => {
  let last: DayOfReading | undefined
  const dayOf = (date: string): DayOfReading | undefined => {
    if (last?.date === date) return last
    const day = dayFromIso(date)
    if (day !== undefined) last = { date, day, words: wordsOn(date) }
    return day === undefined ? undefined : last
  }
  return (text) => {
    const { value } = text
    if (!isMap(value) || value['pack'] !== knowledge.id || typeof value['today'] !== 'string') return undefined
    const on = dayOf(value['today'])
    if (on === undefined) return undefined
    let faults = 0
    const reader: Reader = { knowledge, today: on.day, date: on.date, report: () => void faults++ }
    return readWith(knowledge, { ...on, reader, faulty: () => faults > 0 }, text)
  }
}

import { ANSWERS } from '#engine/model/client.ts'
import type { Answer } from '#engine/model/client.ts'
import { dayFromIso } from '#engine/model/day.ts'
import type { Day } from '#engine/model/day.ts'
import type { Fact } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readAs } from '../validate.ts'
import { holdsJust, isMap, writtenWith } from './plain-text.ts'
import type { PlainText, Written } from './plain-text.ts'
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
const FEW: ReadonlySet<string> = new Set(['id', 'pack', 'today'])

/** One answer a word and day, shared: a client says no some two hundred times. */
type YesNo = ReadonlyMap<string, Answer>

const wordsOn = (on: string): YesNo => new Map(ANSWERS.map((value) => [value, { value, on, origin: 'given' }]))

/** What was parsed for this reader alone, and is changed by it. */
type Taken = Record<string, unknown>

interface FactsPlain {
  readonly given: FactsRead
  readonly written: Written
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

const readOne = ({ reader }: Reading, fact: Fact, written: unknown): Answer | undefined => {
  const read = readFact(reader, fact, written, [])
  return read === undefined ? undefined : { ...read, origin: 'given' }
}

type FindFact = (id: string, place: number) => Fact | undefined

/** Finds facts by name; clients mostly name the same facts in the same order, and then nothing has to be looked up. */
const factFinder = ({ factById }: Knowledge): FindFact => {
  const last: (Fact | undefined)[] = []
  return (id, place) => {
    const guess = last[place]
    return guess?.id === id ? guess : (last[place] = factById.get(id))
  }
}

// Two pairs of quotes, a colon and a comma stand around a word and its key; one pair less around anything else.
const AROUND_WORD = 6
const AROUND_OTHER = 4

/**
 * The answers of a client, and what they are written with. Each answer takes the place of the value it was read from: to copy hundreds of
 * them costs as much as all the rest.
 */
const readFactsPlainly = (find: FindFact, reading: Reading, facts: Taken): FactsPlain | undefined => {
  const { words } = reading
  let colons = 0
  let length = 1
  let place = 0
  for (const id in facts) {
    const written = facts[id]
    const fact = find(id, place++)
    if (fact === undefined || fact.derive !== undefined) return undefined
    const word = fact.type === 'yes-no' && typeof written === 'string' ? words.get(written) : undefined
    if (word !== undefined && typeof written === 'string') {
      colons++
      length += id.length + written.length + AROUND_WORD
      facts[id] = word
      continue
    }
    const other = writtenWith(written)
    const answer = readOne(reading, fact, written)
    if (answer === undefined) return undefined
    colons += 1 + other.colons
    length += id.length + other.length + AROUND_OTHER
    facts[id] = answer
  }
  // Every value has become an answer.
  return { given: { answers: facts as Record<string, Answer>, malformed: [] }, written: { colons, length } }
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
const readRest = ({ reader, faulty }: Reading, around: Map, letters: unknown, given: FactsRead): ClientRead | undefined => {
  const file = readAs(ClientFile, { ...around, facts: letters === undefined ? {} : { [LETTERS]: letters } })
  const read = file === undefined ? undefined : readFile(reader, file, given)
  return faulty() ? undefined : read
}

/** Letters stand among the facts and are none. */
const takeLetters = (facts: Taken): unknown => {
  const letters = facts[LETTERS]
  if (letters !== undefined) delete facts[LETTERS]
  return letters
}

const isTaken = (value: unknown): value is Taken => isMap(value)

/** What a file is written with: its facts, letters among them, and what stands around. */
const sumOf = (facts: Written, letters: Written | undefined, around: Written): Written => ({
  colons: 1 + facts.colons + around.colons + (letters === undefined ? 0 : 1 + letters.colons),
  length: around.length + '"facts":,'.length + facts.length + (letters === undefined ? 0 : LETTERS.length + letters.length + AROUND_OTHER),
})

const readWith = (find: FindFact, reading: Reading, plain: PlainText): ClientRead | undefined => {
  if (!isMap(plain.value)) return undefined
  const { facts, ...around } = plain.value
  if (!isTaken(facts)) return undefined
  const letters = takeLetters(facts)
  const read = readFactsPlainly(find, reading, facts)
  if (read === undefined) return undefined
  if (!holdsJust(plain, sumOf(read.written, letters === undefined ? undefined : writtenWith(letters), writtenWith(around))))
    return undefined
  if (letters !== undefined || !Object.keys(around).every((key) => FEW.has(key))) return readRest(reading, around, letters, read.given)
  const { id } = around
  if (!isId(id) || reading.faulty()) return undefined
  const client = { pack: reading.reader.knowledge.id, today: reading.date, answers: read.given.answers, ...NOTHING }
  return { id, client, wishes: { minutes: undefined }, about: undefined }
}

/**
 * Makes a reader of clients by the thousand. What it reads it reads as `readClient` would from the same text; whatever is not plainly
 * fine it leaves to that one, which takes its time and tells what is wrong. The parsed value it is given becomes part of the client, and
 * may not be used again.
 */
export const plainReader = (knowledge: Knowledge): ReadPlain => {
  const find = factFinder(knowledge)
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
    return readWith(find, { ...on, reader, faulty: () => faults > 0 }, text)
  }
}

import type { History, SessionRecord } from '#engine/model/client.ts'
import type { Path } from '../located/value.ts'
import { readFacts } from './read-facts.ts'
import { readSigns, techniques } from './read-signs.ts'
import { checkName, readerOn } from './reader.ts'
import type { Known, Reader } from './reader.ts'
import type { ClientFileText } from './shape.ts'

type HistoryText = NonNullable<ClientFileText['history']>

interface Dated {
  readonly on: string
}

const byDay = (a: Dated, b: Dated): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** Reads entries as on their own days, oldest first; one whose day cannot be read is reported and left out. */
const inOrder = <T extends Dated, R extends Dated>(
  reader: Reader,
  entries: readonly T[],
  path: Path,
  read: (then: Reader, entry: T, here: Path) => R,
): readonly R[] =>
  entries
    .flatMap((entry, index) => {
      const here = [...path, index]
      const then = readerOn(reader, entry.on, [...here, 'on'])
      return then === undefined ? [] : [read(then, entry, here)]
    })
    .toSorted(byDay)

const sites = ({ knowledge }: Reader): Known => ({ what: 'place', names: new Set(knowledge.siteById.keys()) })

const readSession = (reader: Reader, session: HistoryText['sessions'][number], path: Path): SessionRecord => {
  const { 'hands-on': handsOn, signs, ...rest } = session
  for (const [index, name] of session.techniques.entries()) checkName(reader, techniques(reader), name, [...path, 'techniques', index])
  for (const site of Object.keys(session.levels)) checkName(reader, sites(reader), site, [...path, 'levels', site], true)
  return { ...rest, handsOn, signs: readSigns(reader, signs, [...path, 'signs']) }
}

/** Reads what is known from before today. */
export const readHistory = (reader: Reader, text: HistoryText | undefined): History => ({
  answers: inOrder(reader, text?.answers ?? [], ['history', 'answers'], (then, { on, facts }, here) => ({
    on,
    facts: readFacts(then, facts, [...here, 'facts'], 'given').answers,
  })),
  sessions: inOrder(reader, text?.sessions ?? [], ['history', 'sessions'], readSession),
  rechecks: inOrder(reader, text?.rechecks ?? [], ['history', 'rechecks'], (_, { 'useful-gain': usefulGain, ...rest }) => ({
    ...rest,
    usefulGain,
  })),
})

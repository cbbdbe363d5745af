import { dayFromIso } from '#engine/model/day.ts'
import type { Day } from '#engine/model/day.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Path } from '../located/value.ts'
import { nearest } from '../problem/nearest.ts'
import type { ValueFault } from './value-fault.ts'

/** Reports a fault at a path of the file. */
export type ReportFault = (path: Path, fault: ValueFault, ofKey?: boolean) => void

/** What parts of a client file are read with. */
export interface Reader {
  readonly knowledge: Knowledge
  readonly report: ReportFault
  /** The day the answers are looked at. */
  readonly today: Day
  /** The same day, `YYYY-MM-DD`. */
  readonly date: string
}

/** Reads as on an earlier day of the file; undefined, and reported, where it is no day or lies ahead of today. */
export const readerOn = (reader: Reader, date: string, path: Path): Reader | undefined => {
  const day = dayFromIso(date)
  if (day === undefined) {
    reader.report(path, { code: 'ISC-CLIENT-011', message: `${date} is not a day`, expected: 'a day such as 2026-11-22' })
    return undefined
  }
  if (day > reader.today) {
    reader.report(path, { code: 'ISC-CLIENT-011', message: `${date} lies ahead of ${reader.date}`, expected: 'today or earlier' })
    return undefined
  }
  return { ...reader, today: day, date }
}

/** Names of one kind. */
export interface Known {
  /** In the words of messages: `technique`. */
  readonly what: string
  readonly names: ReadonlySet<string>
}

/** Reports a name that the pack does not have; `ofKey` where the name is the key of a map. */
export const checkName = ({ report }: Reader, { what, names }: Known, name: string, path: Path, ofKey = false): void => {
  if (names.has(name)) return
  report(path, { code: 'ISC-CLIENT-017', message: `there is no ${what} ${name}`, nearest: nearest(name, names) }, ofKey)
}

import type { Knowledge } from '#engine/model/knowledge.ts'
import { readClient } from '#pack/client/read-client.ts'
import type { ClientResult } from '#pack/client/read-client.ts'
import { plainReader } from '#pack/client/read-plain.ts'
import type { Problem } from '#pack/problem/problem.ts'
import type { Pair } from '../screen/outcome.ts'
import { leftOut } from './left-out.ts'
import { readAlike } from './read-alike.ts'

/** A client of one line, or why there is none: it is not JSON, or neither pack reads it without a problem. */
export type LineRead =
  | { readonly id: string | number | null; readonly pair: Pair }
  | { readonly notJson: string }
  | { readonly problems: readonly Problem[] }

/** Reads one line of a file of clients. */
export type ReadLine = (text: string) => LineRead

/** A line as one pack reads it. `whole`: the text as it stands is what is read. */
type ReadOne = (text: string, value: unknown, whole: boolean, colons: number) => ClientResult

const LINE = 'line'

const oneReader = (knowledge: Knowledge): ReadOne => {
  const plainly = plainReader(knowledge)
  return (text, value, whole, colons) => {
    const own = whole ? text : JSON.stringify(value)
    const read = plainly({ text, value, leftOut: colons })
    return read === undefined ? readClient(knowledge, LINE, own) : { read, problems: [] }
  }
}

const POSITION = / at position (\d+)/u

/** Where a text stops being JSON. The parser's own words hold pieces of the text, which is about a person. */
const whyNotJson = (error: unknown): string => {
  const at = error instanceof Error ? POSITION.exec(error.message)?.[1] : undefined
  return at === undefined ? 'this is not JSON' : `this is not JSON, from character ${Number(at) + 1} on`
}

const parsed = (text: string): { readonly value: unknown } | { readonly notJson: string } => {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    return { notJson: whyNotJson(error) }
  }
}

/** A line is a client where at least one version reads it without a problem; what the other cannot read counts there as unanswered. */
const paired = (before: ClientResult, after: ClientResult): LineRead => {
  if (before.problems.length > 0 && after.problems.length > 0) return { problems: before.problems }
  if (before.read === undefined) return { problems: before.problems }
  if (after.read === undefined) return { problems: after.problems }
  return { id: before.read.id ?? null, pair: { before: before.read.client, after: after.read.client } }
}

const forTwo = (before: Knowledge, after: Knowledge): ReadLine => {
  const [readOld, readNew] = [oneReader(before), oneReader(after)]
  return (text) => {
    const json = parsed(text)
    if ('notJson' in json) return json
    // Each reader takes over the value it is given.
    const [old, now] = [leftOut(before, after, json.value), leftOut(after, before, JSON.parse(text))]
    return paired(readOld(text, old.value, old.colons === 0, old.colons), readNew(text, now.value, now.colons === 0, now.colons))
  }
}

const forOne = (knowledge: Knowledge): ReadLine => {
  const read = oneReader(knowledge)
  return (text) => {
    const json = parsed(text)
    if ('notJson' in json) return json
    const one = read(text, json.value, true, 0)
    return paired(one, one)
  }
}

/** Makes the reader of lines for two versions of a pack; where both read alike, each line is read once. */
export const lineReader = (before: Knowledge, after: Knowledge): ReadLine =>
  readAlike(before, after) ? forOne(before) : forTwo(before, after)

import type { ClientFileData } from './client-file.ts'
import { shrink } from './shrink.ts'

type Shows = (file: ClientFileData) => boolean

type Past = NonNullable<ClientFileData['history']>

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withFewerFacts = (file: ClientFileData, shows: Shows): ClientFileData => {
  const of = (kept: readonly (readonly [string, unknown])[]): ClientFileData => ({ ...file, facts: Object.fromEntries(kept) })
  return of(shrink(Object.entries(file.facts), (kept) => shows(of(kept))))
}

const PAST = ['sessions', 'rechecks', 'answers'] as const

const withLessHistory = (file: ClientFileData, shows: Shows): ClientFileData =>
  PAST.reduce((so, part) => {
    const entries: readonly unknown[] = so.history?.[part] ?? []
    const of = (kept: readonly unknown[]): ClientFileData => ({ ...so, history: { ...so.history, [part]: kept } })
    return of(shrink(entries, (kept) => shows(of(kept))))
  }, file)

/** A file with one answer written otherwise. */
const rewritten = (file: ClientFileData, id: string, value: unknown): ClientFileData => ({ ...file, facts: { ...file.facts, [id]: value } })

const plainer = (file: ClientFileData, shows: Shows, id: string): ClientFileData => {
  const value = file.facts[id]
  if (Array.isArray(value))
    return rewritten(
      file,
      id,
      shrink<unknown>(value, (kept) => shows(rewritten(file, id, kept))),
    )
  if (!isMap(value)) return file
  const { answer, ...around } = value
  const of = (kept: readonly (readonly [string, unknown])[]): ClientFileData => rewritten(file, id, { answer, ...Object.fromEntries(kept) })
  return of(shrink(Object.entries(around), (kept) => shows(of(kept))))
}

/** What was said around an answer, or the members of a list, one after another. */
const withPlainerAnswers = (file: ClientFileData, shows: Shows): ClientFileData =>
  Object.keys(file.facts).reduce((so, id) => plainer(so, shows, id), file)

const DOUBTS: ReadonlySet<unknown> = new Set(['not-sure', 'known-unchanged'])

const sure = (file: ClientFileData, shows: Shows, id: string): ClientFileData => {
  const value = file.facts[id]
  if (!DOUBTS.has(isMap(value) ? value['answer'] : value)) return file
  const changed = rewritten(file, id, isMap(value) ? { ...value, answer: 'yes' } : 'yes')
  return shows(changed) ? changed : file
}

/** A plain yes is easier to follow than a doubt that is read as one. */
const withoutDoubts = (file: ClientFileData, shows: Shows): ClientFileData =>
  Object.keys(file.facts).reduce((so, id) => sure(so, shows, id), file)

const withoutEmptyParts = (history: Past | undefined): { readonly history?: Past } => {
  const kept = Object.fromEntries(Object.entries(history ?? {}).filter(([, entries]) => entries.length > 0))
  return Object.keys(kept).length === 0 ? {} : { history: kept }
}

const bare = (value: unknown): unknown => (isMap(value) && Object.keys(value).length === 1 && 'answer' in value ? value.answer : value)

const tidy = ({ history, ...file }: ClientFileData): ClientFileData => ({
  ...file,
  facts: Object.fromEntries(Object.entries(file.facts).map(([id, value]) => [id, bare(value)])),
  ...withoutEmptyParts(history),
})

const STEPS = [withFewerFacts, withLessHistory, withoutDoubts, withPlainerAnswers] as const

const least = (file: ClientFileData, shows: Shows): ClientFileData => STEPS.reduce((so, step) => step(so, shows), file)

/**
 * The client with the fewest answers one gets by leaving out what does not matter, as long as the file still shows what it is to
 * show. A screening full of no is written as an assumption.
 */
export const minimise = (file: ClientFileData, shows: Shows): ClientFileData => {
  const assuming: ClientFileData = { ...file, assume: { no: ['*'] } }
  const found = [file, ...(shows(assuming) ? [assuming] : [])].map((start) => tidy(least(start, shows)))
  const size = ({ facts }: ClientFileData): number => Object.keys(facts).length
  const [first, second] = found
  if (first === undefined) return file
  return second !== undefined && size(second) + 1 < size(first) ? second : first
}

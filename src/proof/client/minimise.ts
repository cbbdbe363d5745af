import type { ClientFileData } from './client-file.ts'

type Shows = (file: ClientFileData) => boolean

const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, other) => other !== index)

const omit = (map: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(map).filter(([other]) => other !== key))

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const withFacts = (file: ClientFileData, facts: ClientFileData['facts']): ClientFileData => ({ ...file, facts })

const shorterHistories = (file: ClientFileData): readonly ClientFileData[] => {
  const { answers = [], sessions = [], rechecks = [] } = file.history ?? {}
  const past = { answers, sessions, rechecks }
  return [
    ...sessions.map((_, index) => ({ ...file, history: { ...past, sessions: without(sessions, index) } })),
    ...rechecks.map((_, index) => ({ ...file, history: { ...past, rechecks: without(rechecks, index) } })),
    ...answers.map((_, index) => ({ ...file, history: { ...past, answers: without(answers, index) } })),
  ]
}

/** Files with one thing less, the most telling first: an answer, what was said around one, a letter, a piece of history. */
const smaller = (file: ClientFileData): readonly ClientFileData[] => {
  const entries = Object.entries(file.facts)
  const around = entries.flatMap(([id, value]) => {
    if (Array.isArray(value)) return value.map((_, index) => withFacts(file, { ...file.facts, [id]: without(value, index) }))
    if (!isMap(value)) return []
    return Object.keys(value)
      .filter((key) => key !== 'answer')
      .map((key) => withFacts(file, { ...file.facts, [id]: omit(value, key) }))
  })
  return [...entries.map(([id]) => withFacts(file, omit(file.facts, id))), ...shorterHistories(file), ...around]
}

const NO_TO_THE_REST = 5

/** A long list of plain no is written as what it is. */
const briefly = (file: ClientFileData, shows: Shows): ClientFileData => {
  const plain = Object.entries(file.facts).filter(([, value]) => value === 'no')
  if (plain.length < NO_TO_THE_REST) return file
  const facts = Object.fromEntries(Object.entries(file.facts).filter(([, value]) => value !== 'no'))
  const brief = { ...file, facts, assume: { no: ['*'] } }
  return shows(brief) ? brief : file
}

const tidy = (file: ClientFileData): ClientFileData => {
  const { history, ...rest } = file
  const kept = Object.fromEntries(Object.entries(history ?? {}).filter(([, entries]) => entries.length > 0))
  const facts = Object.entries(file.facts).map(([id, value]) => {
    const isBare = isMap(value) && Object.keys(value).length === 1 && 'answer' in value
    return [id, isBare ? value.answer : value] as const
  })
  return { ...rest, facts: Object.fromEntries(facts), ...(Object.keys(kept).length === 0 ? {} : { history: kept }) }
}

/** The smallest file one gets by taking away one thing after another, as long as it still shows what it is to show. */
export const minimise = (file: ClientFileData, shows: Shows): ClientFileData => {
  let least = file
  for (let next: ClientFileData | undefined = briefly(file, shows); next !== undefined; ) {
    least = next
    next = smaller(least).find(shows)
  }
  return tidy(least)
}

import type { Plain } from './condition.ts'
import type { Words } from './words.ts'

/** Makes conditions; those that say the same are the same object, and what answers settle at once is never made. */
export interface Making {
  readonly settled: (value: boolean) => Plain
  readonly is: (fact: string, among: number) => Plain
  readonly mark: (name: string) => Plain
  readonly not: (of: Plain) => Plain
  readonly many: (kind: 'all' | 'any', of: readonly Plain[]) => Plain
  readonly atLeast: (count: number, of: readonly Plain[]) => Plain
  readonly keep: (key: string, make: (id: number) => Plain) => Plain
}

/** All the words an answer may be, as bits. */
export const everyWord = ({ byFact }: Words, fact: string): number => (1 << (byFact.get(fact)?.length ?? 0)) - 1

/** Of conditions on the same answer one remains: for `all` the words in common, for `any` those of either. */
const merged = (kind: 'all' | 'any', of: readonly Plain[], is: Making['is']): readonly Plain[] => {
  const among = new Map<string, number>()
  const others: Plain[] = []
  for (const each of of.flatMap((one) => (one.kind === kind ? one.of : [one]))) {
    if (each.kind !== 'is') others.push(each)
    else {
      const before = among.get(each.fact)
      among.set(each.fact, before === undefined ? each.among : kind === 'all' ? before & each.among : before | each.among)
    }
  }
  return [...new Set([...[...among].map(([fact, words]) => is(fact, words)), ...others])]
}

const keeper = (): Making['keep'] => {
  const kept = new Map<string, Plain>()
  return (key, make) => {
    const made = kept.get(key) ?? make(kept.size)
    kept.set(key, made)
    return made
  }
}

const ids = (of: readonly Plain[]): string => of.map(({ id }) => id).join(' ')

/** A fresh maker of conditions. */
export const createMaking = (words: Words): Making => {
  const keep = keeper()
  const settled = (value: boolean): Plain => keep(`${value}`, (id) => ({ id, kind: 'settled', value }))
  const is = (fact: string, among: number): Plain => {
    if (among === 0 || among === everyWord(words, fact)) return settled(among !== 0)
    return keep(`${fact} ${among}`, (id) => ({ id, kind: 'is', fact, among }))
  }
  const not = (of: Plain): Plain => {
    if (of.kind === 'settled') return settled(!of.value)
    if (of.kind === 'is') return is(of.fact, everyWord(words, of.fact) & ~of.among)
    return of.kind === 'not' ? of.of : keep(`not ${of.id}`, (id) => ({ id, kind: 'not', of }))
  }
  const many: Making['many'] = (kind, of) => {
    const decides = kind === 'any'
    const open = merged(kind, of, is).filter((each) => each !== settled(!decides))
    if (open.some((each) => each === settled(decides) || open.includes(not(each)))) return settled(decides)
    const [only = settled(!decides)] = open
    if (open.length < 2) return only
    const rest = open.toSorted((a, b) => a.id - b.id)
    return keep(`${kind} ${ids(rest)}`, (id) => ({ id, kind, of: rest }))
  }
  const atLeast = (count: number, of: readonly Plain[]): Plain => {
    const least = count - of.filter((each) => each === settled(true)).length
    const open = of.filter(({ kind }) => kind !== 'settled').toSorted((a, b) => a.id - b.id)
    if (least <= 0) return settled(true)
    if (least > open.length) return settled(false)
    if (least === 1 || least === open.length) return many(least === 1 ? 'any' : 'all', open)
    return keep(`at-least ${least} ${ids(open)}`, (id) => ({ id, kind: 'at-least', count: least, of: open }))
  }
  return { settled, is, mark: (name) => keep(`mark ${name}`, (id) => ({ id, kind: 'mark', name })), not, many, atLeast, keep }
}

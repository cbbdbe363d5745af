import * as fc from 'fast-check'
import type { Answer, Client } from '#engine/model/client.ts'
import { answersFor } from './answers.ts'
import { SCIATICA } from '../sciatica.ts'
import { ASKED } from './edits.ts'
import { numbersFrom } from './numbers.ts'
import { letter, maybeHistory, sign } from './past.ts'
import { NOBODY, WELL_PEOPLE } from './people.ts'

interface Pools {
  readonly answers: readonly (readonly [string, readonly Answer[]])[]
  readonly histories: readonly Client['history'][]
  readonly letters: readonly Client['clearances'][number][]
  readonly signs: readonly Client['signs'][number][]
}

const poolsFor = (seed: number): Pools => {
  const some = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): readonly T[] => fc.sample(arbitrary, { numRuns, seed })
  return {
    answers: ASKED.map((fact) => [fact.id, answersFor(SCIATICA, fact)] as const),
    histories: some(maybeHistory, 500),
    letters: some(letter, 300),
    signs: some(sign, 100),
  }
}

/**
 * Clients by the million: where fast-check would spend ten times as long on making a client as it takes to look at one. Some answered no
 * to everything, some answered nothing; each then has from none to all of their facts answered at random.
 */
export const randomStates = (seed: number): (() => Client) => {
  const next = numbersFrom(seed)
  const pools = poolsFor(seed)
  const among = <T>(items: readonly T[], otherwise: T): T => items[Math.floor(next() * items.length)] ?? otherwise
  const bases = [NOBODY, ...WELL_PEOPLE]
  return () => {
    const base = among(bases, NOBODY)
    const share = next() ** 4
    const answers: Record<string, Answer> = { ...base.answers }
    for (const [id, choices] of pools.answers) {
      const [first] = choices
      if (first !== undefined && next() < share) answers[id] = among(choices, first)
    }
    const rarely = <T>(items: readonly T[]): readonly T[] =>
      next() < 0.15 ? [among(items, items[0])].flatMap((one) => (one === undefined ? [] : [one])) : []
    return {
      ...base,
      answers,
      history: next() < 0.2 ? among(pools.histories, base.history) : base.history,
      clearances: rarely(pools.letters),
      signs: next() < 0.3 ? rarely(pools.signs) : [],
      malformed: next() < 0.02 ? [among(ASKED, ASKED[0])?.id ?? ''] : [],
    }
  }
}

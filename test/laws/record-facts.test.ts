import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#care/record/entry.ts'
import { factsOf } from '#care/record/fold/facts.ts'
import type { Facts } from '#care/record/fold/facts.ts'
import { tries } from '../support/runs.ts'

const FACTS = ['age', 'side', 'rf-one'] as const

/** What somebody wrote: on which device, having seen which earlier ones, answering what. */
const given = fc.record({
  device: fc.constantFrom('phone', 'tablet', undefined),
  saw: fc.option(fc.nat(30), { nil: undefined }),
  settles: fc.array(fc.nat(30), { maxLength: 3 }),
  answers: fc.dictionary(fc.constantFrom(...FACTS), fc.constantFrom('yes', 'no', 'not-sure'), { maxKeys: 3 }),
})

type Given = typeof given extends fc.Arbitrary<infer T> ? T : never

const id = (at: number): string => `entry-${String(at).padStart(3, '0')}`

const entryOf = ({ device, saw, settles, answers }: Given, at: number): Entry => {
  const earlier = (index: number): string => id(index % at)
  const over = at === 0 ? [] : settles.map(earlier)
  const said = Object.fromEntries(
    Object.entries(answers).map(([fact, value]) => [fact, { value, on: '2026-11-26', origin: 'given' as const }]),
  )
  return {
    clinicId: 'clinic',
    entryId: id(at),
    stream: { kind: 'episode', id: 'episode', clientId: 'ann' },
    sequence: at + 1,
    position: at + 1,
    kind: over.length > 0 ? 'answers.settled' : 'intake.answered',
    version: 1,
    authorId: 'author',
    // A device that was set back gives a number twice.
    device: device === undefined ? undefined : { deviceId: device, sequence: Math.floor(at / 2) },
    happenedAt: '2026-11-26T09:00:00.000Z',
    arrivedAt: '2026-11-26T09:00:00.000Z',
    supersedes: saw === undefined || at === 0 ? undefined : earlier(saw),
    signed: false,
    bodyHash: '',
    previousHash: '',
    hash: '',
    content: { state: 'open', body: over.length > 0 ? { over, answers: said } : { answers: said } },
  }
}

const history = fc.array(given, { maxLength: 20 }).map((all) => all.map(entryOf))
const plain = (facts: Facts) => [...facts].map(([fact, standing]) => [fact, standing.map(({ entryId, answer }) => [entryId, answer.value])])

/** The same by the words of the statement, slowly: an answer stands unless somebody who answered the fact again had it before them. */
const slowly = (entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<unknown>> => {
  const parents = (entry: Entry): readonly string[] => {
    const body = entry.content.state === 'open' ? (entry.content.body as { over?: readonly string[] }) : {}
    const own = entries.filter(
      ({ device }) => device !== undefined && device.deviceId === entry.device?.deviceId && device.sequence < entry.device.sequence,
    )
    return [...(entry.supersedes === undefined ? [] : [entry.supersedes]), ...(body.over ?? []), ...own.map(({ entryId }) => entryId)]
  }
  const before = (entry: Entry): ReadonlySet<string> => {
    const all = new Set<string>()
    const wait = [...parents(entry)]
    for (let next = wait.pop(); next !== undefined; next = wait.pop()) {
      if (all.has(next)) continue
      all.add(next)
      wait.push(...entries.filter(({ entryId }) => entryId === next).flatMap(parents))
    }
    return all
  }
  const seen = new Map(entries.map((entry) => [entry.entryId, before(entry)]))
  const answers = ({ content }: Entry) =>
    content.state === 'open' ? (content.body as { answers: Readonly<Record<string, { value: unknown }>> }).answers : {}
  return new Map(
    FACTS.map((fact) => {
      const own = entries.filter((entry) => fact in answers(entry))
      const stand = own.filter(({ entryId }) => !own.some((other) => seen.get(other.entryId)?.has(entryId)))
      return [fact, new Set(stand.map((entry) => answers(entry)[fact]?.value))]
    }),
  )
}

describe('[SP-106] facts', () => {
  it('are the same in whatever order entries arrived', () => {
    const arrived = history.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })))
    fc.assert(
      fc.property(arrived, ([entries, order]) => {
        expect(plain(factsOf(order))).toEqual(plain(factsOf(entries)))
      }),
      tries(3_000),
    )
  })

  it('are the same when entries are seen twice', () => {
    fc.assert(
      fc.property(history, (entries) => {
        expect(plain(factsOf([...entries, ...entries]))).toEqual(plain(factsOf(entries)))
      }),
      tries(1_500),
    )
  })

  it('are what a slow reading of the statement finds', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const facts = factsOf(entries)
        const fast = FACTS.map((fact) => new Set((facts.get(fact) ?? []).map(({ answer }) => answer.value)))
        expect(fast).toEqual(FACTS.map((fact) => slowly(entries).get(fact)))
      }),
      tries(1_500),
    )
  })

  it('lose nothing to a device that saw nothing', () => {
    fc.assert(
      fc.property(history, given, (entries, blind) => {
        const stranger: Entry = { ...entryOf({ ...blind, saw: undefined, settles: [] }, 99), device: { deviceId: 'stranger', sequence: 1 } }
        const after = factsOf([...entries, stranger])
        for (const [fact, standing] of factsOf(entries)) {
          const values = after.get(fact)?.map(({ answer }) => answer.value)
          expect(standing.filter(({ answer }) => !values?.includes(answer.value))).toEqual([])
        }
      }),
      tries(1_500),
    )
  })
})

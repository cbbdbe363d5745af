import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import type { Assessment } from '#engine/model/assessment.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { WEIGHTS } from '#engine/model/protocol.ts'
import type { WeightId } from '#engine/model/protocol.ts'
import { propose } from '#engine/propose.ts'
import { loadPack } from '#pack/load.ts'
import { readTree } from '../support/files.ts'
import { SORE_BUTTOCK } from '../support/planning.ts'
import { publishedClients } from '../support/published.ts'
import { writtenClient } from '../support/written-client.ts'

const result = loadPack(readTree('packs/sciatica'))
if (!result.ok) throw new TypeError('the sciatica pack does not load')
const { knowledge, sections } = result.pack

const same = { techniques: ['swedish-petrissage'], response: 'same' as const }

const clients: readonly Assessment[] = [
  ...publishedClients(knowledge).map(({ read }) => read.client),
  writtenClient(knowledge, { facts: SORE_BUTTOCK }),
  writtenClient(knowledge, { facts: SORE_BUTTOCK, goals: ['sleep', 'walking'], prefers: ['deep'] }),
  writtenClient(knowledge, { facts: SORE_BUTTOCK, sessions: [same, same] }),
  writtenClient(knowledge, { facts: SORE_BUTTOCK, sessions: [{ techniques: ['swedish-petrissage'], levels: {}, response: 'better' }] }),
  writtenClient(knowledge, {
    facts: SORE_BUTTOCK,
    sessions: [
      { techniques: ['swedish-effleurage', 'myofascial-release'], levels: { 'gluteal-left': 3, 'hip-lateral-left': 3 }, response: 'flare' },
    ],
  }),
].map((client) => assess(knowledge, client))

const proposed = (pack: Knowledge): string =>
  JSON.stringify(clients.map((assessment) => [45, 75].map((minutes) => propose(pack, assessment, { minutes }).plan)))

const withWeight = (id: WeightId, value: number): Knowledge => {
  const weight = knowledge.weights.get(id)
  if (weight === undefined) throw new RangeError(id)
  return { ...knowledge, weights: new Map([...knowledge.weights, [id, { ...weight, value }]]) }
}

/** Techniques without evidence are on cards that only a therapist adds, so that this weight moves no plan of this pack. */
const IDLE: ReadonlySet<WeightId> = new Set(['evidence-none'])

describe('the weights of the objective', () => {
  it('are those the proposer reads, no more and no fewer', () => {
    expect([...knowledge.weights.keys()].toSorted()).toEqual([...WEIGHTS].toSorted())
  })

  it('stand in one table, each marked as a choice of ours, with a sentence why, its number in the table of numbers', () => {
    const odd = sections['protocols/objective'].filter(
      ({ value: { source, why, value } }) => source.join() !== 'D' || why.length < 20 || !String(value).startsWith('$o-'),
    )
    expect(odd).toEqual([])
  })

  it('freshness of a place only falls', () => {
    const value = (id: WeightId): number => knowledge.weights.get(id)?.value ?? Number.NaN
    expect(value('tired-percent')).toBeLessThanOrEqual(100)
    expect(value('spent-percent')).toBeLessThanOrEqual(value('tired-percent'))
    expect(value('fresh-minutes')).toBeLessThanOrEqual(value('spent-minutes'))
  })

  const before = proposed(knowledge)

  it.each(WEIGHTS.filter((id) => !IDLE.has(id)))('%s moves some plan', (id) => {
    const value = knowledge.weights.get(id)?.value ?? 0
    const moved = [0, 1, Math.floor(value / 2), value + 1, value * 3].some((other) => proposed(withWeight(id, other)) !== before)
    expect(moved).toBe(true)
  })

  it('what has no evidence is never proposed', () => {
    expect(knowledge.cards.filter(({ proposed: offered, evidence }) => offered && evidence.grade === 'none')).toEqual([])
  })
})

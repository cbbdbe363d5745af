import { describe, expect, it } from 'vitest'
import { SORE_BUTTOCK, planningFor } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { Written } from '../../../test/support/written-client.ts'
import type { MatrixCell } from '../model/protocol.ts'
import type { Phase } from '../model/technique.ts'
import { isQuiet, minuteWorth } from './worth.ts'

const knowledge = sciatica()

interface Asked {
  readonly card?: string
  readonly site?: string
  readonly level?: number
  readonly phase?: Phase
  readonly code?: MatrixCell['code']
  readonly client?: Partial<Written>
}

const worth = ({ card = 'swedish-petrissage', site = 'thoracic-left', level = 2, phase = 'C', code = 'Y', client = {} }: Asked): number => {
  const [found, place] = [knowledge.cardById.get(card), knowledge.siteById.get(site)]
  if (found === undefined || place === undefined) throw new RangeError(`${card} on ${site}`)
  return minuteWorth(planningFor(knowledge, SORE_BUTTOCK, client).situation, { card: found, site: place, level, phase, code })
}

const last = (response: 'better' | 'same' | 'flare', techniques = ['swedish-petrissage']) => ({ sessions: [{ techniques, response }] })

describe('the worth of a fresh minute', () => {
  it('is evidence times fit, 10,000 for a core technique of the best evidence', () => {
    expect(worth({})).toBe(8_000)
    expect(worth({ card: 'heat', level: 0, site: 'lumbar-paraspinal-right', phase: 'B' })).toBe(10_000)
    expect(worth({ card: 'deep-tissue', level: 2 })).toBe(6_000)
  })

  it('is less for conditional and for light-only use', () => {
    expect(worth({ code: 'C' })).toBe(6_000)
    expect(worth({ code: 'L' })).toBe(5_600)
  })

  it('is more on a painful place, in the primary phase only', () => {
    expect(worth({ site: 'gluteal-left' })).toBe(9_600)
    expect(worth({ site: 'gluteal-left', phase: 'D' })).toBe(8_000)
    expect(worth({ card: 'swedish-effleurage', site: 'gluteal-left', phase: 'B' })).toBe(8_000)
  })

  it('is less for what warms and least for what quiets, where work is meant', () => {
    expect(worth({ card: 'swedish-effleurage' })).toBe(6_000)
    expect(worth({ card: 'relaxation-breathing', site: 'neck-shoulder', phase: 'D' })).toBe(3_200)
    expect(worth({ card: 'relaxation-breathing', site: 'neck-shoulder', phase: 'B' })).toBe(8_000)
  })

  it('falls with each level above the wanted one, and not below it', () => {
    expect(worth({ level: 3 })).toBe(7_200)
    expect(worth({ level: 4 })).toBe(6_400)
    expect(worth({ level: 1 })).toBe(8_000)
  })

  it('does not fall at level 3 for who prefers deep work', () => {
    expect(worth({ level: 3, client: { prefers: ['deep'] } })).toBe(8_000)
  })

  it('is more for a technique a preference or goal speaks for', () => {
    expect(worth({ card: 'relaxation-breathing', site: 'neck-shoulder', phase: 'B', client: { goals: ['sleep'] } })).toBe(10_400)
  })

  it('follows the last session: more after a good one, half after a flare, the same for what was not used', () => {
    expect(worth({ client: last('better') })).toBe(9_600)
    expect(worth({ client: last('flare') })).toBe(4_000)
    expect(worth({ client: last('same') })).toBe(8_000)
    expect(worth({ client: last('better', ['deep-tissue']) })).toBe(8_000)
  })

  it('knows a technique by its card or by the name restrictions use', () => {
    expect(worth({ client: last('better', ['swedish']) })).toBe(9_600)
  })
})

describe('what quiets', () => {
  it('is gentle, settles and does not stroke', () => {
    expect(knowledge.cards.filter((card) => isQuiet(card)).map(({ id }) => id)).toEqual(['heat', 'relaxation-breathing'])
  })
})

import { describe, expect, it } from 'vitest'
import { sciatica, tiny } from '../../../../test/support/packs.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Fact } from '#engine/model/fact.ts'
import { reachIn } from './reach.ts'

const fact = ({ factById }: Knowledge, id: string): Fact => {
  const found = factById.get(id)
  if (found === undefined) throw new Error(`no fact ${id}`)
  return found
}

const rulesReached = (pack: Knowledge, id: string): readonly string[] => {
  const reach = reachIn(pack)
  return pack.rules.filter((rule) => reach.ofRule(fact(pack, id), rule)).map((rule) => rule.id)
}

describe('what hangs on an answer', () => {
  it('are the rules that name the fact, as condition, gate, or side', () => {
    const pack = tiny()
    expect(rulesReached(pack, 'nut-allergy')).toEqual(['nut-allergy'])
    expect(rulesReached(pack, 'gate-feverish')).toEqual(['fever'])
    expect(rulesReached(pack, 'temperature')).toEqual(['fever'])
    expect(rulesReached(pack, 'op-shoulder')).toContain('op-shoulder')
  })

  it('are rules that only place their limits by it', () => {
    const pack = tiny()
    const rule = pack.rules.find(({ id }) => id === 'op-shoulder')
    if (rule === undefined) throw new Error('no rule about operations')
    const elsewhere = { ...rule, when: { op: 'always' as const }, tiers: [] }
    expect(reachIn(pack).ofRule(fact(pack, 'op-shoulder'), elsewhere)).toBe(true)
    expect(reachIn(pack).ofRule(fact(pack, 'nut-allergy'), elsewhere)).toBe(false)
  })

  it('goes through facts that follow from others, and not back', () => {
    const pack = sciatica()
    const { ofFact } = reachIn(pack)
    const [strength, grade] = [fact(pack, 'mrc-dorsiflexion-left'), fact(pack, 'grade-dorsiflexion-left')]
    expect(ofFact(strength, grade.index)).toBe(true)
    expect(ofFact(grade, strength.index)).toBe(false)
    expect(ofFact(strength, strength.index)).toBe(true)
    expect(rulesReached(pack, 'mrc-dorsiflexion-left')).toContain('rf-motor-progressive')
  })
})

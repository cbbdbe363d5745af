import { describe, expect, it } from 'vitest'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { provePlan } from '#proof/plan/prove-plan.ts'
import { tinyWith } from '../support/proving.ts'

const failed = (knowledge: Knowledge): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    provePlan(knowledge, () => 0)
      .filter(({ outcome }) => outcome !== 'proved')
      .map(({ id, why }) => [id, why]),
  )

const OBJECTIVE = 'protocols/objective.yaml'

describe('a pack with which a plan would be refused is not proved', () => {
  it('one that says how short a movement may be with no time at all', () => {
    const found = failed(tinyWith(OBJECTIVE, 'id: movement-least, value: 2', 'id: movement-least, value: 0'))
    expect(found['plan-assisted']).toMatch(/0 minutes for one of 0 to 6/u)
  })

  it('one whose movements may take less time than they need', () => {
    const found = failed(tinyWith(OBJECTIVE, 'id: movement-most, value: 6', 'id: movement-most, value: 1'))
    expect(Object.keys(found)).toContain('plan-assisted')
  })

  it('one whose template leaves movement no time', () => {
    const found = failed(tinyWith('protocols/templates/stiff-capsule.yaml', '4·4·8·5·3·3·3', '4·4·8·5·0·3·6'))
    expect(Object.keys(found)).toContain('plan-pack')
  })
})

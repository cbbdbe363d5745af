import { describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import { propose } from '#engine/propose.ts'
import { opened } from '../../test/support/clients.ts'
import { RefusedPlanError, checkedPlan } from './checked-plan.ts'

describe('a plan that is to be shown', () => {
  const { pack, read } = opened('runner-piriformis-five-months')
  const assessment = assess(pack.knowledge, read.client)
  const { plan } = propose(pack.knowledge, assessment, { minutes: 60 })

  it('is shown when its independent check finds nothing', () => {
    expect(plan === null ? undefined : checkedPlan(pack.knowledge, plan, assessment)).toBe(plan)
  })

  it('is never shown with a pressure over the cap', () => {
    const segments = plan?.session.segments.map((segment) => (segment.kind === 'hands' ? { ...segment, level: 4 } : segment)) ?? []
    const harder = plan === null ? undefined : { ...plan, session: { ...plan.session, segments } }
    expect(() => harder === undefined || checkedPlan(pack.knowledge, harder, assessment)).toThrow(RefusedPlanError)
    expect(() => harder === undefined || checkedPlan(pack.knowledge, harder, assessment)).toThrow(/ISC-PLAN-021/u)
  })
})

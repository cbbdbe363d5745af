import * as fc from 'fast-check'
import type { LimitOutcome, Outcome } from '#engine/model/outcome.ts'
import { SCIATICA } from '../sciatica.ts'

const ids = (members: readonly { readonly id: string }[]): fc.Arbitrary<string> => fc.constantFrom(...members.map(({ id }) => id))

const site = ids(SCIATICA.sites)

/** Any limit a person may ask the reasons of. */
export const limitOutcome: fc.Arbitrary<LimitOutcome> = fc.oneof(
  fc.constantFrom<LimitOutcome>({ kind: 'minutes' }, { kind: 'pain-ceiling' }),
  fc.record({ kind: fc.constantFrom('cap' as const, 'hold' as const), site }),
  fc.record({ kind: fc.constant('technique' as const), technique: ids(SCIATICA.techniques), site }),
  fc.record({ kind: fc.constant('motion' as const), motion: ids(SCIATICA.motions) }),
  fc.record({ kind: fc.constant('position' as const), position: ids(SCIATICA.positions) }),
  fc.record({ kind: fc.constant('product' as const), product: ids(SCIATICA.products) }),
  fc.record({ kind: fc.constant('action' as const), action: fc.constantFrom(...SCIATICA.actions.keys()) }),
)

/** Anything that can be explained. */
export const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Outcome>({ kind: 'status' }, { kind: 'urgency' }, { kind: 'lead' }) },
  { weight: 3, arbitrary: limitOutcome },
)

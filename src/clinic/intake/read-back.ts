import { z } from 'zod'
import type { ClientLink } from '#care/access/scope.ts'
import { factsOf } from '#care/record/fold/facts.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { AnswersRead, showFacts } from './read-answers.ts'

/** What the client answered before; what was made of it is told by a person. */
export const ReadBack = z.strictObject({ facts: AnswersRead.shape.facts })
/** {@link ReadBack}, read. */
export type ReadBack = z.output<typeof ReadBack>

const linkOnly = (actor: { readonly kind: string } | ClientLink): ClientLink => {
  if (actor.kind !== 'client-link' || !('purpose' in actor)) throw new Fault(CLINIC_FAULTS.missing)
  return actor
}

/** Reads one's own answers back through a link, with a fresh code (A1). */
export const readBack: UseCase<undefined, ReadBack> = async (clinic, scope) => {
  const { clientId } = linkOnly(scope.actor)
  const facts = await clinic.store.read(scope, async (at) => {
    demand(clinic, scope, 'read answers', await aboutClient(at, clientId))
    return showFacts(factsOf(await at.record.ofClient(clientId)))
  })
  clinic.store.noteSeen(scope, { action: 'read answers', clientId })
  return { facts }
}

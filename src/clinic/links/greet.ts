import { z } from 'zod'
import { Line } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import { calledName, cardOf } from '../clients/card.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'
import { currentSettings } from '../settings/read-settings.ts'

/** All that an opened link shows by itself: a first name and the clinic (A3). */
export const Greeting = z.strictObject({
  name: Line,
  clinic: Line.optional(),
  clinicPhone: Line.optional(),
  purpose: z.enum(['intake', 'home']),
})
/** {@link Greeting}, read. */
export type Greeting = z.output<typeof Greeting>

const greet = async (scope: Scope, at: Reading): Promise<Greeting> => {
  const { actor } = scope
  const client = actor.kind === 'client-link' ? await at.clients.client(actor.clientId) : undefined
  const card = client === undefined ? undefined : await cardOf(at, client)
  if (actor.kind !== 'client-link' || card === undefined) throw new Fault(CLINIC_FAULTS.linkDead)
  const found = await currentSettings(at)
  return {
    name: calledName(card),
    ...(found && { clinic: found.settings.name }),
    ...(found?.settings.phone === undefined ? {} : { clinicPhone: found.settings.phone }),
    purpose: actor.purpose,
  }
}

/** Greets whoever opened a link, who can then say "not me". */
export const greetLink: UseCase<undefined, Greeting> = async (clinic, scope) => {
  const { actor } = scope
  demand(clinic, scope, 'read greeting', { clientId: actor.kind === 'client-link' ? actor.clientId : undefined })
  return clinic.store.read(scope, (at) => greet(scope, at))
}

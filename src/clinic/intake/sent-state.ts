import { z } from 'zod'
import { Line, Moment } from '#care/record/fields.ts'
import type { Scope } from '#care/access/scope.ts'
import { Fault } from '#edges/fault.ts'
import type { Reading } from '#store/store.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { personName } from '../people/name.ts'
import { demand } from '../policies/demand.ts'

/** The truth about what was sent, and nothing that is hoped. That it was not sent at all only the device knows. */
export const SentState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('on-the-clinics-computer') }),
  z.strictObject({ state: z.literal('seen'), by: Line, at: Moment }),
  /** Said only after a person said "I will call". */
  z.strictObject({ state: z.literal('call-promised'), by: Line, at: Moment }),
])
/** {@link SentState}, read. */
export type SentState = z.output<typeof SentState>

const stateOf = async (at: Reading, clientId: string, sentAt: string): Promise<SentState> => {
  const tasks = (await at.tasks.ofClient(clientId)).filter(({ raisedAt }) => raisedAt >= sentAt)
  const calling = tasks.find((task) => task.calling !== undefined)?.calling
  const seen = tasks.find((task) => task.seen !== undefined)?.seen
  const last = calling ?? seen
  const by = last === undefined ? undefined : await personName(at, last.by)
  if (last === undefined || by === undefined) return { state: 'on-the-clinics-computer' }
  return { state: calling === undefined ? 'seen' : 'call-promised', by, at: last.at }
}

const own = ({ actor }: Scope): { readonly clientId: string; readonly sentAt: string } => {
  if (actor.kind !== 'client-link' || actor.sentAt === undefined) throw new Fault(CLINIC_FAULTS.missing)
  return { clientId: actor.clientId, sentAt: actor.sentAt }
}

/** How the answers stand that this device sent. */
export const readSentState: UseCase<undefined, SentState> = async (clinic, scope) => {
  const { clientId, sentAt } = own(scope)
  demand(clinic, scope, 'read sent-state', { clientId })
  return clinic.store.read(scope, (at) => stateOf(at, clientId, sentAt))
}

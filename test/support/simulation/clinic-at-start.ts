import { openScope } from '#care/access/open-scope.ts'
import type { Actor, Role, Scope } from '#care/access/scope.ts'
import type { Json, StreamRef } from '#care/record/entry.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import type { Store } from '#store/store.ts'
import type { Scheduler } from './scheduler.ts'

/** Somebody's client in the simulation. */
export interface SimulatedClient {
  readonly clientId: string
  readonly episodeId: string
}

/** A small clinic at the beginning of its day. */
export interface ClinicAtStart {
  readonly clinicId: string
  readonly program: Scope
  readonly therapistId: string
  readonly clients: readonly SimulatedClient[]
  /** A scope of somebody on a device, or of a client by a link. */
  readonly as: (actor: Actor) => Scope
  readonly staff: (role: Role, deviceId: string) => Actor
}

/** Writes it down: settings, a therapist with a licence, a receptionist, two clients with open episodes. */
export const clinicAtStart = async (store: Store, { clock, random }: Scheduler, clinicId: string): Promise<ClinicAtStart> => {
  const as = (actor: Actor): Scope => openScope(clinicId, actor, 'simulation')
  const program = as({ kind: 'system', task: 'simulation' })
  const [therapistId, receptionId] = [uuid4(random), uuid4(random)]
  const clients = Array.from({ length: 2 }, () => ({ clientId: uuid4(random), episodeId: uuid4(random) }))
  await store.found(program)
  await store.write(program, async (at) => {
    const say = (stream: StreamRef, kind: string, body: Json) =>
      at.record.append({ entryId: uuid7(clock, random), stream, kind, version: 1, body, happenedAt: clock.now() })
    const own: StreamRef = { kind: 'clinic', id: clinicId }
    await say(own, 'clinic.settings', { name: 'Lake', country: 'CA', region: 'ON', timeZone: 'America/Toronto', phone: '+1 416 555 0100' })
    await say(own, 'person.joined', { personId: therapistId, name: 'Theo', role: 'therapist' })
    await say(own, 'person.joined', { personId: receptionId, name: 'Rita', role: 'reception' })
    const licence = { licenceId: uuid4(random), personId: therapistId, number: 'T-1', jurisdiction: 'CA-ON', expiresOn: '2027-06-30' }
    await say(own, 'licence.recorded', licence)
    for (const { clientId, episodeId } of clients) {
      const card = { name: 'Carla', bornOn: '1980-02-03', email: 'carla@example.test', confirmed: { email: true } }
      await say({ kind: 'client', id: clientId, clientId }, 'client.card', card)
      await say({ kind: 'episode', id: episodeId, clientId }, 'episode.opened', {})
      await say({ kind: 'episode', id: episodeId, clientId }, 'episode.assigned', { personId: therapistId })
    }
  })
  const staff = (role: Role, deviceId: string): Actor => {
    const personId = role === 'therapist' ? therapistId : receptionId
    return { kind: 'staff', personId, role, sessionId: deviceId, deviceId }
  }
  return { clinicId, program, therapistId, clients, as, staff }
}

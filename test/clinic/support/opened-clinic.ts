import { openScope } from '#care/access/open-scope.ts'
import type { Actor, ClientLink, Role, Scope, Staff } from '#care/access/scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import type { Operation } from '#clinic/operation.ts'
import { say } from '#clinic/say.ts'
import { clinicStream } from '#clinic/streams.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { DatabaseName, TestEdges } from '../../support/databases.ts'
import { seededRandom } from '../../support/edges.ts'
import { CLINIC_ID, openedStore, systemScope } from '../../support/opened-store.ts'
import { sciatica } from '../../support/packs.ts'

/** Somebody on the staff of the clinic of a test, and a scope of theirs. */
export interface Colleague {
  readonly personId: string
  readonly scope: Scope
  /** The same person a moment after they proved again who they are. */
  readonly steppedUp: Scope
  /** The same person on another device. */
  readonly elsewhere: Scope
}

/** A clinic of a test: an owner, two therapists and a receptionist; the owner and the first therapist hold licences. */
export interface OpenedClinic extends TestEdges {
  readonly clinic: Clinic
  readonly owner: Colleague
  readonly therapist: Colleague
  readonly other: Colleague
  readonly reception: Colleague
  /** What a new change carries. */
  readonly operation: () => Operation
  readonly id: () => string
  /** A scope of a client's link. */
  readonly link: (clientId: string, more?: Partial<ClientLink>) => Scope
  /** Has the pack fail from now on, or come back. */
  readonly packIs: (knowledge: Knowledge | undefined) => void
}

const as = (actor: Actor): Scope => openScope(CLINIC_ID, actor, 'request-1')

const SETTINGS = { name: 'Clinic by the Lake', country: 'CA', region: 'ON', timeZone: 'America/Toronto', phone: '+1 416 555 0100' } as const

/** Opens a clinic with its staff, on a database of its own. */
export const openedClinic = async (database: DatabaseName = 'SQLite'): Promise<OpenedClinic> => {
  const { store, clock, timers } = await openedStore(database)
  const random = seededRandom('clinic')
  let knowledge: Knowledge | undefined = sciatica()
  const clinic: Clinic = { store, clock, timers, random, knowledge: () => knowledge }
  const operation = (): Operation => ({ entryId: uuid7(clock, random), happenedAt: clock.now() })
  const system = systemScope()
  await store.write(system, (at) => say(at, clinicStream(system), operation(), { kind: 'clinic.settings', body: SETTINGS }))

  const join = async (name: string, role: Role, licensed: boolean): Promise<Colleague> => {
    const personId = uuid4(random)
    await store.write(system, async (at) => {
      const email = `${name.split(' ')[0]?.toLowerCase()}@example.test`
      await say(at, clinicStream(system), operation(), { kind: 'person.joined', body: { personId, name, role, email } })
      if (!licensed) return
      const licence = { licenceId: uuid4(random), personId, number: 'T-100', jurisdiction: 'CA-ON', expiresOn: '2027-06-30' }
      await say(at, clinicStream(system), operation(), { kind: 'licence.recorded', body: licence })
    })
    const staff: Staff = { kind: 'staff', personId, role, sessionId: uuid4(random), deviceId: uuid4(random) }
    return {
      personId,
      scope: as(staff),
      get steppedUp() {
        return as({ ...staff, steppedUpAt: clock.now() })
      },
      elsewhere: as({ ...staff, deviceId: uuid4(random) }),
    }
  }

  return {
    clinic,
    clock,
    timers,
    operation,
    id: () => uuid4(random),
    owner: await join('Olive Owner', 'owner', true),
    therapist: await join('Theo Therapist', 'therapist', true),
    other: await join('Thea Other', 'therapist', false),
    reception: await join('Rita Reception', 'reception', false),
    link: (clientId, more = {}) => as({ kind: 'client-link', linkId: uuid4(random), clientId, purpose: 'intake', ...more }),
    packIs: (given) => {
      knowledge = given
    },
  }
}

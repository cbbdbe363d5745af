import type { NewEntry } from '#care/record/entry.ts'
import { openScope } from '#care/access/open-scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { openSession } from '#clinic/sign-in/door/open-session.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { uuid4 } from '#edges/ids.ts'
import { FAULTS_CLINIC, scopeOf } from '../../test/support/faults/place.ts'
import { REAL } from '../../test/support/faults/real.ts'
import type { World } from '../../test/support/faults/work.ts'
import { entryOf, streamsOf } from '../../test/support/faults/work.ts'

const CLIENTS = 40

/** What a load needs to know of a clinic: who is signed in, and whom to ask for. */
export interface Seeded {
  readonly token: string
  readonly personId: string
  readonly sessionId: string
  readonly clients: readonly string[]
}

const worldOf = (therapistId: string): World => ({
  ...REAL,
  clientId: uuid4(REAL.random),
  episodeId: uuid4(REAL.random),
  therapistId,
  turn: 0,
})

const clientOf = (world: World): readonly NewEntry[] => {
  const { client, episode } = streamsOf(world, FAULTS_CLINIC)
  const note = (): NewEntry =>
    entryOf(world, episode, 'note.written', { noteId: uuid4(REAL.random), text: 'Less pain than last week.' }, { signed: true })
  return [
    entryOf(world, client, 'client.card', { name: 'Ada Nine', phone: '+1 555 0100' }),
    entryOf(world, episode, 'episode.opened', {}),
    note(),
    note(),
    note(),
  ]
}

/** Puts an owner, who is signed in, and some clients into an empty clinic. */
export const seed = async ({ store }: Clinic, signIn: SignIn): Promise<Seeded> => {
  const personId = uuid4(REAL.random)
  const worlds = Array.from({ length: CLIENTS }, () => worldOf(personId))
  const { clinic } = streamsOf(worldOf(personId), FAULTS_CLINIC)
  const settings = { name: 'Practice', country: 'CA', timeZone: 'America/Toronto' }
  const owner = openScope(FAULTS_CLINIC, { kind: 'staff', personId, role: 'owner', sessionId: personId, deviceId: personId }, 'seed')
  await store.write(owner, async (at) => {
    await at.record.append(entryOf(worldOf(personId), clinic, 'clinic.settings', settings))
    await at.record.append(entryOf(worldOf(personId), clinic, 'person.joined', { personId, name: 'Olga One', role: 'owner' }))
    for (const entry of worlds.flatMap(clientOf)) await at.record.append(entry)
  })
  const visitor = { requestId: 'seed', network: '127.0.0.1', device: undefined, label: 'bench' }
  const opened = await store.write(scopeOf('seed'), (at) => openSession(signIn, at, visitor, { personId, role: 'owner', proof: 'passkey' }))
  return { token: opened.sessionToken, personId, sessionId: opened.sessionId, clients: worlds.map(({ clientId }) => clientId) }
}

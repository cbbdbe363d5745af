import { uuid4, uuid7 } from '#edges/ids.ts'
import type { Json } from '#care/record/entry.ts'
import type { Role, Scope } from '#care/access/scope.ts'
import { invite } from '#clinic/sign-in/codes/invite.ts'
import { redeemCode } from '#clinic/sign-in/codes/redeem-code.ts'
import { beginSignIn } from '#clinic/sign-in/door/begin.ts'
import type { SignedIn } from '#clinic/sign-in/door/open-session.ts'
import { offerPasskey, signInWithPasskey } from '#clinic/sign-in/door/with-passkey.ts'
import { signInWithPassword } from '#clinic/sign-in/door/with-password.ts'
import { enrolFirstPasskey, offerFirstPasskey } from '#clinic/sign-in/enrol/enrol-passkey.ts'
import { enrolFirstPassword, offerFirstApp } from '#clinic/sign-in/enrol/enrol-password.ts'
import { codeOf, stepOf } from '#clinic/sign-in/factors/one-time-code.ts'
import { foundClinic } from '#clinic/sign-in/found/found-clinic.ts'
import { makeClinicPlace } from '#clinic/sign-in/found/setup-code.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import type { Visitor } from '#clinic/sign-in/sign-in.ts'
import { newAuthenticator } from '../authenticator/authenticator.ts'
import type { Authenticator, Twist } from '../authenticator/authenticator.ts'
import { from, programIn, SITE } from './world.ts'
import type { World } from './world.ts'

/** What an authenticator app makes of the address it was shown. */
export const appOf = (address: string): Uint8Array => {
  const letters = Array.from(new URL(address).searchParams.get('secret') ?? '')
  const bits = letters.map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/gu) ?? [], (byte) => Number.parseInt(byte, 2))
}

/** The code an app shows now, or some steps of thirty seconds away. */
export const codeNow = ({ signIn }: World, app: Uint8Array, steps = 0): string =>
  codeOf(app, stepOf(Date.parse(signIn.clock.now())) + steps)

/** Somebody of the staff who signed in. */
export interface Person extends SignedIn {
  readonly clinicId: string
  readonly authenticator: Authenticator
}

/** A password that is long and known to nobody. */
export const PASSWORD = 'four camels drink tea'

/** Begins to sign in somewhere. */
export const begun = async ({ signIn }: World, clinicId: string, visitor: Visitor = from()): Promise<string> =>
  (await beginSignIn(signIn, clinicId, visitor)).token

/** The scope of a session. Throws where it is not open. */
export const scopeOf = async ({ signIn }: World, sessionToken: string): Promise<Scope> => {
  const found = await authenticate(signIn, { token: sessionToken, requestId: 'request' })
  if (found?.is !== 'open') throw new RangeError(`The session is ${found?.is ?? 'nobody’s'}`)
  return found.scope
}

/** Uses a code; the answer is where it leads on. */
export const redeemed = async (world: World, clinicId: string, code: string, visitor: Visitor = from()): Promise<string> =>
  (await redeemCode(world.signIn, await begun(world, clinicId, visitor), visitor, code)).token

/** Makes a first passkey after a code. */
export const enrolled = async (
  { signIn }: World,
  clinicId: string,
  token: string,
  authenticator: Authenticator = newAuthenticator(SITE.origin),
  visitor: Visitor = from(),
): Promise<Person> => {
  const options = await offerFirstPasskey(signIn, token, visitor)
  const signedIn = await enrolFirstPasskey(signIn, token, visitor, authenticator.register(options))
  return { clinicId, authenticator, ...signedIn }
}

/** Sets a password and an app after a code. */
export const enrolledByPassword = async (
  world: World,
  token: string,
  password = PASSWORD,
): Promise<SignedIn & { readonly app: Uint8Array }> => {
  const app = appOf((await offerFirstApp(world.signIn, token, from())).address)
  return { app, ...(await enrolFirstPassword(world.signIn, token, from(), { password, code: codeNow(world, app) })) }
}

/** A clinic that was just set up, and its owner's way to go on. */
export const founded = async (world: World) => {
  const { clinicId, code } = await makeClinicPlace(world.signIn, 'request')
  const token = await redeemed(world, clinicId, code)
  const settings = { name: 'Orchard', country: 'CA', timeZone: 'America/Toronto' }
  return await foundClinic(world.signIn, token, from(), { settings, owner: { name: 'Ada', email: 'ada@orchard.example' } })
}

/** A clinic whose owner is signed in. */
export const ownerOf = async (world: World): Promise<Person> => {
  const { clinicId, token } = await founded(world)
  return await enrolled(world, clinicId, token)
}

/** Puts something about the staff into the record, as another part of the clinic does. */
export const say = async (
  { store, signIn: { clock, random } }: Pick<World, 'store' | 'signIn'>,
  clinicId: string,
  kind: string,
  body: Json,
): Promise<void> => {
  const stream = { kind: 'clinic', id: clinicId } as const
  const entry = { entryId: uuid7(clock, random), stream, kind, version: 1, body, happenedAt: clock.now() }
  await store.write(programIn(clinicId), (at) => at.record.append(entry))
}

/** A client of the clinic; of somebody of the staff, where one is named. */
export const clientOf = async ({ store, signIn: { clock, random } }: World, clinicId: string, personId?: string): Promise<string> => {
  const [clientId, episodeId] = [uuid4(random), uuid4(random)]
  const entry = (kind: string, body: Json) => ({ entryId: uuid7(clock, random), kind, version: 1, body, happenedAt: clock.now() })
  const episode = { kind: 'episode', id: episodeId, clientId } as const
  await store.write(programIn(clinicId), async (at) => {
    await at.record.append({ ...entry('client.card', { name: 'Carla Client' }), stream: { kind: 'client', id: clientId, clientId } })
    if (personId === undefined) return
    await at.record.append({ ...entry('episode.opened', {}), stream: episode })
    await at.record.append({ ...entry('episode.assigned', { personId }), stream: episode })
  })
  return clientId
}

/** Somebody new on the staff, with the code of their invitation. */
export const invited = async (world: World, owner: Person, role: Role = 'therapist', name = 'Ben') => {
  const personId = uuid4(world.signIn.random)
  await say(world, owner.clinicId, 'person.joined', { personId, name, role })
  const { code } = await invite(world.signIn, await scopeOf(world, owner.sessionToken), { personId, name: `${name}@orchard.example` })
  return { personId, code, name: `${name}@orchard.example` }
}

/** Somebody new on the staff who is signed in. */
export const joined = async (world: World, owner: Person, role: Role = 'therapist', name = 'Ben'): Promise<Person> => {
  const { code } = await invited(world, owner, role, name)
  return await enrolled(world, owner.clinicId, await redeemed(world, owner.clinicId, code))
}

/** Signs in with a passkey. */
export const withPasskey = async (
  world: World,
  { clinicId, authenticator }: Pick<Person, 'clinicId' | 'authenticator'>,
  twist?: Twist,
  visitor: Visitor = from(),
): Promise<SignedIn> => {
  const token = await begun(world, clinicId, visitor)
  const response = authenticator.answer(await offerPasskey(world.signIn, token, visitor), twist)
  if (response === undefined) throw new RangeError('This authenticator holds nothing for this name')
  return await signInWithPasskey(world.signIn, token, visitor, response)
}

/** Signs in with password and app. */
export const withPassword = async (
  world: World,
  clinicId: string,
  typed: { readonly name: string; readonly password: string; readonly code: string },
  visitor: Visitor = from(),
): Promise<SignedIn> => await signInWithPassword(world.signIn, await begun(world, clinicId, visitor), visitor, typed)

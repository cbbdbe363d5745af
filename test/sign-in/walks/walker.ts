import { uuid4 } from '#edges/ids.ts'
import { openScope } from '#care/access/open-scope.ts'
import type { Scope } from '#care/access/scope.ts'
import { invite } from '#clinic/sign-in/codes/invite.ts'
import { registrationOptions } from '#clinic/sign-in/factors/passkey/registration.ts'
import { authenticate } from '#clinic/sign-in/sessions/authenticate.ts'
import { newAuthenticator } from '../../support/authenticator/authenticator.ts'
import type { Authenticator } from '../../support/authenticator/authenticator.ts'
import { clientOf, founded, say } from '../../support/sign-in/people.ts'
import { SITE } from '../../support/sign-in/world.ts'
import type { World } from '../../support/sign-in/world.ts'
import type { Model } from './model.ts'

/** The real thing that walks beside the model: one person of a clinic, and what they and their attackers hold. */
export interface Walker {
  readonly world: World
  readonly clinicId: string
  readonly personId: string
  readonly name: string
  /** A client they are named for. */
  readonly clientId: string
  /** An owner, for what only owners may do; as if they had just proved it. */
  readonly asOwner: () => Scope
  /** Undefined where the session is not open. */
  readonly scopeOf: (token: string) => Promise<Scope | undefined>
  /** A network that nobody came from yet, so that no walk is slowed down by the one before. */
  readonly network: () => string
  authenticator: Authenticator
  /** What they had before an approved recovery. */
  lost: Authenticator
  /** Somebody else's, which holds a passkey of this name that nobody knows. */
  readonly stranger: Authenticator
  app: Uint8Array
  pre: string
  invitation: string
  printed: string[]
  recovery: string
  /** Every code that was used or replaced. */
  spent: string[]
}

const OWNERS = new WeakMap<World, ReturnType<typeof founded>>()

/** A clinic for all walks: what one walk does to its person is no business of the next. */
const clinicOf = async (world: World): ReturnType<typeof founded> => {
  const known = OWNERS.get(world) ?? founded(world)
  OWNERS.set(world, known)
  return await known
}

let networks = 0

/** Somebody new, who was invited and has not come yet. */
export const newWalker = async (shared: World): Promise<{ readonly model: Model; readonly real: Walker }> => {
  const { clinicId, personId: ownerId } = await clinicOf(shared)
  const world = shared.restarted()
  const { signIn } = world
  const ids = { sessionId: uuid4(signIn.random), deviceId: uuid4(signIn.random) }
  const asOwner = (): Scope =>
    openScope(clinicId, { kind: 'staff', role: 'owner', personId: ownerId, steppedUpAt: signIn.clock.now(), ...ids }, 'request')
  const personId = uuid4(signIn.random)
  const name = `${personId}@orchard.example`
  await say(world, clinicId, 'person.joined', { personId, name: 'Ben', role: 'therapist' })
  const clientId = await clientOf(world, clinicId, personId)
  const { code: invitation } = await invite(signIn, asOwner(), { personId, name })
  const scopeOf = async (token: string): Promise<Scope | undefined> => {
    const found = await authenticate(signIn, { token, requestId: 'request', byPerson: false })
    return found?.is === 'open' ? found.scope : undefined
  }
  const network = (): string => `network ${(networks += 1)}`
  const now = Date.parse(signIn.time.now())
  const model: Model = {
    now,
    disabled: false,
    passkeys: 0,
    password: undefined,
    passwordsOff: false,
    invitation: true,
    invitedAt: now,
    printed: 0,
    recoveryFrom: undefined,
    stage: 'none',
    by: undefined,
    stageEnds: 0,
    pin: false,
    sittings: [],
  }
  const [authenticator, stranger] = [newAuthenticator(SITE.origin), newAuthenticator(SITE.origin)]
  stranger.register(await registrationOptions(SITE, { personId, name, clinic: 'Orchard', passkeyIds: [] }, new Uint8Array(32)))
  const held = {
    lost: stranger,
    authenticator,
    stranger,
    app: new Uint8Array(20),
    pre: '',
    invitation,
    printed: [],
    recovery: '',
    spent: [],
  }
  return { model, real: { world, clinicId, personId, name, clientId, asOwner, scopeOf, network, ...held } }
}

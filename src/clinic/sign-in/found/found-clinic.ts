import type { Json } from '#care/record/entry.ts'
import { Fault } from '#edges/fault.ts'
import { uuid4, uuid7 } from '#edges/ids.ts'
import type { Reading, Writing } from '#store/store.ts'
import { atStage, enterStage, preTokenOf } from '../door/pre-sign-in.ts'
import type { PreToken } from '../door/pre-sign-in.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { nameHash } from '../factors/sign-in-name.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'

/** What is known of a new clinic. */
export interface NewClinic {
  /** The settings, as the kind `clinic.settings` has them. */
  readonly settings: { readonly [key: string]: Json }
  readonly owner: { readonly name: string; readonly email: string }
}

/** Where its owner goes on: setting up a way to sign in. */
export interface Founded extends PreToken {
  readonly clinicId: string
  readonly personId: string
  /** For the recovery sheet, this once. */
  readonly recoverySecret: string
}

const say = async ({ clock, random }: SignIn, at: Writing, kind: string, body: Json): Promise<void> => {
  const { clinicId } = at.scope
  const entry = { entryId: uuid7(clock, random), stream: { kind: 'clinic', id: clinicId }, kind, version: 1, body } as const
  await at.record.append({ ...entry, happenedAt: clock.now() })
}

/** Throws unless somebody came here with the code of a clinic that was not set up yet. */
const demandFounding = async (signIn: SignIn, at: Reading, secret: string): Promise<string> => {
  const { secretHash } = await atStage(signIn, at, secret, 'founding')
  if ((await at.record.position()) > 0) throw new Fault(SIGN_IN_FAULTS.setUpBefore)
  return secretHash
}

/**
 * Sets up a clinic, its keys and its owner, once. Should the owner be cut off before they have a way to sign in,
 * a code made at the terminal leads on.
 */
export const foundClinic = async (signIn: SignIn, token: string, visitor: Visitor, { settings, owner }: NewClinic): Promise<Founded> => {
  const { clinicId, secret } = preTokenOf(token)
  const scope = doorScope(clinicId, visitor.requestId)
  await signIn.store.read(scope, (at) => demandFounding(signIn, at, secret))
  const { secret: recoverySecret } = await signIn.makeKeys(clinicId)
  return await signIn.store.write(scope, async (at) => {
    const secretHash = await demandFounding(signIn, at, secret)
    const personId = uuid4(signIn.random)
    await say(signIn, at, 'clinic.settings', settings)
    await say(signIn, at, 'person.joined', { personId, name: owner.name, email: owner.email, role: 'owner' })
    const account = { personId, nameHash: nameHash(clinicId, owner.email), passwordsOff: 0, madeAt: signIn.time.now() }
    await at.sessions.accounts.add(account)
    await at.sessions.preSignIns.remove({ secretHash })
    await at.audit.note({ action: 'clinic.founded', subjectId: personId })
    return { clinicId, personId, recoverySecret, ...(await enterStage(signIn, at, 'enrolling', { personId, proof: 'setup' })) }
  })
}

import { z } from 'zod'
import { Fault } from '#edges/fault.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import { doorScope } from '../proven-scope.ts'
import type { SignIn, Visitor } from '../sign-in.ts'
import { SLOWING, waitFor } from '../throttle/admit.ts'
import { tooMany } from '../throttle/attempt.ts'
import { failedAgain } from '../throttle/tally.ts'
import type { Locks } from './locks.ts'

/** What somebody types. */
export const Passphrase = z.string().min(1).max(1_000)

const COUNTED = ['pair', 'everybody'] as const

const keyOf = (kind: (typeof COUNTED)[number], clinicId: string, network: string): string =>
  `passphrase ${clinicId} ${kind === 'pair' ? network : ''}`

/** Counts a try before it is known how it ends; who tried too often waits. A network that did not try yet waits for a flood alone (A20). */
const countTry = ({ flood, time }: SignIn, clinicId: string, network: string): void => {
  const now = Date.parse(time.now())
  const [pair, everybody] = COUNTED.map((kind) => flood.get(keyOf(kind, clinicId, network)))
  const wait = waitFor(false, { ...(pair && { pair }), ...(everybody && { everybody }) }, now)
  if (wait > 0) throw tooMany(wait)
  flood.set(keyOf('pair', clinicId, network), failedAgain(pair, SLOWING.pair, now))
  flood.set(keyOf('everybody', clinicId, network), failedAgain(everybody, SLOWING.everybody, now))
}

/**
 * Opens the record of a clinic with its passphrase. Nobody can be signed in while it is locked, so this asks for nothing else, and gives
 * nothing else: whoever types it right still has to sign in. Where nothing is locked there is nothing here.
 */
export const unlockClinic = async (
  signIn: SignIn,
  { isLocked, open }: Locks,
  { requestId, network }: Visitor,
  { clinicId, passphrase }: { readonly clinicId: string; readonly passphrase: string },
): Promise<void> => {
  if (!isLocked(clinicId)) throw new Fault(SIGN_IN_FAULTS.notThere)
  countTry(signIn, clinicId, network)
  const isOpen = await signIn.hashing.pass(() => open(clinicId, passphrase))
  if (isOpen === undefined) throw new Fault(SIGN_IN_FAULTS.busy)
  if (!isOpen) throw new Fault(SIGN_IN_FAULTS.notProven)
  signIn.flood.set(keyOf('pair', clinicId, network), { failures: 0, lastAt: 0 })
  const scope = doorScope(clinicId, requestId)
  await signIn.store.opened(scope)
  await signIn.store.write(scope, (at) => at.audit.note({ action: 'clinic.unlocked' }))
}

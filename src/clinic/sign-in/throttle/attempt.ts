import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import { SIGN_IN_FAULTS } from '../faults.ts'
import type { SignIn } from '../sign-in.ts'
import { countedFor, SLOWING, waitFor } from './admit.ts'
import type { Counted, Counts } from './admit.ts'
import { failedAgain, taken } from './tally.ts'
import type { Failures } from './tally.ts'

/** A try at a password, a PIN or an app's code. */
export interface Attempt {
  /** The account that is tried, by the hash of its name, whether there is one or not. */
  readonly account: string
  readonly network: string
  /** The device, where this person signed in with it before. */
  readonly device: string | undefined
}

// What guards one account outlives a restart; what guards against floods need not.
const DURABLE: ReadonlySet<Counted> = new Set(['device', 'pair', 'account'])

const NONE: Failures = { failures: 0, lastAt: 0 }
/** How long somebody waits who came at the same moment as another. */
const COLLISION = 1_000

const keyOf = (kind: Counted, { account, network, device }: Attempt): string => {
  const of = { device: `${device} ${account}`, pair: `${network} ${account}`, account, network, everybody: '' }
  return `${kind} ${of[kind]}`
}

const read = async ({ flood }: SignIn, at: Writing, kind: Counted, key: string): Promise<Failures | undefined> => {
  if (!DURABLE.has(kind)) return flood.get(`${at.scope.clinicId} ${key}`)
  const row = await at.sessions.tallies.one({ tallyKey: key })
  return row && { failures: row.failures, lastAt: Date.parse(row.lastAt) }
}

const row = ({ failures, lastAt }: Failures): { failures: number; lastAt: string } => ({ failures, lastAt: new Date(lastAt).toISOString() })

/** Replaces what was read. False: somebody else counted at the same moment. */
const replace = async (at: Writing, tallyKey: string, before: Failures | undefined, after: Failures | undefined): Promise<boolean> => {
  const { tallies } = at.sessions
  if (before === undefined) return after === undefined || (await tallies.addNew({ tallyKey, ...row(after) }))
  const same = { tallyKey, ...row(before) }
  return (await (after === undefined ? tallies.remove(same) : tallies.change(same, row(after)))) === 1
}

interface Change {
  readonly kind: Counted
  readonly before: Failures | undefined
  readonly after: Failures | undefined
}

const keep = async ({ flood }: SignIn, at: Writing, attempt: Attempt, { kind, before, after }: Change): Promise<boolean> => {
  const key = keyOf(kind, attempt)
  if (DURABLE.has(kind)) return await replace(at, key, before, after)
  flood.set(`${at.scope.clinicId} ${key}`, after ?? NONE)
  return true
}

const countsOf = async (signIn: SignIn, at: Writing, attempt: Attempt): Promise<Counts> => {
  const counts: Partial<Record<Counted, Failures>> = {}
  for (const kind of countedFor(attempt.device !== undefined)) {
    const failures = await read(signIn, at, kind, keyOf(kind, attempt))
    if (failures !== undefined) counts[kind] = failures
  }
  return counts
}

/**
 * Counts a try as failed before it is known how it ends, so that a thousand at once are a thousand. The answer is how many
 * milliseconds it has to wait; then it is not made and not counted.
 */
export const countAttempt = async (signIn: SignIn, at: Writing, attempt: Attempt): Promise<number> => {
  const [known, now] = [attempt.device !== undefined, Date.parse(signIn.time.now())]
  const counts = await countsOf(signIn, at, attempt)
  const wait = waitFor(known, counts, now)
  if (wait > 0) return wait
  for (const kind of countedFor(known)) {
    const before = counts[kind]
    const after = failedAgain(before, SLOWING[kind], now)
    if (!(await keep(signIn, at, attempt, { kind, before, after }))) return COLLISION
  }
  return 0
}

/** Takes back what was counted for a try that succeeded; what it stands for alone is forgotten whole. */
export const forgiveAttempt = async (signIn: SignIn, at: Writing, attempt: Attempt): Promise<void> => {
  const counts = await countsOf(signIn, at, attempt)
  for (const kind of countedFor(attempt.device !== undefined)) {
    const before = counts[kind]
    const after = kind === 'device' || kind === 'pair' ? undefined : taken(before)
    await keep(signIn, at, attempt, { kind, before, after })
  }
}

/** What somebody hears who has to wait. */
export const tooMany = (wait: number): Fault => new Fault(SIGN_IN_FAULTS.tooMany, { retryAfter: Math.ceil(wait / 1_000) })

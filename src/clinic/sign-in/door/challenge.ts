import { later } from '#edges/clock.ts'
import type { Instant } from '#edges/clock.ts'
import type { Random } from '#edges/random.ts'
import type { Shelf } from '#store/sessions/shelf.ts'
import { CEREMONY_MILLISECONDS, newChallenge } from '../factors/passkey/challenge.ts'

/** A challenge as it is kept with a sign-in or a session. */
export interface Challenged {
  readonly challenge: string | null
  readonly challengeUntil: Instant | null
}

/** A challenge that was answered, or none: what is kept after the first answer, right or wrong. */
const ANSWERED: Challenged = { challenge: null, challengeUntil: null }

/** A new challenge, as it is sent and as it is kept for three minutes. */
export const challengeFrom = (random: Random, now: Instant): { readonly bytes: Uint8Array; readonly kept: Challenged } => {
  const { bytes, text } = newChallenge(random)
  return { bytes, kept: { challenge: text, challengeUntil: later(now, CEREMONY_MILLISECONDS) } }
}

/**
 * Uses up the challenge of a row that holds one, whatever the answer will be worth. Undefined: there is none, it is too late, or
 * somebody answered at the same moment.
 */
export const takeChallenge = async <T extends Challenged>(
  shelf: Shelf<T>,
  key: Partial<T>,
  { challenge, challengeUntil }: Challenged,
  now: Instant,
): Promise<string | undefined> => {
  const taken = await shelf.change({ ...key, challenge }, { ...ANSWERED } as Partial<T>)
  return taken === 1 && challenge !== null && challengeUntil !== null && now < challengeUntil ? challenge : undefined
}

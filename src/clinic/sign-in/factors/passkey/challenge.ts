import type { Random } from '#edges/random.ts'

/** How long a challenge may be answered, in milliseconds. */
export const CEREMONY_MILLISECONDS = 3 * 60_000

const CHALLENGE_BYTES = 32

/** A new challenge and how it is written in an answer. */
export const newChallenge = (random: Random): { readonly bytes: Uint8Array; readonly text: string } => {
  const bytes = random.bytes(CHALLENGE_BYTES)
  return { bytes, text: Buffer.from(bytes).toString('base64url') }
}

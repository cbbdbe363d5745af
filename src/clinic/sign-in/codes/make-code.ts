import { later } from '#edges/clock.ts'
import { actorId } from '#care/access/scope.ts'
import type { Writing } from '#store/store.ts'
import { newPrintedCode, readPrintedCode } from '../factors/printed-code.ts'
import { hashOf } from '../factors/secret.ts'
import type { SignIn } from '../sign-in.ts'
import { OPENS } from './purpose.ts'
import type { Purpose } from './purpose.ts'

/** What is kept of a typed code; of what cannot be one, something that fits nothing. */
export const codeHash = (typed: string): string => hashOf(readPrintedCode(typed) ?? `no code ${typed.length}`)

/** Makes a code, keeps its hash, and gives it away this once. */
export const makeCode = async ({ random, time }: SignIn, at: Writing, purpose: Purpose, personId: string | null): Promise<string> => {
  const [code, now] = [newPrintedCode(random), time.now()]
  const { after, until } = OPENS[purpose]
  await at.sessions.codes.add({
    codeHash: codeHash(code),
    purpose,
    personId,
    madeAt: now,
    madeBy: actorId(at.scope.actor),
    usableFrom: later(now, after),
    usableUntil: until === undefined ? null : later(now, until),
    usedAt: null,
  })
  return code
}

/** Makes the earlier codes of somebody for something void. Says how many there were. */
export const voidCodes = async (at: Writing, purpose: Purpose, personId: string | null): Promise<number> =>
  await at.sessions.codes.remove({ purpose, personId, usedAt: null })

import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Moment } from '#care/record/fields.ts'
import type { ClientLink } from '#care/access/scope.ts'
import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { Writing } from '#store/store.ts'
import type { Clinic, UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { demand } from '../policies/demand.ts'
import { CODE_LASTS, codeHash } from './make-code.ts'

/** What the client typed. */
export const EnterCode = z.strictObject({ code: z.string().max(20) })
/** {@link EnterCode}, read. */
export type EnterCode = z.output<typeof EnterCode>

/** Until when this device may read back. */
export const CodeEntered = z.strictObject({ readBackUntil: Moment })
/** {@link CodeEntered}, read. */
export type CodeEntered = z.output<typeof CodeEntered>

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'))

/** Each try is counted whether it succeeds or not: so it is an answer, and no error that would take the count back. */
const tryCode = async (clinic: Clinic, at: Writing, { linkId, device }: ClientLink, code: string): Promise<string | undefined> => {
  const kept = await at.links.code(linkId)
  if (kept === undefined || device === undefined) return undefined
  await at.links.countTry(linkId)
  const now = clinic.clock.now()
  const right = kept.triesLeft > 0 && now < kept.expiresAt && isSame(kept.codeHash, codeHash(linkId, code.replaceAll(/\s/gu, '')))
  if (!right) return undefined
  const until = later(now, CODE_LASTS)
  await at.links.dropCode(linkId)
  await at.links.allowReadBack(device, until)
  return until
}

/** Enters a read-back code: for this device, once, within ten minutes, five tries (A1). */
export const enterCode: UseCase<EnterCode, CodeEntered> = async (clinic, scope, { code }) => {
  const { actor } = scope
  demand(clinic, scope, 'read greeting', { clientId: actor.kind === 'client-link' ? actor.clientId : undefined })
  if (actor.kind !== 'client-link') throw new Fault(CLINIC_FAULTS.missing)
  const readBackUntil = await clinic.store.write(scope, async (at) => {
    const until = await tryCode(clinic, at, actor, code)
    const outcome = until === undefined ? 'wrong code' : 'right code'
    await at.audit.note({ action: 'read greeting', clientId: actor.clientId, subjectId: actor.linkId, reason: outcome })
    return until
  })
  if (readBackUntil === undefined) throw new Fault(CLINIC_FAULTS.codeWrong)
  return { readBackUntil }
}

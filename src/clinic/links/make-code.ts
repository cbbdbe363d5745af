import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { knownLink } from './known-link.ts'
import { newCode, secretHash } from './secret.ts'

/** Of which link. */
export const MakeCode = z.strictObject({ linkId: Id })
/** {@link MakeCode}, read. */
export type MakeCode = z.output<typeof MakeCode>

/** The code, for staff to read aloud to the client; never sent to an address that came through the link. */
export const CodeMade = z.strictObject({ code: z.string(), expiresAt: Moment })
/** {@link CodeMade}, read. */
export type CodeMade = z.output<typeof CodeMade>

/** How long a code, and what it opens, counts (A1). */
export const CODE_LASTS = 10 * 60_000
/** Tries a code has. */
const TRIES = 5

/** The hash of a code; the link is part of it, so that one code is not another link's. */
export const codeHash = (linkId: string, code: string): string => secretHash(`${linkId} ${code}`)

/** Makes a code with which a link may read back; an earlier one stops counting. */
export const makeCode: UseCase<MakeCode, CodeMade> = (clinic, scope, { linkId }) =>
  clinic.store.write(scope, async (at) => {
    const link = await knownLink(at, linkId)
    demand(clinic, scope, 'write links', await aboutClient(at, link.clientId))
    if (link.state !== 'open' || link.purpose === 'medical') throw new Fault(CLINIC_FAULTS.linkDead)
    const code = newCode(clinic.random)
    const expiresAt = later(clinic.clock.now(), CODE_LASTS)
    await at.links.keepCode(linkId, { codeHash: codeHash(linkId, code), expiresAt, triesLeft: TRIES })
    await at.audit.note({ action: 'write links', clientId: link.clientId, subjectId: linkId })
    return { code, expiresAt }
  })

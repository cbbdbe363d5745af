import { z } from 'zod'
import { Id, Moment } from '#care/record/fields.ts'
import { later } from '#edges/clock.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '../clinic.ts'
import { CLINIC_FAULTS } from '../faults.ts'
import { aboutClient } from '../policies/about.ts'
import { demand } from '../policies/demand.ts'
import { knownLink } from './known-link.ts'
import { mailClient } from './mail-client.ts'
import { newCode, secretHash } from './secret.ts'

/** Of which link, and how the code gets to the client: read aloud by staff, or by mail to an address that staff confirmed. */
export const MakeCode = z.strictObject({ linkId: Id, by: z.enum(['aloud', 'mail']).optional() })
/** {@link MakeCode}, read. */
export type MakeCode = z.output<typeof MakeCode>

/** The code, where staff reads it aloud; one that went by mail is shown to nobody here. */
export const CodeMade = z.strictObject({ code: z.string().optional(), expiresAt: Moment })
/** {@link CodeMade}, read. */
export type CodeMade = z.output<typeof CodeMade>

/** How long a code, and what it opens, counts (A1). */
export const CODE_LASTS = 10 * 60_000
/** Tries a code has. */
const TRIES = 5

/** The hash of a code; the link is part of it, so that one code is not another link's. */
export const codeHash = (linkId: string, code: string): string => secretHash(`${linkId} ${code}`)

/** Makes a code with which a link may read back; an earlier one stops counting. */
export const makeCode: UseCase<MakeCode, CodeMade> = (clinic, scope, { linkId, by = 'aloud' }) =>
  clinic.store.write(scope, async (at) => {
    const link = await knownLink(at, linkId)
    demand(clinic, scope, 'write links', await aboutClient(at, link.clientId))
    if (link.state !== 'open' || link.purpose === 'medical') throw new Fault(CLINIC_FAULTS.linkDead)
    const code = newCode(clinic.random)
    const expiresAt = later(clinic.clock.now(), CODE_LASTS)
    await at.links.keepCode(linkId, { codeHash: codeHash(linkId, code), expiresAt, triesLeft: TRIES })
    await at.audit.note({ action: 'write links', clientId: link.clientId, subjectId: linkId })
    if (by === 'aloud') return { code, expiresAt }
    const mail = { template: 'client-code', key: `${linkId} ${clinic.clock.now()}`, values: { code }, endsAt: expiresAt } as const
    await mailClient(clinic, at, link.clientId, mail)
    return { expiresAt }
  })

import type { Scope } from '#care/access/scope.ts'
import type { Clinic } from '#clinic/clinic.ts'
import { scopeOfLink } from '#clinic/links/scope-of-link.ts'
import { handOverDoor } from '#clinic/sign-in/hand-over/client-door.ts'
import { sessionDoor } from '#clinic/sign-in/sessions/door.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'

/** What was given as proof of identity, and the request for which it was given. */
export interface Proof {
  /** `<clinicId>.<secret>`. */
  readonly token: string
  readonly requestId: string
  /** The visit that is asked about: a running visit stays usable behind the lock. */
  readonly visitId?: string | undefined
  /** The episode whose drafts are asked about: those of the running visit stay usable too. */
  readonly draftsOf?: string | undefined
  /** False for what a page asks by itself, such as whether there is news: it keeps no session awake. */
  readonly byPerson?: boolean
}

/** Finds out whose a token is. Each answers undefined for what is wrong, expired, revoked, disabled or suspended, without telling which. */
export type Door = (proof: Proof) => Promise<Scope | undefined>

/** The ways in. */
export interface Doors {
  readonly session: Door
  readonly clientLink: Door
  readonly medicalLink: Door
}

const linkDoor =
  (clinic: Clinic, kind: 'client-link' | 'medical-link'): Door =>
  async ({ token, requestId }) => {
    const scope = await scopeOfLink(clinic, token, requestId)
    // A link's token counts only as what the link is for, whatever cookie it came in.
    return scope?.actor.kind === kind ? scope : undefined
  }

/** The ways in, as they hold each token against the database. A client comes by a link, or by the tablet that was handed over. */
export const doorsOf = (signIn: SignIn): Doors => {
  const [byLink, byTablet] = [linkDoor(signIn, 'client-link'), handOverDoor(signIn)]
  return {
    session: sessionDoor(signIn),
    clientLink: async (proof) => (await byLink(proof)) ?? (await byTablet(proof)),
    medicalLink: linkDoor(signIn, 'medical-link'),
  }
}

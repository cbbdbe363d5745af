import type { Clinic } from '#clinic/clinic.ts'
import { scopeOfLink } from '#clinic/links/scope-of-link.ts'
import { handOverDoor } from '#clinic/sign-in/hand-over/client-door.ts'
import { sessionDoor } from '#clinic/sign-in/sessions/door.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import type { Doors } from '#http/gate/doors.ts'

/** The ways in: a session of staff, a client by a link or on the clinic's tablet, a medical professional by the link of a letter. */
export const doorsOf = (clinic: Clinic, signIn: SignIn): Doors => {
  const handOver = handOverDoor(signIn)
  return {
    session: sessionDoor(signIn),
    clientLink: async (proof) => (await scopeOfLink(clinic, proof.token, proof.requestId)) ?? handOver(proof),
    medicalLink: async ({ token, requestId }) => {
      const scope = await scopeOfLink(clinic, token, requestId)
      return scope?.actor.kind === 'medical-link' ? scope : undefined
    },
  }
}

import { addClinicPlace } from '#clinic/sign-in/found/setup-code.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { labelled, para } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { onSignIn } from '../record/open-sign-in.ts'

const WIDTH = 10

/** `ischia clinic add`: the place of a further clinic, and the code with which it is set up. The code stands here and nowhere else. */
export const addClinic = (args: Arguments, edges: Edges): Promise<Ran> =>
  onSignIn(args, edges, async (signIn) => {
    const { clinicId, code } = await addClinicPlace(signIn, 'terminal')
    const blocks = [
      para('There is a place for a further clinic. Whoever has this code sets it up and becomes its owner; it is good once:', 0),
      labelled('Code', code, WIDTH),
      labelled('Clinic', clinicId, WIDTH),
      para('Start the server within a day; later, a start prints another code and this one is void.', 0),
    ]
    return done(render(blocks, edges.out))
  })

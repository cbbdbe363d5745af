import { makeTerminalCode } from '#clinic/sign-in/codes/terminal-code.ts'
import { doorScope } from '#clinic/sign-in/proven-scope.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { labelled, para } from '../page/blocks.ts'
import { render } from '../page/render.ts'
import { fault } from '../problem/fault.ts'
import { refuse } from '../problem/print.ts'
import { oneClinic } from '../record/open-record.ts'
import { onSignIn } from '../record/open-sign-in.ts'

const WIDTH = 10

interface Owner {
  readonly personId: string
  /** Undefined while the keys of the clinic are locked. */
  readonly name: string | undefined
}

const ownersOf = ({ store, staffing }: SignIn, clinicId: string): Promise<readonly Owner[]> =>
  store.read(doorScope(clinicId, 'terminal'), async (at) => {
    const owners: Owner[] = []
    for (const personId of await staffing.owners(at))
      owners.push({ personId, name: await staffing.nameOf(at, personId).catch(() => undefined) })
    return owners
  })

const inWords = ({ personId, name }: Owner): string => (name === undefined ? personId : `${personId} (${name})`)

const printed = (owner: Owner, code: string, edges: Edges): Ran =>
  done(
    render(
      [
        para(
          `WARNING: whoever has this code gets in as ${owner.name ?? 'this owner'}, and an owner sees everything. Show it to nobody else.`,
          0,
        ),
        labelled('Code', code, WIDTH),
        labelled('Owner', inWords(owner), WIDTH),
        para('It is good once, for one hour: start the server, choose “I have a code” and make a new passkey.', 0),
        para(
          'That it was made stands in the trail, and every device of the owner shows it. When it is used, all of their sessions end.',
          0,
        ),
        para('A passkey or phone that was lost still opens the clinic: remove it after you are in.', 0),
      ],
      edges.out,
    ),
  )

const chosen = (owners: readonly Owner[], wanted: string | undefined): Owner | undefined => {
  const fitting = owners.filter(({ personId }) => wanted === undefined || personId === wanted)
  return fitting.length === 1 ? fitting[0] : undefined
}

/** `ischia owner code`: a code for an owner who lost every way in. Whoever can run it holds the computer, and so the record anyway. */
export const ownerCode = (args: Arguments, edges: Edges): Promise<Ran> =>
  onSignIn(args, edges, async (signIn, record) => {
    const clinic = oneClinic(record, args, edges)
    if ('refused' in clinic) return clinic.refused
    const owners = await ownersOf(signIn, clinic.clinicId)
    const owner = chosen(owners, args.words[0])
    if (owner !== undefined) return printed(owner, await makeTerminalCode(signIn, clinic.clinicId, owner.personId, 'terminal'), edges)
    const expected = owners.length === 0 ? {} : { expected: owners.map(inWords).join(', ') }
    return refuse([fault('ISC-CLI-052', 'no single owner is meant', expected)], args.json, edges.err)
  })

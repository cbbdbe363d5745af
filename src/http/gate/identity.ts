import type { Scope } from '#care/access/scope.ts'
import type { CookieUse } from '../cookies/reach.ts'
import type { Known, Who } from '../registry/who.ts'
import type { Doors } from './doors.ts'

/** Who asks: one scope for each kind of proof that was given and holds. A tablet in hand-over may hold a client's only. */
export type Identity = Readonly<Partial<Record<Known, Scope>>>

/** Nobody: no proof was given that holds. */
export const NOBODY: Identity = {}

const PROOFS = [
  ['session', 'staff'],
  ['clientLink', 'client-link'],
  ['medicalLink', 'medical-link'],
] as const satisfies readonly (readonly [keyof Doors & CookieUse, Known])[]

/** A request, as far as its tokens are concerned. */
export interface Shown {
  readonly token: (use: CookieUse) => string | undefined
  readonly requestId: string
  readonly visitId: string | undefined
  readonly draftsOf: string | undefined
  readonly byPerson: boolean
}

/** Holds every token that was sent against the database. It is asked before any route is looked for. */
export const identify = async (doors: Doors, { token: tokenIn, ...shown }: Shown): Promise<Identity> => {
  const found: Partial<Record<Known, Scope>> = {}
  for (const [use, known] of PROOFS) {
    const token = tokenIn(use)
    // One after the other: hardly anybody sends more than one, and an attacker who sends three gets no three at once.
    // oxlint-disable-next-line no-await-in-loop
    const scope = token === undefined ? undefined : await doors[use]({ token, ...shown })
    if (scope !== undefined) found[known] = scope
  }
  return found
}

/** Whether nobody's identity was proved. */
export const isNobody = (identity: Identity): boolean => Object.keys(identity).length === 0

/** The scope in which somebody may use a route that is for `who`; undefined where it is for others. */
export const scopeFor = (identity: Identity, who: readonly Who[]): Scope | undefined =>
  who.flatMap((one) => (one === 'public' || one === 'pre-auth' ? [] : (identity[one] ?? []))).at(0)

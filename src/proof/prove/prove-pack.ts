import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Statement } from '#engine/model/statement.ts'
import { inTurn } from '../in-turn.ts'
import { PROPERTIES } from '../properties/properties.ts'
import { PARTS as PLAN } from '../plan/parts.ts'
import { RELATIONS } from '../relations/relations.ts'
import { confirmPack } from '../second/confirm.ts'
import { joinClaims } from '../shares/join-claims.ts'
import { proveShare } from '../shares/prove-share.ts'
import type { ProofEdges } from '../shares/prove-share.ts'
import type { Part, ProveShares } from '../shares/share.ts'
import { sharesOf } from '../shares/shares-of.ts'
import type { Claim, HeldElsewhere, Proof } from './result.ts'

/** Conduct is held where it happens, also where a part of the sentence can be proved. */
const isHeldElsewhere = ({ kind, obligations }: Statement): boolean => kind === 'conduct' || obligations.length === 0

const elsewhere = (knowledge: Knowledge, claims: readonly Claim[]): readonly HeldElsewhere[] =>
  knowledge.statements
    .filter((statement) => isHeldElsewhere(statement) && !claims.some(({ id }) => id === statement.id))
    .concat(knowledge.statements.filter(({ kind, obligations }) => kind === 'conduct' && obligations.length > 0))
    .map(({ id, kind, says, enforcedBy }) => ({ id, kind, says, by: enforcedBy }))

/** Proves of a pack what can be proved of it, each claim for every client there can be. It makes no difference where shares are proved. */
export const provePackBy = async (knowledge: Knowledge, proveShares: ProveShares): Promise<Proof> => {
  const shares = sharesOf(RELATIONS, PROPERTIES, PLAN)
  const proving = proveShares(shares)
  const second = confirmPack(knowledge)
  const proved = await proving
  const claimsOf = (wanted: Part, order: readonly { readonly id: string }[]): readonly Claim[] =>
    joinClaims(
      order.map(({ id }) => id),
      shares.flatMap(({ part }, index) => (part === wanted ? (proved[index] ?? []) : [])),
    )
  const statements = claimsOf('statements', knowledge.statements)
  const relations = claimsOf('relations', RELATIONS)
  const properties = claimsOf('properties', PROPERTIES)
  const plan = claimsOf('plan', PLAN)
  return { statements, relations, properties, plan, second, elsewhere: elsewhere(knowledge, [...statements, ...relations, ...properties]) }
}

/** Proves a pack in this thread, one share after another. */
export const provePack = (knowledge: Knowledge, edges: ProofEdges): Promise<Proof> =>
  provePackBy(knowledge, async (shares) => {
    const proved: (readonly Claim[])[] = []
    for await (const claims of inTurn(shares, (share) => proveShare(knowledge, share, edges))) proved.push(claims)
    return proved
  })

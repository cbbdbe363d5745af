import type { Knowledge } from '#engine/model/knowledge.ts'
import { askFault } from './asking/faults.ts'
import { askHopes } from './asking/hopes.ts'
import type { Asking } from './asking/asking.ts'
import type { Claim } from './claims/claim.ts'
import { propertyClaims } from './claims/properties.ts'
import { relationClaims } from './claims/relations.ts'
import { statementClaims } from './claims/statements.ts'
import type { Confirmation } from './confirmation.ts'
import { encode } from './encoding.ts'
import type { Encoding } from './encoding.ts'
import { startSat } from './solver/sat.ts'

type Found = Pick<Confirmation, 'outcome' | 'leaves' | 'why' | 'client'>

const CONFIRMED: Found = { outcome: 'confirmed', leaves: [], why: undefined, client: undefined }

const against = (why: string, client?: Confirmation['client']): Found => ({ outcome: 'contradicted', leaves: [], why, client })

const arithmetic = (leaves: readonly string[]): Found => ({ ...CONFIRMED, outcome: 'needs-arithmetic', leaves: [...new Set(leaves)] })

const faultsOf = (asking: Asking, { faults }: Claim): Found => {
  const leaves: string[] = []
  for (const question of faults) {
    const came = askFault(asking, question)
    if (came.kind === 'client') return against(`${came.what} does not hold`, came.client)
    if (came.kind === 'misread' && came.leaves.length === 0) return against(`${came.what}: the engine does not see what was found`)
    if (came.kind === 'misread') leaves.push(...came.leaves)
  }
  return leaves.length === 0 ? CONFIRMED : arithmetic(leaves)
}

const hopesOf = (asking: Asking, { hopes }: Claim): Found => {
  const unmet = askHopes(asking, hopes)
  const nobody = unmet.filter(({ leaves }) => leaves.length === 0).map(({ what }) => what)
  if (nobody.length > 0) return against(`nobody was found for ${nobody.join(', ')}`)
  return unmet.length === 0 ? CONFIRMED : arithmetic(unmet.flatMap(({ leaves }) => leaves))
}

const confirm = (asking: Asking, claim: Claim): Confirmation => {
  const { id, isYesNo, faults, hopes } = claim
  const found = faultsOf(asking, claim)
  return { id, isYesNo, questions: faults.length + hopes.length, ...(found.outcome === 'confirmed' ? hopesOf(asking, claim) : found) }
}

/** Confirms every claim about a pack by this encoding, each kind with a solver of its own: one that knows less answers faster. */
export const confirmEncoding = (encoding: Encoding): readonly Confirmation[] =>
  [statementClaims, relationClaims, propertyClaims].flatMap((claimsOf) => {
    const claims = claimsOf(encoding)
    const asking = { encoding, sat: startSat(encoding.board.gates) }
    return claims.map((claim) => confirm(asking, claim))
  })

/**
 * Confirms what is proved of a pack by a second encoding that shares nothing with the first but the types of the engine: propositional
 * logic, decided by MiniSat, without any arithmetic. Pure and synchronous; a few seconds for a large pack.
 */
export const confirmPack = (knowledge: Knowledge): readonly Confirmation[] => confirmEncoding(encode(knowledge))

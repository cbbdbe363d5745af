import type { Effect } from '#engine/model/effect.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { STATUSES, moreCautious, statusForUrgency } from '#engine/model/scale.ts'
import type { Statement } from '#engine/model/statement.ts'
import { brokenStatements } from '#engine/statements/broken-statements.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Encoding } from '../encoding.ts'
import { holds } from '../reading/bits.ts'
import { factsIn } from '../reading/conditions-of.ts'
import { demandsOf } from '../verdict/demand.ts'
import type { Claim } from './claim.ts'

/** The result falls short of an effect: status or urgency is lower, or a limit is missing. */
const fallsShort = ({ verdict, asked }: Encoding, effect: Effect): Lit => {
  const { all, some } = asked.gates
  const least = moreCautious(STATUSES, effect.status, statusForUrgency(effect.urgency))
  const missing = demandsOf(asked, effect).map(({ demand, when }) => all(when, -verdict.keeps(demand)))
  return some(-verdict.status(least), -verdict.urgency(effect.urgency), ...missing)
}

/** Its conditions name yes/no facts alone. */
const isYesNo = ({ facts }: Knowledge, { obligations }: Statement): boolean =>
  obligations.flatMap(({ when }) => factsIn(when)).every((index) => facts[index]?.type === 'yes-no')

const claimOf = (encoding: Encoding, statement: Statement): Claim => {
  const { knowledge, gates } = encoding.board
  const { id, obligations } = statement
  return {
    id,
    isYesNo: isYesNo(knowledge, statement),
    hopes: [],
    faults: obligations.map(({ when, then }, obligation) => {
      const fault = gates.all(holds(encoding.asked.truth(when)), fallsShort(encoding, then))
      return {
        what: `case ${obligation + 1}`,
        suspect: fault,
        fault: () => fault,
        states: (file) => [file],
        isFault: (clients: readonly Client[]) =>
          clients.some((client) =>
            brokenStatements(knowledge, client).some((broken) => broken.statement === id && broken.obligation === obligation),
          ),
      }
    }),
  }
}

/** Every statement with cases: whenever a condition is true, the result is as cautious as it demands. Source: safety dossier 7. */
export const statementClaims = (encoding: Encoding): readonly Claim[] =>
  encoding.board.knowledge.statements.filter(({ obligations }) => obligations.length > 0).map((statement) => claimOf(encoding, statement))

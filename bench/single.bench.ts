// One client, judged by us and by others: the disposition and the rules that apply, then the restrictions as well.
import { openField } from './peers/field.ts'
import type { Ours } from './peers/ours.ts'
import type { Fired, Peer } from './peers/peer.ts'
import { race } from './peers/race.ts'
import type { Runner } from './peers/race.ts'
import type { Subject } from './peers/subjects.ts'
import { OURS, tellPaces } from './peers/tell.ts'

const RACE = { rounds: 5, leastMs: 150 }
const GOALS = new Map([
  ['json-rules-engine', 1_000],
  ['zen-engine', 150],
])

const { ours, disposing, restricting, some, join, subjects, compared } = await openField()

const how = `median of ${RACE.rounds} rounds over ${subjects.length} clients; all agreed on ${compared}`

const ourRunner = (own: Ours, what: 'outcome' | 'restricted'): Runner => ({
  name: OURS,
  runs: subjects.map(({ client }) => own.open(client)[what]),
})

const peerRunner = ({ name, open }: Peer, joining: (fired: Fired, subject: Subject) => unknown): Runner => ({
  name,
  runs: subjects.map((subject) => {
    const run = open(subject.facts)
    return () => {
      const fired = run()
      return fired instanceof Promise ? fired.then((lines) => joining(lines, subject)) : joining(fired, subject)
    }
  }),
})

const disposition = (peer: Peer): Runner => peerRunner(peer, (fired) => join.outcome(fired))
const restrictions = (peer: Peer): Runner => peerRunner(peer, (fired, { state }) => join.restricted(fired, state))

tellPaces('disposition', await race([ourRunner(ours, 'outcome'), ...disposing.map(disposition)], RACE), GOALS, how)
tellPaces('with restrictions', await race([ourRunner(ours, 'restricted'), ...restricting.map(restrictions)], RACE), new Map(), how)
const redFlags = await race([ourRunner(some.ours, 'outcome'), disposition(some.cql)], RACE)
tellPaces(`which of ${some.rules} red flags apply`, redFlags, new Map(), how)

// One client with the reasons a person is shown, each engine in its own way: trees of conditions with their results, the trace of every
// node, values by local id; ours: the rules that apply with title, sentence, the answers behind them and their source.
import { openField } from './peers/field.ts'
import type { Ours } from './peers/ours.ts'
import type { ReasoningPeer } from './peers/peer.ts'
import { race } from './peers/race.ts'
import type { Runner } from './peers/race.ts'
import { OURS, tellPaces } from './peers/tell.ts'

const RACE = { rounds: 5, leastMs: 150 }
const GOALS = new Map([['zen-engine', 25]])

const { ours, reasoning, some, subjects, compared } = await openField()

const how = `median of ${RACE.rounds} rounds over ${subjects.length} clients; all agreed on ${compared}`

const ourRunner = (own: Ours): Runner => ({ name: OURS, runs: subjects.map(({ client }) => own.open(client).explain) })
const peerRunner = ({ name, explain }: ReasoningPeer): Runner => ({ name, runs: subjects.map(({ facts }) => explain(facts)) })

tellPaces('reasons', await race([ourRunner(ours), ...reasoning.map(peerRunner)], RACE), GOALS, how)
tellPaces(`reasons of ${some.rules} red flags`, await race([ourRunner(some.ours), peerRunner(some.cql)], RACE), new Map(), how)

import type { Knowledge } from '#engine/model/knowledge.ts'
import type { DatedProof } from '#proof/cache/stored-proof.ts'
import type { Claim } from '#proof/prove/result.ts'
import { proveInWorkers } from '#proof/workers/prove-in-workers.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { confirmationOut, isConfirmed } from '../output/confirmation.ts'
import type { PackProveOutput } from '../output/pack-prove.ts'
import { render } from '../page/render.ts'
import { refuse } from '../problem/print.ts'
import { keptProof } from '../proofs.ts'
import { proof as proofPage } from '../view/proof.ts'

const claimOut = ({ why, counterexample, ...claim }: Claim): PackProveOutput['statements'][number] => ({
  ...claim,
  why: why ?? null,
  counterexample: counterexample === undefined ? null : { shows: counterexample.shows, client: { ...counterexample.client } },
})

interface Proved extends DatedProof {
  readonly from: PackProveOutput['from']
  readonly note: string | undefined
}

const outputOf = (pack: PackProveOutput['pack'], { proof, milliseconds, provedAt, from, note }: Proved): PackProveOutput => ({
  format: 'ischia-pack-prove/1',
  pack,
  milliseconds,
  provedAt,
  from,
  note: note ?? null,
  statements: proof.statements.map(claimOut),
  relations: proof.relations.map(claimOut),
  properties: proof.properties.map(claimOut),
  plan: proof.plan.map(claimOut),
  second: proof.second.map(confirmationOut),
  elsewhere: proof.elsewhere,
})

/** No core of a small machine is left idle, and more solvers would not fit into its memory. */
const WORKERS = 2

const proveNow = async (knowledge: Knowledge, edges: Edges): Promise<DatedProof> => {
  const began = performance.now()
  const proof = await proveInWorkers(knowledge, WORKERS)
  return { proof, provedAt: edges.now(), milliseconds: Math.round(performance.now() - began) }
}

const DAMAGED = 'A kept proof of this pack was damaged and is not used.'

/** A proof of this very pack by this very prover that was made before, or a new one, which is then kept. */
const proved = async (knowledge: Knowledge, edges: Edges, fromNothing: boolean): Promise<Proved> => {
  const kept = keptProof(edges, knowledge)
  if (kept.proof !== undefined && !fromNothing) return { ...kept.proof, from: 'cache', note: undefined }
  const made = await proveNow(knowledge, edges)
  const problem = kept.keep(made)
  const unkept = problem === undefined ? undefined : `The proof could not be kept: ${problem}.`
  return { ...made, from: 'nothing', note: unkept ?? (kept.damaged ? DAMAGED : undefined) }
}

const isProved = ({ statements, relations, properties, plan, second }: PackProveOutput): boolean =>
  [...statements, ...relations, ...properties, ...plan].every(({ outcome }) => outcome === 'proved') && second.every(isConfirmed)

/** `ischia pack prove`: what a pack promises, proved for every client there can be. Exit code 1 when anything is not. */
export const prove = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const opened = await openPack(edges, args.words[0] ?? '', 'all')
  if ('faults' in opened) return refuse(opened.faults, args.json, edges.err)
  const { knowledge } = opened.pack
  const output = outputOf({ id: knowledge.id, version: knowledge.version }, await proved(knowledge, edges, args.given.has('from-nothing')))
  const ran = done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(proofPage(output), edges.out))
  return { ...ran, code: isProved(output) ? 0 : 1 }
}

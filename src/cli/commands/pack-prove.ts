import { provePack } from '#proof/prove/prove-pack.ts'
import type { Claim, Proof } from '#proof/prove/result.ts'
import { confirmPack } from '#proof/second/confirm.ts'
import type { Confirmation } from '#proof/second/confirmation.ts'
import { startZ3 } from '#proof/solver/z3.ts'
import type { Arguments } from '../command-line/arguments.ts'
import { done } from '../edges.ts'
import type { Edges, Ran } from '../edges.ts'
import { openPack } from '../input/open-pack.ts'
import { confirmationOut, isConfirmed } from '../output/confirmation.ts'
import type { PackProveOutput } from '../output/pack-prove.ts'
import { render } from '../page/render.ts'
import { refuse } from '../problem/print.ts'
import { proof as proofPage } from '../view/proof.ts'

const claimOut = ({ why, counterexample, ...claim }: Claim): PackProveOutput['statements'][number] => ({
  ...claim,
  why: why ?? null,
  counterexample: counterexample === undefined ? null : { shows: counterexample.shows, client: { ...counterexample.client } },
})

const outputOf = (pack: PackProveOutput['pack'], proof: Proof, second: readonly Confirmation[], milliseconds: number): PackProveOutput => ({
  format: 'ischia-pack-prove/1',
  pack,
  milliseconds,
  statements: proof.statements.map(claimOut),
  relations: proof.relations.map(claimOut),
  properties: proof.properties.map(claimOut),
  second: second.map(confirmationOut),
  elsewhere: proof.elsewhere,
})

const isProved = ({ statements, relations, properties, second }: PackProveOutput): boolean =>
  [...statements, ...relations, ...properties].every(({ outcome }) => outcome === 'proved') && second.every(isConfirmed)

/** `ischia pack prove`: what a pack promises, proved for every client there can be. Exit code 1 when anything is not. */
export const prove = async (args: Arguments, edges: Edges): Promise<Ran> => {
  const opened = await openPack(edges, args.words[0] ?? '', 'all')
  if ('faults' in opened) return refuse(opened.faults, args.json, edges.err)
  const { knowledge } = opened.pack
  const began = performance.now()
  const proof = await provePack(knowledge, { startSolver: startZ3, clock: () => performance.now() })
  const second = confirmPack(knowledge)
  const output = outputOf({ id: knowledge.id, version: knowledge.version }, proof, second, Math.round(performance.now() - began))
  const ran = done(args.json ? `${JSON.stringify(output, null, 2)}\n` : render(proofPage(output), edges.out))
  return { ...ran, code: isProved(output) ? 0 : 1 }
}

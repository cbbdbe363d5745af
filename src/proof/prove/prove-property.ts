import { clientFromInputs } from '../client/from-inputs.ts'
import { minimise } from '../client/minimise.ts'
import type { ClientFileData } from '../client/client-file.ts'
import { readBack } from '../client/read.ts'
import { inTurn } from '../in-turn.ts'
import type { Possible, Property } from '../properties/property.ts'
import type { Answer } from '../solver/solver.ts'
import { plainerClients } from './hints.ts'
import { sliceOf } from '../shares/share.ts'
import type { Share } from '../shares/share.ts'
import type { Prover } from './prover.ts'
import type { Claim } from './result.ts'
import { PROVED, unknown } from './verdict.ts'
import type { Verdict } from './verdict.ts'

interface Proved {
  readonly verdict: Verdict
  readonly formulas: number
}

const wrong = (why: string): Verdict => ({ outcome: 'failed', why, counterexample: undefined })

interface Search {
  readonly never: readonly string[]
  readonly gaveUp: readonly string[]
}

const NOTHING: Search = { never: [], gaveUp: [] }

const both = (a: Search, b: Search): Search => ({ never: [...a.never, ...b.never], gaveUp: [...a.gaveUp, ...b.gaveUp] })

const searchOne = async (prover: Prover, { what, formula, attempts = [], otherwise }: Possible): Promise<Search> => {
  const found = inTurn([...attempts, formula], (make) => prover.findApart(make()))
  let last: Answer['kind'] = 'nobody'
  for await (const { kind } of found) {
    if (kind === 'somebody') return NOTHING
    last = kind
  }
  if (last === 'unknown') return { never: [], gaveUp: [what] }
  return { never: otherwise === undefined ? [what] : [], gaveUp: [] }
}

const searchFor = async (prover: Prover, each: readonly Possible[]): Promise<Search> => {
  const [first] = each
  if (first === undefined) return NOTHING
  if (each.length === 1) return searchOne(prover, first)
  const answer = await prover.find(each.map(({ formula }) => formula()))
  if (answer.kind === 'somebody') return NOTHING
  const half = Math.ceil(each.length / 2)
  return both(await searchFor(prover, each.slice(0, half)), await searchFor(prover, each.slice(half)))
}

/** Many things are first tried on one client; where no client has them all, on two, and so on down to one thing each. */
const allPossible = async (prover: Prover, each: readonly Possible[], atOnce: number): Promise<Verdict> => {
  let found = NOTHING
  const starts = each.flatMap((_, index) => (index % atOnce === 0 ? [index] : []))
  const search = (start: number): Promise<Search> => searchFor(prover, each.slice(start, start + atOnce))
  for await (const next of inTurn(starts, search)) found = both(found, next)
  if (found.never.length > 0) return wrong(`possible for nobody: ${found.never.join('; ')}`)
  return found.gaveUp.length > 0 ? unknown(`no answer about ${found.gaveUp.join('; ')}`) : PROVED
}

const shown = async (prover: Prover, { faulty, holds }: Extract<Property, { kind: 'never' }>): Promise<Verdict> => {
  const { knowledge, translation } = prover
  const isFault = (file: ClientFileData): boolean => {
    const read = readBack(knowledge, file)
    return 'client' in read && !holds(knowledge, read.client)
  }
  for await (const answer of inTurn(plainerClients(translation), (hints) => prover.find([faulty(translation), ...hints]))) {
    const file = answer.kind === 'somebody' ? clientFromInputs(knowledge, answer.inputs) : undefined
    if (file === undefined || !isFault(file)) continue
    const why = 'it does not hold for somebody'
    return { outcome: 'failed', why, counterexample: { client: minimise(file, isFault), shows: why } }
  }
  return { outcome: 'mistranslated', why: 'the engine does not see what the solver found', counterexample: undefined }
}

type Slice = Pick<Share, 'slice' | 'of'>

const prove = async (prover: Prover, property: Property, slice: Slice): Promise<Proved> => {
  const { translation } = prover
  if (property.kind === 'possible') {
    const each = sliceOf(property.each(translation), slice)
    return { verdict: await allPossible(prover, each, property.atOnce), formulas: each.length }
  }
  if (property.kind === 'plain') {
    const found = property.wrong(translation)
    return { verdict: found.length === 0 ? PROVED : wrong(found.join('; ')), formulas: 0 }
  }
  const answer = await prover.find([property.faulty(translation)])
  if (answer.kind === 'unknown') return { verdict: unknown(answer.says), formulas: 1 }
  return { verdict: answer.kind === 'nobody' ? PROVED : await shown(prover, property), formulas: 1 }
}

/** Proves something of a pack as a whole. */
export const proveProperty = async (prover: Prover, property: Property, slice: Slice): Promise<Claim> => {
  const began = prover.clock()
  const { verdict, formulas } = await prove(prover, property, slice)
  const { id, says } = property
  return { id, says, ...verdict, formulas, milliseconds: Math.round(prover.clock() - began) }
}

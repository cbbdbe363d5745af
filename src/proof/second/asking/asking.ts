import type { Client } from '#engine/model/client.ts'
import { compose } from '#engine/assess/compose.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import { readBack } from '../../client/read.ts'
import type { Atom } from '../circuit/atoms.ts'
import { coneOf } from '../circuit/cone.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Values } from '../circuit/values.ts'
import { fileOf } from '../client/file-of.ts'
import { stateOf } from '../compare/compare.ts'
import type { Encoding } from '../encoding.ts'
import type { Sat } from '../solver/sat.ts'

/** What claims are put to. */
export interface Asking {
  readonly encoding: Encoding
  readonly sat: Sat
}

/** Somebody the solver found. */
export interface Somebody {
  readonly model: Values
  readonly file: ClientFileData
}

/** Nobody is asked for where it is plain that there is nobody. */
export const find = ({ sat, encoding }: Asking, wanted: Lit): Somebody | undefined => {
  const model = wanted === FALSE ? undefined : sat.find(wanted)
  return model === undefined ? undefined : { model, file: fileOf(encoding.board, model) }
}

/** Clients of these files; none where one cannot be read. */
export const clientsOf = ({ encoding }: Asking, files: readonly ClientFileData[]): readonly Client[] => {
  const clients = files.flatMap((file) => {
    const read = readBack(encoding.board.knowledge, file)
    return 'client' in read ? [read.client] : []
  })
  return clients.length === files.length ? clients : []
}

/**
 * The question narrowed to plainer people, the plainest first: without letters and history, with no more of either than it asks for, and
 * without letters.
 */
export const plainerThan = ({ encoding }: Asking, wanted: Lit): readonly Lit[] => {
  const { gates, atoms } = encoding.board
  const cone = coneOf(gates, wanted)
  const loose = atoms.all().filter((atom) => atom.loose)
  const without = (left: readonly Atom[]): Lit => gates.all(wanted, ...left.map(({ lit }) => -lit))
  return [
    without(loose),
    without(loose.filter(({ lit }) => !cone.has(lit))),
    without(loose.filter(({ name }) => name.startsWith('letter, '))),
  ]
}

/**
 * What is left free, a question rests on, and the engine reads otherwise of the client found. Whoever differs in nothing of the kind should
 * have been what they were found as: then the encoding is at fault.
 */
export const misread = (asking: Asking, wanted: Lit, { model }: Somebody, clients: readonly Client[]): readonly string[] => {
  const { board } = asking.encoding
  const cone = coneOf(board.gates, wanted)
  const states = clients.slice(0, 1).map((client) => stateOf(compose(board.knowledge, client)))
  return board.atoms
    .all()
    .filter(({ lit, loose, reads }) => loose && cone.has(lit) && states.some((state) => reads(state) !== model(lit)))
    .map(({ name }) => name)
}

import type { Answers, Client } from '../../model/client.ts'
import { dayFromIso } from '../../model/day.ts'
import type { Knowledge } from '../../model/knowledge.ts'
import { effectiveAnswers } from '../../state/effective-answers.ts'
import { openState } from '../../state/open-state.ts'
import type { Circuit } from '../circuit/circuit.ts'
import { packedBytes } from '../circuit/circuit.ts'
import { bitsOf, fieldsOf } from './fields.ts'
import type { Bits } from './fields.ts'
import { packAnswer } from './pack-answer.ts'
import type { Sink } from './pack-answer.ts'
import { packPast } from './pack-past.ts'
import { createQuantities } from './quantities.ts'

/** Where packed clients go: byte k of a client lies at `at` + k × `stride`. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly at: number
  readonly stride: number
}

/** Packs clients for one circuit. */
export interface Packing {
  /** Bytes of one packed client. */
  readonly size: number
  /** A client of whom nothing is known; what is packed is laid over it. */
  readonly blank: Uint8Array
  readonly pack: (client: Client, into: Packed) => void
}

const setBits = (bytes: Uint8Array, bits: readonly number[]): Uint8Array => {
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
  return bytes
}

/** Does anything count that is not among today's answers as they stand? */
const hasMore = ({ signs, malformed, clearances, history }: Client): boolean =>
  signs.length > 0 ||
  malformed.length > 0 ||
  clearances.length > 0 ||
  history.answers.length > 0 ||
  history.sessions.length > 0 ||
  history.rechecks.length > 0

/** Puts all that formulas read of a client into a sink; `bits` numbers their flags. */
export const clientPacker = (knowledge: Knowledge, bits: Bits, sink: Sink): ((client: Client) => void) => {
  const fieldFor = fieldsOf(knowledge, bits)
  const packAnswers = (answers: Answers, today: number): void => {
    for (const id in answers) {
      const field = fieldFor(id)
      const answer = answers[id]
      if (field !== undefined && answer !== undefined) packAnswer(knowledge, field, answer, today, sink)
    }
  }
  return (client) => {
    if (!hasMore(client)) return packAnswers(client.answers, dayFromIso(client.today) ?? 0)
    const state = openState(knowledge, client, effectiveAnswers(knowledge, client))
    packAnswers(state.answers, state.today)
    packPast(state, bits, sink)
  }
}

/** Packs answers into bits: one for each flag and each comparison of a circuit, in its order. */
export const createPacking = (knowledge: Knowledge, circuit: Circuit): Packing => {
  const quantities = createQuantities(circuit)
  const size = packedBytes(circuit)
  const blank = setBits(new Uint8Array(size), quantities.bitsOfNobody)
  let into: Packed = { bytes: blank, at: 0, stride: 1 }
  const write = (bit: number, holds: boolean): void => {
    const place = into.at + (bit >> 3) * into.stride
    const mask = 1 << (bit & 7)
    const byte = into.bytes[place] ?? 0
    into.bytes[place] = holds ? byte | mask : byte & ~mask
  }
  const set = (bit: number): void => {
    if (bit >= 0) write(bit, true)
  }
  const packClient = clientPacker(knowledge, bitsOf(circuit.flags), { set, note: quantities.note })
  return {
    size,
    blank,
    pack: (client, packed) => {
      into = packed
      packClient(client)
      quantities.settle(write)
    },
  }
}

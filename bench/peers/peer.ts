import type { Facts } from './plain/facts.ts'

/** The lines that were met, by index, in any order. */
export type Fired = readonly number[]

/** Judges one client again and again; what is handed over once is handed over before. */
export type Run = () => Fired | Promise<Fired>

/** Another engine, with the whole rule base or a part of it loaded and ready. */
export interface Peer {
  readonly name: string
  /** Brings the facts of a client into the form this engine likes best; not timed. */
  readonly open: (facts: Facts) => Run
}

/** A peer that can also say why, in its own way. */
export interface ReasoningPeer extends Peer {
  /** Returns what the engine gives a person as its reasons. */
  readonly explain: (facts: Facts) => () => unknown
}

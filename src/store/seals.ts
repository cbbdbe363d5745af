import type { StreamRef } from '#care/record/entry.ts'

/** Seals what is kept and opens it again. Where the clinic's keys are locked, both throw a fault of kind `locked`. */
export interface Seals {
  /** Seals bytes of a stream with its key, which is made (and safe on disk) before it is used. `place` is bound to them: they open nowhere else. */
  readonly seal: (clinicId: string, stream: StreamRef, place: string, plain: Uint8Array) => Promise<Uint8Array>
  /** Opens them; undefined where the key was destroyed on purpose. */
  readonly open: (clinicId: string, stream: StreamRef, place: string, sealed: Uint8Array) => Promise<Uint8Array | undefined>
  /** Destroys a client's key on purpose: what it sealed can never be read again, wherever copies of it are. */
  readonly destroy: (clinicId: string, clientId: string) => Promise<void>
}

import type { z } from 'zod'
import type { StreamKind } from '../entry.ts'

/** What the program knows of one kind of entry. */
export interface Kind {
  /** The stream it belongs in. */
  readonly stream: StreamKind
  /** Schema of the body by version; a version, once released, keeps its schema forever. */
  readonly versions: Readonly<Record<number, z.ZodType>>
  /** Whether a person's signature is possible, needed, or out of place. */
  readonly signed: 'never' | 'may' | 'must'
}

type Described<S extends z.ZodType> = Kind & { readonly versions: { readonly 1: S } }

const first =
  (stream: StreamKind, signed: Kind['signed'] = 'never') =>
  <S extends z.ZodType>(body: S): Described<S> => ({ stream, signed, versions: { 1: body } })

/** A kind of the clinic's own stream, in its first version. */
export const ofClinic = first('clinic')
/** A kind of a client's stream, in its first version. */
export const ofClient = first('client')
/** A kind of an episode's stream, in its first version. */
export const ofEpisode = first('episode')
/** A kind of an episode's stream that may be signed, also later, by an entry that supersedes the unsigned one. */
export const signable = first('episode', 'may')
/** A kind of an episode's stream that is nothing without a signature. */
export const signed = first('episode', 'must')

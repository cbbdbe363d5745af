import type { z } from 'zod'
import type { FaultEntry } from '#edges/fault.ts'
import type { BodyLimits } from '../bytes/limits.ts'
import type { Rate } from '../rate/bucket.ts'
import type { Answered } from './answered.ts'
import type { Body } from './body.ts'
import type { Call } from './call.ts'
import type { Reply } from './reply.ts'
import type { Who } from './who.ts'

/** Methods that routes have. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What a request leaves in the audit trail, by its use case. */
export type AuditClass =
  /** Nothing: it touches no clinic's data. */
  | 'nothing'
  /** A try to sign in, a session, a device, a key. */
  | 'access'
  /** That somebody looked at a client's record. */
  | 'looks'
  /** That somebody changed something; in the same transaction. */
  | 'changes'
  /** That data left the clinic. */
  | 'leaves'

/** How much of a route may be had. */
export interface Limits {
  /** Of the body, on its bytes. */
  readonly body: BodyLimits
  /** For one session, or one address where there is none. */
  readonly rate: Rate
  /** Seconds after which whoever asked is told that it took too long; undefined: the usual ones. */
  readonly seconds?: number
}

/** A request as it arrived, before it is held against its schemas. */
export interface RawInput {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

/** What everybody may know of a route: enough to probe it, describe it and call it. Made by `route` and `openRoute` alone. */
export interface Route<
  M extends Method,
  P extends string,
  Params extends z.ZodType,
  Query extends z.ZodType,
  B extends Body,
  R extends Reply,
> {
  readonly method: M
  readonly path: P
  /** Names it in logs and in the description, such as `clients.list`. */
  readonly name: string
  /** What it does, in a sentence. */
  readonly says: string
  readonly who: readonly Who[]
  /** What the policies are asked; `none` where nobody is asked who they are. */
  readonly action: string
  readonly params: Params
  readonly query: Query
  readonly body: B
  readonly reply: R
  readonly limits: Limits
  readonly audit: AuditClass
  readonly stepUp: boolean
  /** What it may refuse with, besides what every route may. */
  readonly errors: readonly FaultEntry[]
  /** Reads the input, does it, and writes the answer. */
  readonly answer: (call: Call, raw: RawInput) => Promise<Answered>
}

/** Any route. */
export type AnyRoute = Route<Method, string, z.ZodType, z.ZodType, Body, Reply>

import { z } from 'zod'
import type { FaultEntry } from '#edges/fault.ts'
import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import type { Body, Reads } from './body.ts'
import type { Call, KnownCall } from './call.ts'
import type { PathShape, QueryShape } from './path.ts'
import { readPart } from './read.ts'
import type { Reply, Writes } from './reply.ts'
import type { AuditClass, Limits, Method, RawInput, Route } from './route.ts'
import type { Known, PublicRoute } from './who.ts'

/** What a handler is given: input that fits its schemas, and nothing else of the request. */
export interface Input<P extends string, Params extends PathShape<P>, Query extends QueryShape, B> {
  readonly params: z.output<z.ZodObject<Params, z.core.$strict>>
  readonly query: z.output<z.ZodObject<Query, z.core.$strict>>
  readonly body: B
}

/** What every route has to say of itself before it compiles. */
interface Described<
  M extends Method,
  P extends string,
  Params extends PathShape<P>,
  Query extends QueryShape,
  B extends Body,
  In,
  R extends Reply,
  Out,
> {
  readonly method: M
  readonly path: P
  readonly name: string
  readonly says: string
  readonly input: { readonly params: Params; readonly query: Query; readonly body: B & Reads<In> }
  readonly reply: R & Writes<Out>
  readonly limits: Limits
  readonly audit: AuditClass
  readonly errors: readonly FaultEntry[]
}

type ParamsOf<Params extends z.core.$ZodLooseShape> = z.ZodObject<Params, z.core.$strict>

/** A route for those whose identity was proved. Its handler has a scope, and through it a clinic. */
export const route = <
  const M extends Method,
  const P extends string,
  Params extends PathShape<P>,
  Query extends QueryShape,
  B extends Body,
  In,
  R extends Reply,
  Out,
>(
  spec: Described<M, P, Params, Query, B, In, R, Out> & {
    readonly who: readonly [Known, ...Known[]]
    /** What the policies are asked. */
    readonly action: string
    /** Whether it needs a fresh proof that it is still the same person. */
    readonly stepUp: boolean
    readonly handle: (call: KnownCall, input: Input<P, Params, Query, In>) => Promise<Out>
  },
): Route<M, P, ParamsOf<Params>, ParamsOf<Query>, B, R> => {
  const [params, query] = [z.strictObject(spec.input.params), z.strictObject(spec.input.query)]
  return {
    ...spec,
    params,
    query,
    body: spec.input.body,
    answer: async (call: Call, raw: RawInput) => {
      const { scope } = call
      if (scope === undefined) throw new Fault(HTTP_FAULTS.notSignedIn)
      const input = { params: readPart('params', params, raw.params), query: readPart('query', query, raw.query) }
      return spec.reply.write(await spec.handle({ ...call, scope }, { ...input, body: spec.input.body.read(raw.body) }))
    },
  }
}

/** A route on the way to an identity: for everybody, which {@link PublicRoute} must list, or for somebody halfway through signing in. */
export const openRoute = <
  const M extends Method,
  const P extends string,
  Params extends PathShape<P>,
  Query extends QueryShape,
  B extends Body,
  In,
  R extends Reply,
  Out,
>(
  spec: Described<M, P, Params, Query, B, In, R, Out> & {
    readonly who: `${M} ${P}` extends PublicRoute ? 'public' : 'pre-auth'
    readonly handle: (call: Call, input: Input<P, Params, Query, In>) => Promise<Out>
  },
): Route<M, P, ParamsOf<Params>, ParamsOf<Query>, B, R> => {
  const [params, query] = [z.strictObject(spec.input.params), z.strictObject(spec.input.query)]
  return {
    ...spec,
    who: [spec.who],
    action: 'none',
    stepUp: false,
    params,
    query,
    body: spec.input.body,
    answer: async (call: Call, raw: RawInput) => {
      const input = { params: readPart('params', params, raw.params), query: readPart('query', query, raw.query) }
      return spec.reply.write(await spec.handle(call, { ...input, body: spec.input.body.read(raw.body) }))
    },
  }
}

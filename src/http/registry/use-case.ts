import { z } from 'zod'
import type { FaultEntry } from '#edges/fault.ts'
import { Fault } from '#edges/fault.ts'
import type { UseCase } from '#clinic/clinic.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import { faultOfShape } from '../faults/of-shape.ts'
import type { JsonBody, NoBody } from './body.ts'
import { NOTHING, json } from './body.ts'
import type { Call } from './call.ts'
import type { PathNames } from './path.ts'
import type { JsonReply, Writes } from './reply.ts'
import type { AuditClass, Limits, Method, RawInput, Route } from './route.ts'
import { pathNames, split } from './split.ts'
import type { Split } from './split.ts'
import type { Known } from './who.ts'

type Shape = z.core.$ZodShape

/** What a route over one use case has to say of itself. */
export interface UseCaseSpec<M extends Method, P extends string, S extends Shape, R extends z.ZodType> {
  readonly method: M
  readonly path: P
  readonly name: string
  readonly says: string
  readonly who: readonly [Known, ...Known[]]
  /** What the policies are asked. */
  readonly action: string
  /** Everything the use case needs: what the path names stands in the path, the rest in the query of a GET and in the body of all others. */
  readonly input: z.ZodObject<S, z.core.$strict>
  readonly reply: JsonReply<R>
  readonly run: UseCase<z.output<z.ZodObject<S, z.core.$strict>>, z.output<R>>
  readonly limits: Limits
  readonly audit: AuditClass
  readonly stepUp: boolean
  readonly errors: readonly FaultEntry[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands outside the path. What the path names may not stand there a second time: which of the two counts would be a guess. */
const outside = (part: 'query' | 'body', given: unknown, names: readonly string[]): Readonly<Record<string, unknown>> => {
  if (!isObject(given)) throw new Fault(HTTP_FAULTS.badInput, { place: part })
  const twice = names.find((name) => Object.hasOwn(given, name))
  if (twice !== undefined) throw new Fault(HTTP_FAULTS.badInput, { place: `${part}.${twice}` })
  return given
}

/** The body of a method: a GET has none, and its input stands in the query. */
type BodyOf<M extends Method, P extends string, S extends Shape> = M extends 'GET' ? NoBody : JsonBody<Split<P, S>['rest']>

type QueryOf<M extends Method, P extends string, S extends Shape> = M extends 'GET'
  ? Split<P, S>['rest']
  : z.ZodObject<Readonly<Record<string, never>>, z.core.$strict>

const describedAs = <M extends Method, P extends string, S extends Shape>(
  method: M,
  { rest }: Split<P, S>,
): { readonly query: QueryOf<M, P, S>; readonly body: BodyOf<M, P, S> } => {
  const parts = method === 'GET' ? { query: rest, body: NOTHING } : { query: z.strictObject({}), body: json(rest) }
  return parts as unknown as { readonly query: QueryOf<M, P, S>; readonly body: BodyOf<M, P, S> }
}

/** The whole input as the use case takes it, each part from where it belongs. */
const readInput = <S extends Shape>(
  input: z.ZodObject<S, z.core.$strict>,
  part: 'query' | 'body',
  names: readonly string[],
  raw: RawInput,
) => {
  const params = isObject(raw.params) ? raw.params : {}
  if (part === 'body' && isObject(raw.query) && Object.keys(raw.query).length > 0) throw new Fault(HTTP_FAULTS.badInput, { place: 'query' })
  const read = input.safeParse({ ...outside(part, part === 'query' ? raw.query : raw.body, names), ...params })
  if (read.success) return read.data
  const isInPath = read.error.issues.some(({ path: [name] }) => names.includes(String(name)))
  throw faultOfShape(isInPath ? 'params' : part, read.error)
}

/** A route over one use case, which says what it needs and what it gives; nothing is said twice. */
export const useCase = <
  const M extends Method,
  const P extends string,
  S extends Shape & Record<PathNames<P>, z.ZodType>,
  R extends z.ZodType,
>(
  spec: UseCaseSpec<M, P, S, R> & { readonly reply: Writes<z.output<R>> },
): Route<M, P, Split<P, S>['params'], QueryOf<M, P, S>, BodyOf<M, P, S>, JsonReply<R>> => {
  const { method, path, input, run, reply, ...rest } = spec
  const [parts, names, part] = [split(path, input.shape), pathNames(path), method === 'GET' ? 'query' : 'body'] as const
  return {
    ...rest,
    ...describedAs(method, parts),
    method,
    path,
    params: parts.params,
    reply,
    answer: async (call: Call, raw: RawInput) => {
      const { scope, clinic } = call
      if (scope === undefined) throw new Fault(HTTP_FAULTS.notSignedIn)
      return reply.write(await run(clinic, scope, readInput(input, part, names, raw)))
    },
  }
}

import type { z } from 'zod'
import type { Body, BodySent } from '../registry/body.ts'
import type { Received, Reply } from '../registry/reply.ts'
import type { Method, Route } from '../registry/route.ts'
import type { Routes } from '../routes/all.ts'

/** A route as the registry has it. */
type Listed = Routes[number]

/** Method and path of a route, such as `GET /api/clients/:clientId`. */
type KeyOf<R> = R extends { readonly method: infer M extends Method; readonly path: infer P extends string } ? `${M} ${P}` : never

/** Everything that can be called. */
export type CallKey = KeyOf<Listed>

type RouteAt<K extends CallKey> = Extract<Listed, K extends `${infer M} ${infer P}` ? { readonly method: M; readonly path: P } : never>

/** Nothing has to be given where a schema asks for nothing. */
type Part<Name extends string, T> =
  T extends Readonly<Record<string, never>> ? unknown : Partial<T> extends T ? { readonly [N in Name]?: T } : { readonly [N in Name]: T }

type BodyPart<B extends Body> = BodySent<B> extends undefined ? unknown : { readonly body: BodySent<B> }

type InputOf<R> =
  R extends Route<Method, string, infer Params extends z.ZodType, infer Query extends z.ZodType, infer B extends Body, Reply>
    ? Part<'params', z.input<Params>> & Part<'query', z.input<Query>> & BodyPart<B>
    : never

/** What a call needs: parts of its path, its query and its body, as far as the route has them. */
export type CallInput<K extends CallKey> = InputOf<RouteAt<K>>

/** What a call gives. */
export type CallOutput<K extends CallKey> = RouteAt<K> extends { readonly reply: infer R extends Reply } ? Received<R> : never

import { z } from 'zod'
import { readPart } from './read.ts'

/** A body of JSON, of one strict shape. */
export interface JsonBody<S extends z.ZodType> {
  readonly as: 'json'
  readonly schema: S
}

/** A body that is a file, taken as bytes and opened by nobody here. */
export interface FileBody {
  readonly as: 'file'
  /** Media types that are taken. */
  readonly types: readonly string[]
}

/** No body at all. */
export interface NoBody {
  readonly as: 'nothing'
}

/** What a route takes besides its address. */
export type Body = JsonBody<z.ZodType> | FileBody | NoBody

/** How a body becomes what a handler is given. */
export interface Reads<T> {
  readonly read: (raw: unknown) => T
}

/** A file as it arrived. */
export interface Upload {
  readonly type: string
  readonly bytes: Uint8Array
}

/** What a caller sends as a body. */
export type BodySent<B extends Body> = B extends JsonBody<infer S> ? z.input<S> : B extends FileBody ? Blob : undefined

/** A body of JSON. */
export const json = <S extends z.ZodType>(schema: S): JsonBody<S> & Reads<z.output<S>> => ({
  as: 'json',
  schema,
  read: (raw) => readPart('body', schema, raw),
})

/** A body that is a file of one of some media types. */
export const file = (...types: readonly string[]): FileBody & Reads<Upload> => {
  const upload = z.strictObject({ type: z.enum(types), bytes: z.instanceof(Uint8Array) })
  return { as: 'file', types, read: (raw) => readPart('body', upload, raw) }
}

/** No body. */
export const NOTHING: NoBody & Reads<undefined> = { as: 'nothing', read: () => undefined }

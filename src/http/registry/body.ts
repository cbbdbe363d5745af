import { z } from 'zod'
import { Line } from '#care/record/fields.ts'
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
  /** Whether it comes with its name, in the header {@link NAME_HEADER}. */
  readonly named: boolean
}

/** A body that is a file with a name. */
export interface NamedFileBody extends FileBody {
  readonly named: true
}

/**
 * The header that holds the name of a file, percent-encoded. A name is a client's words ("X-ray Miller.pdf"): an address stands in logs of
 * proxies and in histories of browsers, and in an envelope of JSON the bytes would have to be written as text, a third longer and parsed.
 */
export const NAME_HEADER = 'file-name'

/** No body at all. */
export interface NoBody {
  readonly as: 'nothing'
}

/** What a route takes besides its address. */
export type Body = JsonBody<z.ZodType> | FileBody | NamedFileBody | NoBody

/** How a body becomes what a handler is given. */
export interface Reads<T> {
  readonly read: (raw: unknown) => T
}

/** A file as it arrived. */
export interface Upload {
  readonly type: string
  readonly bytes: Uint8Array
}

/** The same with its name. */
export interface NamedUpload extends Upload {
  readonly name: string
}

/** What a caller sends as a body. */
export type BodySent<B extends Body> =
  B extends JsonBody<infer S> ? z.input<S> : B extends NamedFileBody ? File : B extends FileBody ? Blob : undefined

/** A body of JSON. */
export const json = <S extends z.ZodType>(schema: S): JsonBody<S> & Reads<z.output<S>> => ({
  as: 'json',
  schema,
  read: (raw) => readPart('body', schema, raw),
})

/** A body that is a file of one of some media types. */
export const file = (...types: readonly string[]): FileBody & Reads<Upload> => {
  const upload = z.strictObject({ type: z.enum(types), bytes: z.instanceof(Uint8Array) })
  return { as: 'file', types, named: false, read: (raw) => readPart('body', upload, raw) }
}

/** A body that is a file of one of some media types, with its name. */
export const namedFile = (...types: readonly string[]): NamedFileBody & Reads<NamedUpload> => {
  const upload = z.strictObject({ type: z.enum(types), bytes: z.instanceof(Uint8Array), name: Line })
  return { as: 'file', types, named: true, read: (raw) => readPart('body', upload, raw) }
}

/** No body. */
export const NOTHING: NoBody & Reads<undefined> = { as: 'nothing', read: () => undefined }

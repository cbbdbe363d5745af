import type { z } from 'zod'
import type { Answered } from './answered.ts'
import { saveAs } from './disposition.ts'

/** A reply of JSON. What its schema does not name never leaves, whatever a use case returns (A5). */
export interface JsonReply<S extends z.ZodType> {
  readonly as: 'json'
  readonly status: 200 | 201
  readonly schema: S
}

/** It was done, and there is nothing to say. */
export interface DoneReply {
  readonly as: 'done'
  readonly status: 204
}

/** A file, offered to be saved and never shown by the browser. */
export interface FileReply {
  readonly as: 'file'
  readonly status: 200
  /** Media types it can have. */
  readonly types: readonly string[]
}

/** Lines of live events that do not end by themselves. */
export interface EventsReply {
  readonly as: 'events'
  readonly status: 200
}

/** A page for a browser. */
export interface PageReply {
  readonly as: 'page'
  readonly status: 200
}

/** What a route answers when nothing is wrong. */
export type Reply = JsonReply<z.ZodType> | DoneReply | FileReply | EventsReply | PageReply

/** How what a handler returns becomes an answer. */
export interface Writes<T> {
  readonly write: (value: T) => Answered
}

/** A file to be saved. */
export interface SavedFile {
  readonly type: string
  /** The name under which it is offered. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
}

/** A page with the policy that lets it run what it holds. */
export interface Page {
  readonly html: string
  readonly policy: string
}

/** The same value, to be looked at only. */
export type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T

/** What a caller receives for a reply. */
export type Received<R extends Reply> = R extends JsonReply<infer S> ? z.output<S> : R extends DoneReply ? undefined : Response

const writeJson = <S extends z.ZodType>(schema: S, status: 200 | 201): JsonReply<S> & Writes<Deep<z.input<S>>> => ({
  as: 'json',
  status,
  schema,
  write: (value) => ({
    status,
    body: JSON.stringify(schema.parse(value)),
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  }),
})

/** A reply of JSON. */
export const replies = <S extends z.ZodType>(schema: S): JsonReply<S> & Writes<Deep<z.input<S>>> => writeJson(schema, 200)

/** A reply of JSON about something that was just made. */
export const created = <S extends z.ZodType>(schema: S): JsonReply<S> & Writes<Deep<z.input<S>>> => writeJson(schema, 201)

/** A reply that says nothing but that it was done. Whatever a use case returns stays here. */
export const DONE: DoneReply & Writes<unknown> = { as: 'done', status: 204, write: () => ({ status: 204, body: null, headers: {} }) }

/** A file of one of some media types. */
export const savedFile = (...types: readonly string[]): FileReply & Writes<SavedFile> => ({
  as: 'file',
  status: 200,
  types,
  write: ({ type, name, bytes }) => ({
    status: 200,
    body: bytes,
    headers: { 'Content-Type': types.includes(type) ? type : 'application/octet-stream', 'Content-Disposition': saveAs(name) },
  }),
})

/** Live events. */
export const EVENTS: EventsReply & Writes<ReadableStream<Uint8Array>> = {
  as: 'events',
  status: 200,
  // A proxy that gathers lines before it passes them on would hold live events back.
  write: (body) => ({ status: 200, body, headers: { 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' } }),
}

/** A page. */
export const PAGE: PageReply & Writes<Page> = {
  as: 'page',
  status: 200,
  write: ({ html, policy }) => ({
    status: 200,
    body: html,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  }),
}

import type { ServerOptions } from 'node:http'

/** Limits of a connection. Whoever is slower than these is let go in 30 seconds at most, and holds nobody else up (T21). */
export const CONNECTION = {
  /** Bytes of the first line and all headers together. */
  headerBytes: 16 * 1024,
  /** Milliseconds until all headers are here. */
  headersWithin: 10_000,
  /** Milliseconds until the whole request is here. */
  requestWithin: 25_000,
  /** Milliseconds between two requests of one connection. */
  betweenRequests: 5_000,
  /** Milliseconds in which nothing moves, in either direction. Live events move more often. */
  still: 25_000,
  /** Milliseconds between two looks at who reads too slowly; at the second look in a row the connection is closed. */
  lookedAtEvery: 10_000,
  /** Bytes that whoever has something to read must have taken between two looks. */
  readBetweenLooks: 16 * 1024,
  /** Connections at one moment. */
  connections: 2_000,
} as const

/** Milliseconds between two looks of Node at who sends too slowly. */
const NODE_LOOKS_EVERY = 1_000

/** These limits as options of Node's server. */
export const serverOptions: ServerOptions = {
  maxHeaderSize: CONNECTION.headerBytes,
  headersTimeout: CONNECTION.headersWithin,
  requestTimeout: CONNECTION.requestWithin,
  keepAliveTimeout: CONNECTION.betweenRequests,
  connectionsCheckingInterval: NODE_LOOKS_EVERY,
  insecureHTTPParser: false,
  rejectNonStandardBodyWrites: true,
  // A request without Host is refused by our own reply, which has every header.
  requireHostHeader: false,
}

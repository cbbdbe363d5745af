import type { IncomingHttpHeaders } from 'node:http'

/** What a request of Node says of the other end. */
interface Incoming {
  readonly socket: { readonly remoteAddress?: string | undefined }
  readonly headers: IncomingHttpHeaders
}

const lastOf = (header: string | string[] | undefined): string | undefined => {
  const text = Array.isArray(header) ? header.at(-1) : header
  return text?.split(',').at(-1)?.trim()
}

/**
 * The address a request came from. Behind a proxy of ours it is the last one of `X-Forwarded-For`, which that proxy wrote; those before
 * it were written by whoever asked. Without a proxy the header is anybody's and is not read.
 */
export const addressOf = ({ socket, headers }: Incoming, behindProxy: boolean): string =>
  (behindProxy ? lastOf(headers['x-forwarded-for']) : undefined) ?? socket.remoteAddress ?? ''

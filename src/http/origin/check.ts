/** What a request says about where it comes from. */
export interface Sender {
  readonly method: string
  readonly origin: string | null
  readonly fetchSite: string | null
}

/** Methods that change nothing, so that whoever made a browser send one has gained nothing. */
const SAFE = new Set(['GET', 'HEAD'])

/** Whether a request may only be read for what it asks, not for what it changes. */
const isSafe = (method: string): boolean => SAFE.has(method)

/**
 * Whether a request comes from our own pages (A21). Parsed origins are compared whole, never by prefix. A request that changes
 * something must say where it comes from: `Origin`, or at least `Sec-Fetch-Site`, which no page can forge.
 */
export const isFromHere = ({ method, origin, fetchSite }: Sender, origins: ReadonlySet<string>): boolean => {
  if (origin !== null && !origins.has(origin)) return false
  if (isSafe(method)) return fetchSite === null || fetchSite === 'same-origin' || fetchSite === 'none'
  if (fetchSite !== null && fetchSite !== 'same-origin') return false
  return origin !== null || fetchSite === 'same-origin'
}

import { Fault } from '#edges/fault.ts'
import { HTTP_FAULTS } from '../faults/catalogue.ts'
import { isFromHere } from '../origin/check.ts'
import { isOurHost } from '../origin/hosts.ts'

/** Names and origins by which we are reached, looked up for each request. */
export interface Ours {
  readonly origins: ReadonlySet<string>
  readonly hosts: ReadonlySet<string>
}

/** Paths that say nothing of anybody and are asked by machines, by address rather than by name. */
const FOR_MACHINES = new Set(['/health/live', '/health/ready'])

/** Pages that somebody may come to by a link from elsewhere, such as a mail. They show nothing before they ask. */
const isPageOpened = (request: Request, path: string): boolean =>
  request.method === 'GET' && !path.startsWith('/api/') && request.headers.get('sec-fetch-mode') === 'navigate'

/** Refuses a request that was sent to another name, or by a page that is not ours (A21). */
export const checkSender = (request: Request, path: string, ours: Ours): void => {
  if (FOR_MACHINES.has(path)) return
  const { method, headers } = request
  const host = headers.get('host') ?? new URL(request.url).host
  if (!isOurHost(host, ours.hosts)) throw new Fault(HTTP_FAULTS.foreignHost)
  if (isPageOpened(request, path)) return
  const sender = { method, origin: headers.get('origin'), fetchSite: headers.get('sec-fetch-site') }
  if (!isFromHere(sender, ours.origins)) throw new Fault(HTTP_FAULTS.foreignSender)
}

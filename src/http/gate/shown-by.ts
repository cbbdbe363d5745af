import type { CookieReach } from '../cookies/reach.ts'
import { tokensOf } from './call-of.ts'
import type { Shown } from './identity.ts'

/** Paths that pages ask by themselves. Whoever went away from an open page is locked out all the same. */
const BY_ITSELF = new Set(['/api/events'])

const VISIT = /^\/api\/visits\/([\da-f-]{36})(?:\/|$)/

const DRAFTS = /^\/api\/episodes\/([\da-f-]{36})\/(?:drafts|notes\/[\da-f-]{36}\/draft)$/

/** What a request shows of who sends it. Visit and episode are those of the address: behind the lock nothing but that visit, and drafts of its episode, is open. */
export const shownBy = (request: Request, path: string, reach: CookieReach, requestId: string): Shown => ({
  token: tokensOf(reach, request),
  requestId,
  visitId: VISIT.exec(path)?.[1],
  draftsOf: DRAFTS.exec(path)?.[1],
  byPerson: !BY_ITSELF.has(path),
})

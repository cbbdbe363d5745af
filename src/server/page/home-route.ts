import { EMPTY } from '#http/bytes/limits.ts'
import { WATCHING } from '#http/rate/rates.ts'
import { NOTHING } from '#http/registry/body.ts'
import { openRoute } from '#http/registry/define.ts'
import { PAGE } from '#http/registry/reply.ts'
import type { Page } from '#http/registry/reply.ts'

/** The page at `/`. */
export const homeRoute = (page: () => Page) =>
  openRoute({
    method: 'GET',
    path: '/',
    name: 'home.read',
    says: 'A page that says what is running and where.',
    who: 'public',
    input: { params: {}, query: {}, body: NOTHING },
    reply: PAGE,
    limits: { body: EMPTY, rate: WATCHING },
    audit: 'nothing',
    errors: [],
    handle: async () => page(),
  })

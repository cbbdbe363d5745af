import { describe, expect, it } from 'vitest'
import { fixedHeaders } from '#http/headers/fixed.ts'
import { opened } from './support/asking.ts'
import { SAMPLES } from './support/samples.ts'

const THING = '01890000-0000-4000-8000-0000000000ab'

describe('[T20] headers of every route, whatever it answers', () => {
  it.each(SAMPLES.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_, route) => {
    const { ask, timers } = opened(SAMPLES)
    const path = route.path.replace(':thingId', THING)
    const pending = [ask(route.method, path), ask(route.method, path, { headers: { Cookie: '' } }), ask(route.method, `${path}?zq7=1`)]
    await new Promise((resolve) => void setImmediate(resolve))
    timers.pass(60_000)
    for (const response of await Promise.all(pending)) {
      for (const [name, value] of Object.entries(fixedHeaders(true))) expect([name, response.headers.get(name)]).toEqual([name, value])
      expect(response.headers.get('request-id')).toMatch(/^[\da-f-]{36}$/)
      expect(response.headers.get('server')).toBeNull()
      for (const cookie of response.headers.getSetCookie())
        expect(cookie).toMatch(/^__Host-ischia-[a-z-]+=.*; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
    }
  })
})

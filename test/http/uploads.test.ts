import { describe, expect, it, onTestFinished } from 'vitest'
import { png } from '../support/attached/pngs.ts'
import { episodeIdOf } from '../support/canaries/seed.ts'
import { probedWorld } from './probes/world.ts'
import { ORIGIN } from './support/asking.ts'

const NAME = 'zq7 Röntgen Müller.png'
const EPISODE = `/api/episodes/${episodeIdOf({ tenant: 0, client: 0 })}/attachments`

const opened = async () => {
  const world = await probedWorld()
  onTestFinished(world.close)
  const send = (path: string, body: Uint8Array<ArrayBuffer>, headers: Readonly<Record<string, string>>) => {
    const query = new URLSearchParams({ entryId: world.entryId(), happenedAt: world.clock.now() }).toString()
    const all = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Cookie: world.cookies.therapist, ...headers }
    return world.http.fetch(new Request(`${ORIGIN}${path}?${query}`, { method: 'POST', headers: all, body }), { address: '203.0.113.9' })
  }
  return { ...world, send }
}

const PNG = { 'Content-Type': 'image/png', 'File-Name': encodeURIComponent(NAME) }

describe('a file that is sent', () => {
  it('[A18] comes with its name in a header, is read back under it, and leaves nothing of the name in the log', async () => {
    const { send, http, cookies, lines } = await opened()
    const reply = await send(EPISODE, Uint8Array.from(png()), PNG)
    expect(reply.status).toBe(201)
    const { attachmentId }: { attachmentId: string } = JSON.parse(await reply.text())
    const back = await http.fetch(
      new Request(`${ORIGIN}${EPISODE}/${attachmentId}`, { headers: { 'Sec-Fetch-Site': 'same-origin', Cookie: cookies.therapist } }),
      { address: '203.0.113.9' },
    )
    expect(back.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent(NAME)}`)
    expect(JSON.stringify(lines)).not.toMatch(/zq7|ntgen|ller/u)
  })

  it.each([
    ['without a name', { 'Content-Type': 'image/png' }, 'body.name'],
    ['whose name is no text', { 'Content-Type': 'image/png', 'File-Name': '%ff' }, 'headers.file-name'],
    ['as a page', { ...PNG, 'Content-Type': 'text/html' }, undefined],
  ])('%s is refused', async (_, headers, place) => {
    const { send } = await opened()
    const reply = await send(EPISODE, Uint8Array.from(png()), headers)
    const told: { place?: string } = JSON.parse(await reply.text())
    expect([reply.status, told.place]).toEqual([400, place])
  })

  it('that is larger than 25 MB is refused before it is read', async () => {
    const { send } = await opened()
    expect((await send(EPISODE, new Uint8Array(25_000_001), PNG)).status).toBe(413)
  })
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { takingOut } from '#server/exports/take-out.ts'
import { demandWhole } from '#store/exchange/folder.ts'
import { backedUp } from '../support/backups.ts'
import { handTimers } from '../support/edges.ts'
import { systemScope } from '../support/opened-store.ts'

const CLIENT = '0b7e4d7c-9a51-4f2e-8d4c-5b6a6f1a3c52'
const EPISODE = '1b7e4d7c-9a51-4f2e-8d4c-5b6a6f1a3c52'
const FILE = new Uint8Array(70_000).fill(7)

const withFile = async () => {
  const place = await backedUp()
  await place.store.write(systemScope(), async (at) => {
    const digest = await at.attachments.keep(CLIENT, FILE)
    const entry = {
      entryId: '01890a5d-ac96-7000-8000-0000000000fe',
      stream: { kind: 'episode', id: EPISODE, clientId: CLIENT },
      kind: 'attachment.added',
      version: 1,
      body: { attachmentId: EPISODE, name: 'back.png', mediaType: 'image/png', size: FILE.length, digest },
      happenedAt: '2026-11-26T08:59:00.000Z',
    } as const
    await at.record.append(entry)
  })
  const timers = handTimers()
  const left = (): readonly string[] => readdirSync(join(place.data, 'backup-work'))
  return { ...place, take: takingOut(place.edges, timers), left, timers }
}

describe('an export as it is downloaded', () => {
  it('unpacks with a plain tar to what its manifest says, and leaves nothing opened behind', async () => {
    const { take, left, data } = await withFile()
    const bytes = await new Response(await take(systemScope())).bytes()
    const [tar, folder] = [join(data, 'export.tar'), join(data, 'unpacked')]
    writeFileSync(tar, bytes)
    mkdirSync(folder)
    execFileSync('tar', ['xf', tar, '-C', folder])
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    await demandWhole(folder, manifest)
    const [name = ''] = readdirSync(join(folder, 'files', CLIENT))
    expect(readFileSync(join(folder, 'files', CLIENT, name)).equals(FILE)).toBe(true)
    expect(left()).toEqual([])
  })

  it('that nobody reads to its end leaves nothing opened behind, nor does one that waits for an hour', async () => {
    const { take, left, timers } = await withFile()
    const reader = (await take(systemScope())).getReader()
    await reader.read()
    expect(left()).toHaveLength(1)
    await reader.cancel()
    expect(left()).toEqual([])
    await take(systemScope())
    expect(left()).toHaveLength(1)
    timers.pass(3_600_000)
    await expect.poll(left).toEqual([])
  })
})

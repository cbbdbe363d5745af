import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testHost } from '../support/host.ts'
import { refusedStart, started } from '../support/started.ts'

describe('ischia start', () => {
  it('says where it is, where things lie, what it cannot do and what is not in order', async () => {
    const test = testHost()
    const { said } = await started(test)
    expect(said).toContain(`Record          ${test.folder}/data`)
    expect(said).toContain('Only this computer can open it.')
    expect(said).toContain('Links to a client’s own phone do not work')
    expect(said).toContain('There is no second place for backups')
    expect(said).toContain('if it is stolen, only the encryption of its disk protects the record')
  })

  it('shows a page that says what is running, loads nothing and runs nothing', async () => {
    const { origin } = await started(testHost())
    const reply = await fetch(`${origin}/`)
    const page = await reply.text()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*style-src 'self' 'sha256-/u)
    expect(page).toContain('Ischia is running.')
    expect(page).not.toMatch(/<script|<link|<img|url\(|@import|style="/u)
  })

  it('is alive and ready, and says nothing of a clinic by it', async () => {
    const { origin } = await started(testHost())
    const replies = await Promise.all(['live', 'ready'].map(async (what) => (await fetch(`${origin}/health/${what}`)).text()))
    expect(replies).toEqual(['{"ok":true}', '{"ok":true}'])
  })

  it('stops when it is told, with exit code 0, and lets go of port and folder', async () => {
    const test = testHost()
    const first = await started(test)
    expect(await first.stop()).toMatchObject({ code: 0, err: '' })
    await expect(fetch(first.origin)).rejects.toThrow('fetch failed')
    const { port } = new URL(first.origin)
    const folders = { ISCHIA_DATA: `${test.folder}/data`, ISCHIA_KEYS: `${test.folder}/keys` }
    const again = await started(testHost(folders), '--port', port)
    expect(again.origin).toBe(first.origin)
  })

  it('writes a log of JSON lines that hold no address', async () => {
    const test = testHost()
    const { origin, stop } = await started(test)
    await fetch(`${origin}/?token=zqCANARY`, { headers: { 'User-Agent': 'zqCANARY' } })
    await stop()
    const lines = test.logged().trim().split('\n')
    const events = lines.map((line): { event?: string } => JSON.parse(line)).map(({ event }) => event)
    expect(events).toEqual(expect.arrayContaining(['server-starting', 'request', 'server-stopped']))
    expect(test.logged()).not.toMatch(/zqCANARY|127\.0\.0\.1/u)
  })
})

describe('[I14] ischia start refuses', () => {
  it('a folder that another Ischia has', async () => {
    const test = testHost()
    await started(test)
    const second = await refusedStart(test)
    expect(second.code).toBe(2)
    expect(second.err).toMatch(/^ISC-STORE-122 Another Ischia is running on this data folder\.[^]*\n {2}next/u)
  })

  it('a port that is taken, and lets go of the folder', async () => {
    const { origin } = await started(testHost())
    const test = testHost()
    const refused = await refusedStart(test, '--port', new URL(origin).port)
    expect(refused).toMatchObject({ code: 2, err: expect.stringMatching(/^ISC-START-050 localhost:\d+ is taken by another program\n/u) })
    expect((await started(test)).origin).toMatch(/^http:\/\/localhost:\d+$/u)
  })

  it('an address this computer does not have', async () => {
    const refused = await refusedStart(testHost(), '--reach', 'room', '--host', '203.0.113.7')
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('ISC-START-052') })
  })

  it('a clock that is obviously wrong, before it writes anything', async () => {
    const test = testHost({}, { clock: { now: () => '1970-01-01T00:03:00.000Z', elapsed: () => 0 } })
    expect(await refusedStart(test)).toMatchObject({ code: 2, err: expect.stringContaining('ISC-START-040') })
    expect(existsSync(`${test.folder}/data/clinics`)).toBe(false)
  })

  it('wrong settings, all of them at once, for people and for machines', async () => {
    const options = ['--port', 'eighty', '--country', 'Canada'] as const
    const people = await refusedStart(testHost(), ...options)
    expect(people.err.match(/^ISC-START-\d+ /gmu)).toEqual(['ISC-START-001 ', 'ISC-START-014 '])
    const machines: { problems: { code: string }[] } = JSON.parse((await refusedStart(testHost(), ...options, '--json')).err)
    expect(machines.problems.map(({ code }) => code)).toEqual(['ISC-START-001', 'ISC-START-014'])
  })
})

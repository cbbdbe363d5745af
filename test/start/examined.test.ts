import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, vi } from 'vitest'
import { systemClock } from '#server/run/system-edges.ts'
import { handTimers } from '../support/edges.ts'
import { testHost } from '../support/host.ts'
import { started } from '../support/started.ts'

const HOUR = 60 * 60_000

/** A row that refers to nothing, as a fault of the disk or another program may leave it. */
const damage = (data: string): string => {
  const clinicId = readdirSync(join(data, 'clinics')).find((name) => /^[\da-f-]{36}$/u.test(name)) ?? ''
  const file = new DatabaseSync(join(data, 'clinics', clinicId, 'record.sqlite'), { timeout: 5_000 })
  file.exec('pragma foreign_keys = off')
  file.exec(`insert into blob_naming values ('nobody', 'nobody', x'00')`)
  file.close()
  return clinicId
}

it('a clinic whose file contradicts itself is told by its id after an hour, and the server is not ready', async () => {
  const timers = handTimers()
  let elapsed = 0
  const test = testHost({}, { timers, clock: { now: systemClock.now, elapsed: () => elapsed } })
  const { origin } = await started(test)
  const ready = async () => (await fetch(`${origin}/health/ready`)).status
  const clinicId = damage(join(test.folder, 'data'))
  expect(await ready()).toBe(200)
  elapsed = HOUR
  timers.pass(HOUR)
  await vi.waitUntil(() => test.logged().includes('clinic-not-sound'), { timeout: 20_000 })
  const line =
    test
      .logged()
      .split('\n')
      .find((each) => each.includes('clinic-not-sound')) ?? ''
  expect(JSON.parse(line)).toEqual({ at: expect.any(String), level: 'error', event: 'clinic-not-sound', clinicId, found: 1 })
  expect(await ready()).toBe(503)
})

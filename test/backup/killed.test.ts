import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { healBackups } from '#server/backups/daily.ts'
import { placesOf } from '#server/backups/edges.ts'
import { namesIn } from '../support/backups.ts'
import { founded, place } from '../support/clinic-on-disk.ts'
import { ischia, PROJECT } from '../support/command-line.ts'
import { seededRandom } from '../support/edges.ts'
import { runs, seeded } from '../support/runs.ts'

const random = seededRandom(`kills ${seeded()}`)
const below = (most: number): number => Buffer.from(random.bytes(4)).readUInt32LE() % most

/** Runs a command in a process of its own and kills it after some milliseconds, unless it ended before. */
const killed = async (argv: readonly string[], milliseconds: number): Promise<void> => {
  const child = spawn(process.execPath, [join(PROJECT, 'src/main.ts'), ...argv], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  await Promise.race([ended, setTimeout(milliseconds)])
  child.kill('SIGKILL')
  await ended
}

describe('[T5] a process that is killed', () => {
  it(
    'in the middle of a backup or a restore leaves a clinic that is backed up and restored by the next one',
    { timeout: 240_000 },
    async () => {
      const here = place()
      const secret = join(here.home, 'sheet.txt')
      writeFileSync(secret, await founded(here, 40))
      const { code, out } = await ischia(['backup', ...here.options, '--json'])
      expect([code, out.includes('"done"')]).toEqual([0, true])
      const [data, usb] = [join(here.home, 'data'), join(here.home, 'usb')]
      const file = join(usb, namesIn(usb).find((name) => name.startsWith('ischia-')) ?? '')
      for (let run = 0; run < runs(3); run += 1) {
        await killed(['backup', ...here.options], 400 + below(2_000))
        await killed(['restore', file, '--replace', '--secret', secret, ...here.options], 400 + below(2_000))
      }
      const restored = await ischia(['restore', file, '--replace', '--secret', secret, ...here.options, '--json'])
      expect([restored.code, restored.out.includes('"in-place"')]).toEqual([0, true])
      await healBackups({ data, places: placesOf({ data, backup: usb }) })
      for (const folder of [usb, join(data, 'backups')]) expect(namesIn(folder).filter((name) => name.endsWith('.part'))).toEqual([])
      expect([namesIn(join(data, 'backup-work')), namesIn(join(data, 'restore-work'))]).toEqual([[], []])
      expect(JSON.parse((await ischia(['backup', ...here.options, '--json'])).out)).toMatchObject({
        backups: [{ outcome: 'done', position: 40 }],
      })
    },
  )
})

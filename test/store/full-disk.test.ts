import { writeFileSync, rmSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isFault } from '#edges/fault.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { releaseReserve } from '#store/dialect/sqlite/reserve.ts'
import { testEdges } from '../support/databases.ts'
import { makeDisk } from '../support/faults/disk.ts'
import { must, named, WHY_NOT } from '../support/faults/machine.ts'
import { systemScope } from '../support/opened-store.ts'
import { addStream, foundRow, streamsIn } from '../support/store/rows.ts'

const scope = systemScope()
const LONG = 'x'.repeat(50_000)

const onSmallDisk = async (reserve: number) => {
  const disk = makeDisk(12)
  const folder = join(disk.folder, 'data')
  onTestFinished(disk.remove)
  const engine = sqliteEngine(folder, { ...testEdges(), reserve })
  onTestFinished(() => engine.close())
  await foundRow(engine)
  return { disk, folder, engine }
}

/** Fills a disk to the last block: a file system gives some room back once it has written what it held in memory, so it is asked again. */
const fill = (file: string): void => {
  for (const bytes of [1_048_576, 65_536, 4_096, 4_096, 4_096])
    for (let full = false; !full;)
      try {
        writeFileSync(file, Buffer.alloc(bytes), { flag: 'a', flush: true })
      } catch (error) {
        if (!(error instanceof Error && error.message.startsWith('ENOSPC'))) throw error
        full = true
      }
}

describe.skipIf(WHY_NOT.loop !== undefined)('a disk', () => {
  it(
    named('that is full refuses writes with the way out, answers reads, and writes again when the reserve is released', WHY_NOT.loop),
    async () => {
      const { folder, engine } = await onSmallDisk(4 * 1024 * 1024)
      const kept: string[] = []
      let refusal: unknown
      for (let at = 0; refusal === undefined && at < 1_000; at += 1) {
        const name = `s${String(at).padStart(4, '0')}`
        try {
          await engine.write(scope, addStream(name, LONG))
          kept.push(name)
        } catch (error) {
          refusal = error
        }
      }
      expect(kept.length).toBeGreaterThan(20)
      expect(isFault(refusal) ? refusal : undefined).toMatchObject({ code: 'ISC-STORE-101', kind: 'full' })
      await expect(engine.write(scope, addStream('again', LONG))).rejects.toMatchObject({ kind: 'full' })
      expect(await streamsIn(engine)).toEqual(kept)
      expect(releaseReserve(folder)).toBe(4 * 1024 * 1024)
      await engine.write(scope, addStream('t', LONG))
      expect(await streamsIn(engine)).toEqual([...kept, 't'])
    },
  )

  it(
    named('that is full of other files is no different: all of a burst is refused, and kept when there is room', WHY_NOT.loop),
    async () => {
      const { disk, engine } = await onSmallDisk(1024)
      await engine.write(scope, addStream('a'))
      const filling = join(disk.folder, 'filling')
      fill(filling)
      const burst = () => Promise.allSettled(['b', 'c', 'd'].map((name) => engine.write(scope, addStream(name, LONG))))
      expect((await burst()).map((each) => (each.status === 'rejected' && isFault(each.reason) ? each.reason.kind : 'kept'))).toEqual([
        'full',
        'full',
        'full',
      ])
      expect(await streamsIn(engine)).toEqual(['a'])
      rmSync(filling)
      expect((await burst()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled'])
      expect(await streamsIn(engine)).toEqual(['a', 'b', 'c', 'd'])
      expect(readFileSync(join(disk.folder, 'data', 'ischia.pid'), 'utf8').trim()).toBe(String(process.pid))
    },
  )

  it(named('that is read-only is told before anything is kept on it', WHY_NOT.loop), () => {
    const disk = makeDisk(12)
    onTestFinished(disk.remove)
    must('mount', '-o', 'remount,ro', disk.folder)
    const open = () => sqliteEngine(join(disk.folder, 'data'), testEdges())
    expect(open).toThrow(
      expect.objectContaining({ code: 'ISC-STORE-126', detail: expect.objectContaining({ place: join(disk.folder, 'data') }) }),
    )
  })
})

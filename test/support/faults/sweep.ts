import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '#store/check/finding.ts'
import { finding } from '#store/check/finding.ts'
import { attach } from './attach.ts'
import type { Driver } from './driver.ts'
import { startDriver } from './driver.ts'
import { checkPlace } from './check-place.ts'
import { FAULTS_CLINIC, foldersOf, openPlace } from './place.ts'
import { toldTo } from './told.ts'
import type { Point } from './trace.ts'
import { pointName, pointsOf, wasVisited } from './trace.ts'
import { SWEPT } from './swept-world.ts'
import type { WorkName } from './works.ts'
import { beginning } from './works.ts'

/** What came of one point of a sweep. */
export interface Swept {
  readonly work: WorkName
  readonly point: Point | undefined
  /** Whether the call of the point was reached and failed. */
  readonly visited: boolean
  readonly outcome: 'acknowledged' | 'refused' | 'unknown'
  readonly findings: readonly Finding[]
  /** What strace wrote. */
  readonly log: string
}

const FILES = ['record.sqlite', 'record.sqlite-wal', 'record.sqlite-shm']

/** What a fault of the disk can be about: the record, the keyring, the key file, and the folders they are in. */
const watched = (folder: string): readonly string[] => {
  const { data, keyring, config } = foldersOf({ folder })
  const rings = ['', '-wal', '-shm'].map((end) => join(keyring, `${FAULTS_CLINIC}.sqlite${end}`))
  return [
    data,
    join(data, FAULTS_CLINIC),
    ...FILES.map((name) => join(data, FAULTS_CLINIC, name)),
    ...rings,
    join(config, `${FAULTS_CLINIC}.key`),
  ]
}

/** A driver that is started when it is needed, and again when a fault took it down. */
const steadyDriver = () => {
  let driver: Driver | undefined
  const get = async (): Promise<Driver> => {
    if (driver === undefined) {
      driver = startDriver({ script: join(import.meta.dirname, 'drivers/stepwise.ts'), args: [] })
      const mine = driver
      void mine.ended.then(() => (driver = driver === mine ? undefined : driver))
      await mine.until(({ what }) => what === 'ready')
    }
    return driver
  }
  return { get, stop: async () => (driver?.signal('SIGKILL'), driver?.ended) }
}

/** Copies a clinic that nobody has open; folders stay private to this account. */
const copyClinic = (from: string, to: string): void => {
  const [old, fresh] = [foldersOf({ folder: from }), foldersOf({ folder: to })]
  for (const folder of [join(fresh.data, FAULTS_CLINIC), fresh.keyring, fresh.config]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  copyFileSync(join(old.data, FAULTS_CLINIC, 'record.sqlite'), join(fresh.data, FAULTS_CLINIC, 'record.sqlite'))
  copyFileSync(join(old.keyring, `${FAULTS_CLINIC}.sqlite`), join(fresh.keyring, `${FAULTS_CLINIC}.sqlite`))
  copyFileSync(join(old.config, `${FAULTS_CLINIC}.key`), join(fresh.config, `${FAULTS_CLINIC}.key`))
}

/** Runs work on copies of one clinic, each with another call of the kernel failing. */
export const sweeper = async (base: string) => {
  const template = join(base, 'template')
  mkdirSync(template, { mode: 0o700 })
  const begun = await openPlace({ folder: template })
  await beginning({ ...SWEPT, turn: 0 }).run(begun.store)
  await begun.close()
  const steady = steadyDriver()
  let number = 0

  const attempt = async (work: WorkName, point?: Point): Promise<Swept> => {
    number += 1
    const folder = join(base, String(number))
    copyClinic(template, folder)
    const driver = await steady.get()
    const watching = await attach(driver.pid, watched(folder), join(base, 'log'), point)
    driver.tell(JSON.stringify({ folder, work, number }))
    await driver.until(({ what }) => what === `done ${number}`)
    const log = await watching.stop()
    const told = toldTo(driver.heard(), number)
    const { findings } = await checkPlace({ folder }, told)
    rmSync(folder, { recursive: true })
    const where = point === undefined ? work : `${work}: ${pointName(point)}`
    return {
      work,
      point,
      visited: wasVisited(log),
      outcome: told[0]?.outcome ?? 'unknown',
      findings: findings.map(({ invariant, says, where: at }) => finding(invariant, says, `${where}: ${at}`)),
      log,
    }
  }
  return {
    /** The points at which this work can fail, by a run of it without faults. */
    survey: async (work: WorkName): Promise<readonly Point[]> => pointsOf((await attempt(work)).log),
    attempt,
    stop: steady.stop,
  }
}

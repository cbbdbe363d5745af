import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { generateX25519Identity } from 'age-encryption'
import { onTestFinished } from 'vitest'
import type { NewEntry } from '#care/record/entry.ts'
import type { BackupEdges } from '#store/backup/back-up.ts'
import { backUp } from '#store/backup/back-up.ts'
import type { BackupResult } from '#store/backup/result.ts'
import { filesIn } from '#store/backup/sources.ts'
import { targetOf } from '#store/backup/target.ts'
import type { Engine } from '#store/dialect/engine.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { openStore } from '#store/open-store.ts'
import { TASKS } from '#store/backup/thread/tasks.ts'
import type { RunTask } from '#store/backup/thread/run-apart.ts'
import type { Store } from '#store/store.ts'
import type { StandingClock } from './edges.ts'
import { handTimers, seededRandom, standingClock } from './edges.ts'
import { CLINIC_ID, systemScope, UNSEALED } from './opened-store.ts'
import { temporaryTree } from './temporary.ts'

/** Does the work of a thread here: starting one takes longer than most tests. */
export const runHere: RunTask = (task, ...input) => Reflect.apply(TASKS[task], undefined, input)

/** A clinic in a data folder, with what backups of it need. */
export interface BackedUp {
  readonly data: string
  /** The first place for backups. */
  readonly first: string
  readonly second: string
  readonly store: Store
  readonly clock: StandingClock
  readonly edges: BackupEdges
  readonly engine: Engine
  /** The recovery identity, as it is printed. */
  readonly identity: string
  /** Backs it up, with other edges where some are given. */
  readonly backUp: (change?: Partial<BackupEdges>) => Promise<BackupResult>
  /** Path of the newest backup in the first place. */
  readonly newest: () => string
}

/** An entry of the clinic's own stream. */
export const entryOf = (number: number, words = 'better than last time'): NewEntry => ({
  entryId: `01890a5d-ac96-7000-8000-${number.toString(16).padStart(12, '0')}`,
  stream: { kind: 'clinic', id: CLINIC_ID },
  kind: 'test.words',
  version: 1,
  body: { number, words },
  happenedAt: '2026-11-26T08:59:00.000Z',
})

/** Adds entries from one number to another, each with its line in the audit. */
export const addEntries = async (store: Store, from: number, to: number): Promise<void> => {
  for (let number = from; number <= to; number += 1)
    await store.write(systemScope(), async (at) => {
      await at.record.append(entryOf(number))
      await at.audit.note({ action: 'test', subjectId: entryOf(number).entryId })
    })
}

/** A clinic with some entries and a file, ready to be backed up; gone when the present test ends. */
export const backedUp = async (change: Partial<BackupEdges> = {}): Promise<BackedUp> => {
  const data = temporaryTree({})
  const [clock, timers, random] = [standingClock(), handTimers(), seededRandom('backup')]
  const [first, second] = [join(data, 'backups'), join(data, 'other-disk')]
  mkdirSync(second)
  const engine = sqliteEngine(join(data, 'clinics'), { clock, timers })
  const opened = openStore({ engine, seals: UNSEALED, clock, timers, random })
  let closing: Promise<void> | undefined
  const store: Store = { ...opened, close: () => (closing ??= opened.close()) }
  onTestFinished(() => store.close())
  await store.found(systemScope())
  await addEntries(store, 1, 20)
  await store.write(systemScope(), (at) => at.attachments.keep('0b7e4d7c-9a51-4f2e-8d4c-5b6a6f1a3c52', Buffer.alloc(1_500_000, 'letter')))
  const identity = await generateX25519Identity()
  const target = await targetOf(identity)
  const edges: BackupEdges = {
    read: engine.read,
    clock,
    random,
    seals: UNSEALED,
    data,
    results: join(data, 'backup-results'),
    program: '0.1.0',
    run: runHere,
    snapshot: filesIn(join(data, 'clinics'), runHere),
    places: [
      { name: 'first', folder: first },
      { name: 'second', folder: second },
    ],
    target: async () => target,
    keyring: async () => Buffer.from('a keyring'),
    ...change,
  }
  const newest = (): string =>
    join(
      first,
      readdirSync(first)
        .filter((name) => name.startsWith('ischia-'))
        .toSorted()
        .at(-1) ?? '',
    )
  return {
    engine,
    data,
    first,
    second,
    store,
    clock,
    edges,
    identity,
    backUp: (other = {}) => backUp({ ...edges, ...other }, systemScope()),
    newest,
  }
}

/** Names in a folder; none where there is no folder. */
export const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

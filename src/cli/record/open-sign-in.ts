import { join } from 'node:path'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { openStore } from '#store/open-store.ts'
import type { Arguments } from '../command-line/arguments.ts'
import type { Edges, Ran } from '../edges.ts'
import { onRecord } from './open-record.ts'
import type { OpenRecord } from './open-record.ts'

/** Opens sign-in as a server does, for one command: on files no server may be running meanwhile, and is told so. */
export const onSignIn = (args: Arguments, edges: Edges, work: (signIn: SignIn, record: OpenRecord) => Promise<Ran>): Promise<Ran> =>
  onRecord(args, edges, async (record) => {
    const { keys, host, config } = record
    const { clock, random, timers } = host
    const engine = record.engine ?? sqliteEngine(join(config.data, 'clinics'), { clock, timers })
    const store = openStore({ engine, seals: keys, clock, random, timers })
    const clinic = { store, clock, random, timers, knowledge: () => undefined }
    try {
      return await work(signInOf(clinic, { staffing: staffingOfRecord(), site: undefined, makeKeys: keys.found }), record)
    } finally {
      await store.close()
    }
  })

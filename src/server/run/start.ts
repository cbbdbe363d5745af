import { existsSync } from 'node:fs'
import type { Config } from '#config/config.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import type { Log } from '#edges/log.ts'
import type { Mailer } from '#edges/mailer.ts'
import { healRestore } from '#store/backup/swap.ts'
import { keepTarget } from '#store/backup/target-file.ts'
import { assemble } from '../assemble.ts'
import type { Server } from '../assemble.ts'
import { dailyBackups, healBackups } from '../backups/daily.ts'
import { backupEdges } from '../backups/edges.ts'
import { backupStanding } from '../backups/standing.ts'
import { tellingKeys } from '../backups/telling-keys.ts'
import type { Storage } from '../edges.ts'
import { takingOut } from '../exports/take-out.ts'
import { jsonLines } from '../log/json-lines.ts'
import { smtpMailer } from '../mail/smtp-mailer.ts'
import { factsOf } from '../page/facts.ts'
import type { Facts } from '../page/facts.ts'
import { originOf } from '../setup.ts'
import { greetingOf } from './greeting.ts'
import type { Host } from './host.ts'
import { identityOf } from './identity.ts'
import type { Believed } from './identity.ts'
import { keepRenewing } from './keep-renewing.ts'
import { listen } from './listen.ts'
import type { Address, Listening } from './listen.ts'
import { openStorage } from './open-storage.ts'

const GRACE = 1_000

const stopped = (host: Host): Promise<void> =>
  new Promise((resolve) => {
    const forget = host.onStop(() => {
      forget()
      resolve()
    })
  })

/** No new connection, then what runs, then the record; connections that will not end are cut. */
const stopAll = async (server: Server, listening: Listening, host: Host, log: Log): Promise<void> => {
  log.info('server-stopping')
  const closed = listening.close()
  const cut = await server.stop()
  const cancel = host.timers.after(GRACE, listening.cut)
  listening.cut()
  await closed
  cancel()
  log.info('server-stopped', { cut })
}

const addressOf = ({ reach }: Config, host: Host, identity: Address['identity']): Address => ({
  host: reach.host,
  port: reach.port,
  identity,
  behindProxy: reach.kind === 'anywhere' && reach.behindProxy,
  timers: host.timers,
})

interface Opened extends Believed {
  readonly storage: Storage
  readonly listening: Listening
}

/** The record first: its lock tells of another Ischia on this folder before the port does. */
const open = async (config: Config, host: Host, log: Log): Promise<Opened> => {
  const { clock, random, timers } = host
  if (config.database.kind === 'sqlite') await healRestore(config.data)
  const storage = await openStorage(config, { clock, random, timers, log })
  try {
    const believed = identityOf(config, clock, random)
    return { ...believed, storage, listening: await listen(addressOf(config, host, believed.identity)) }
  } catch (error) {
    await storage.engine.close()
    await storage.keys.close()
    throw error
  }
}

/** What is run. */
export interface Program {
  readonly version: string
  readonly knowledge: Knowledge | undefined
}

const mailerOf = ({ mail }: Config, { timers }: Host): Mailer | undefined => mail && smtpMailer(mail.url, mail.from, timers)

const factsAt = (config: Config, origin: string, version: string): Facts =>
  factsOf(config, { version, origin, backupIsThere: config.backup === undefined || existsSync(config.backup) })

const serve = async (server: Server, { listening, room }: Opened, facts: Facts, host: Host): Promise<void> => {
  const told = stopped(host)
  listening.serve(server)
  await server.begin()
  await host.say(greetingOf({ facts, room, setupCodes: await server.setupCodes() }))
  await told
}

const run = async (config: Config, host: Host, program: Program): Promise<void> => {
  const { clock, random, timers } = host
  const log = jsonLines(host.logLine, clock, host.watched ? 'warn' : 'info')
  const opened = await open(config, host, log)
  const { storage, listening } = opened
  const origin = originOf(config.reach, listening.port)
  const facts = factsAt(config, origin, program.version)
  const backups = backupEdges(config, { ...storage, clock, random, log, program: program.version })
  const daily = dailyBackups(backups, timers)
  const keys = tellingKeys(storage.keys, (clinicId, recovery) => {
    keepTarget(config.keys, clinicId, recovery)
    daily.add(clinicId)
  })
  const server = assemble(
    {
      clock,
      random,
      timers,
      log,
      storage: { ...storage, keys },
      knowledge: () => program.knowledge,
      mailer: mailerOf(config, host),
      beside: { backups: backupStanding(backups), takeOut: takingOut(backups, timers) },
    },
    { version: program.version, reach: config.reach, origin, facts },
  )
  const endRenewing = keepRenewing(config, host, listening, log)
  try {
    log.info('server-starting', { port: listening.port })
    await healBackups(backups)
    for (const clinicId of await storage.engine.clinics()) daily.add(clinicId)
    await serve(server, opened, facts, host)
  } finally {
    endRenewing()
    await daily.end()
    await stopAll(server, listening, host, log)
  }
}

/** Runs a server until it is told to stop. @throws StartError or Fault where it cannot start */
export const runServer = async (config: Config, host: Host, program: Program): Promise<void> => {
  const letGo = host.stayAlive()
  try {
    await run(config, host, program)
  } finally {
    letGo()
  }
}

import type { Config } from '#config/config.ts'
import type { Log } from '#edges/log.ts'
import type { Host } from './host.ts'
import { identityOf } from './identity.ts'
import type { Listening } from './listen.ts'

const DAY = 24 * 60 * 60 * 1_000

/** Looks once a day whether the certificate has to be another, in a server that runs for months. The answer ends it. */
export const keepRenewing = (config: Config, host: Host, listening: Pick<Listening, 'renew'>, log: Log): (() => void) => {
  let cancel = (): void => undefined
  const renew = (): void => {
    try {
      const { identity } = identityOf(config, host.clock, host.random)
      if (identity !== undefined) listening.renew(identity)
    } catch {
      // The old one goes on; a certificate that was replaced by something unreadable is told, and tomorrow is another day.
      log.error('certificate-not-renewed')
    }
    wait()
  }
  const wait = (): void => {
    cancel = host.timers.after(DAY, renew)
  }
  wait()
  return () => cancel()
}

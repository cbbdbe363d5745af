import { describe, expect, it } from 'vitest'
import { probeRoute } from './run.ts'
import type { Shown } from './run.ts'
import { trespasses } from './written.ts'
import { probedWorld } from './world.ts'
import type { ProbedWorld } from './world.ts'

/** Whether somebody changed something, so that the next route is probed in a world in which nothing happened yet. */
const isChanged = (method: string, { served }: Shown): boolean => method !== 'GET' && served.size > 0

const probeAll = async (): Promise<ReadonlyMap<string, Shown>> => {
  const shown = new Map<string, Shown>()
  let world: ProbedWorld | undefined
  const { routes, close } = await probedWorld()
  await close()
  for (const { name, method } of routes) {
    // oxlint-disable no-await-in-loop
    world ??= await probedWorld()
    const route = world.routes.find((other) => other.name === name)
    if (route === undefined) continue
    const probed = await probeRoute(world, route)
    shown.set(name, { ...probed, faults: [...probed.faults, ...(await trespasses(world)).map((line) => `${name}: ${line}`)] })
    if (!isChanged(method, probed)) continue
    await world.close()
    world = undefined
    // oxlint-enable no-await-in-loop
  }
  await world?.close()
  return shown
}

/** Routes that the probes' people are never served by, and why. Of all others somebody gets what they may have. */
const NEVER_SERVED: Readonly<Record<string, string>> = {
  'signIn.offerPasskey': 'nobody of the probes is halfway through signing in',
  'signIn.passkey': 'nobody has an authenticator',
  'signIn.password': 'nobody has a password',
  'signIn.code': 'nobody has a code',
  'enrol.offerPasskey': 'nobody has a code',
  'enrol.passkey': 'nobody has an authenticator',
  'enrol.offerApp': 'nobody has a code',
  'enrol.password': 'nobody has a code',
  'found.clinic': 'both clinics are set up',
  'again.passkey': 'nobody has an authenticator',
  'again.password': 'nobody has a password',
  'again.pin': 'nobody has a PIN',
  'account.addPasskey': 'nobody has an authenticator',
  'account.removePasskey': 'nobody has a passkey',
  'account.changePassword': 'nobody has a password',
  'account.passwordsOff': 'nobody has two passkeys',
  'account.setPin': 'the plainest PIN is refused as too easy',
  'account.revokeDevice': 'ids of devices are made by chance',
  'clients.erase': 'the record of every canary has to be kept',
  'merges.make': 'it takes what both clients were seen with',
  'merges.undo': 'nothing was merged',
  'attachments.read': 'no canary has the bytes of its file',
  'drafts.drop': 'nobody has a draft',
  'emergencies.call': 'no canary is an emergency',
  'outbox.again': 'every mail was sent',
  'clinic.unlock': 'nothing is locked',
  'links.redeem': 'the secret of a link is known to whoever was sent it',
  'intake.state': 'nothing was sent from these devices',
  'intake.code': 'nobody has a code',
  'intake.readBack': 'nobody has a code',
  'letter.answer': 'the letter was answered',
}

describe('[T9] probes across every boundary', () => {
  it('of every route show nobody what is not theirs, and let nobody write where they may not', { timeout: 600_000 }, async () => {
    const shown = await probeAll()
    expect([...shown.values()].flatMap(({ faults }) => faults)).toEqual([])
    const unserved = [...shown].filter(([, { served }]) => served.size === 0).map(([name]) => name)
    expect(unserved).toEqual(Object.keys(NEVER_SERVED))
  })
})

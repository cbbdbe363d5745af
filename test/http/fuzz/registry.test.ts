import { describe, expect, it } from 'vitest'
import { createAudience } from '#http/events/audience.ts'
import type { AnyRoute } from '#http/registry/route.ts'
import { OUTSIDE_NOWHERE } from '#http/openapi/nowhere.ts'
import { allRoutes } from '#http/routes/all.ts'
import { handTimers, standingClock } from '../../support/edges.ts'
import { sciatica } from '../../support/packs.ts'
import { runs, seeded } from '../../support/runs.ts'
import { idOf } from '../probes/ids.ts'
import { probedWorld } from '../probes/world.ts'
import { opened, tokenOf } from '../support/asking.ts'
import { emptyClinic, emptySignIn } from '../support/empty-clinic.ts'
import { chanceOf } from '../support/making/chance.ts'
import { prototypes } from './prototypes.ts'
import { fuzz } from './run.ts'

/** Inputs altogether; so many of them to a clinic that is empty, where http alone works, and the rest to one that is real. */
const [INPUTS, TO_NOBODY] = [200_000, 180_000]

/** Routes that sign whoever is asked out, or take them off the staff: after them nobody is left to ask with. */
const LAST_ONES = /^(session\.(leave|lock)|people\.(disable|role)|account\.revokeDevice|clients\.handOver|merges\.make|events\.listen)$/

/** Routes that hash a password: forty milliseconds of a processor each, on purpose. A few hundred of them are asked. */
const COSTLY = /^(signIn\.password|enrol\.password|again\.(password|pin)|account\.(changePassword|setPin))$/
const COSTLY_INPUTS = 200

const known = (name: string): string | undefined => (name.endsWith('Id') ? idOf('own', name) : undefined)

const only = (routes: readonly AnyRoute[], isAsked: (name: string) => boolean): readonly [AnyRoute, ...AnyRoute[]] => {
  const [first, ...rest] = routes.filter(({ name }) => isAsked(name))
  if (first === undefined) throw new TypeError('no route is asked')
  return [first, ...rest]
}

const LONG = { timeout: 900_000 }

describe('[T11] requests that nobody expects, to every route', () => {
  it('find no status of five hundred and no hang where http alone works, and change nothing that all objects inherit', LONG, async () => {
    const clinic = emptyClinic(standingClock(), handTimers())
    const every = only(
      allRoutes({
        version: '1',
        isReady: async () => true,
        signIn: emptySignIn(clinic),
        audience: createAudience(),
        outside: OUTSIDE_NOWHERE,
      }),
      () => true,
    )
    const { http } = opened(every, { clinic })
    const cookies = [
      `__Host-ischia-session=${tokenOf('f')}`,
      `__Host-ischia-intake=${tokenOf('c')}`,
      `__Host-ischia-letter=${tokenOf('m')}`,
      '',
    ] as const
    const before = prototypes()
    const found = await fuzz({ http, routes: every, cookies, known }, chanceOf(seeded()), runs(TO_NOBODY))
    expect(found.faults).toEqual([])
    expect(prototypes()).toBe(before)
    expect(found.statuses.get(404)).toBeGreaterThan(0)
  })

  it('find none where they reach a clinic with clients, whoever asks', LONG, async () => {
    // The pack is read before it is measured how long a reply takes.
    sciatica()
    const { http, routes, cookies, close } = await probedWorld()
    const [some = '', ...others] = Object.values(cookies)
    const [asked, chance] = [{ http, cookies: [some, ...others] as const, known }, chanceOf(seeded())]
    const before = prototypes()
    const cheap = only(routes, (name) => !LAST_ONES.test(name) && !COSTLY.test(name))
    const found = await fuzz({ ...asked, routes: cheap }, chance, runs(INPUTS - TO_NOBODY - COSTLY_INPUTS))
    const costly = await fuzz({ ...asked, routes: only(routes, (name) => COSTLY.test(name)) }, chance, runs(COSTLY_INPUTS))
    await close()
    expect([...found.faults, ...costly.faults]).toEqual([])
    expect(prototypes()).toBe(before)
    // Much was let through, so that what is refused is not all there was.
    expect(found.reached.size).toBeGreaterThan(25)
  })
})

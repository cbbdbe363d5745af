import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { signInOf } from '#clinic/sign-in/sign-in.ts'
import { staffingOfRecord } from '#clinic/sign-in/staffing.ts'
import { foundClinic } from '#clinic/sign-in/found/found-clinic.ts'
import { setupCodesAtStart } from '#clinic/sign-in/found/setup-code.ts'
import { sqliteEngine } from '#store/dialect/sqlite/engine.ts'
import { keyFolder } from '#store/keys/key-folder.ts'
import { openKeys } from '#store/keys/open-keys.ts'
import { sqliteKeyring } from '#store/keys/sqlite-keyring.ts'
import { openStore } from '#store/open-store.ts'
import { beginSignIn } from '#clinic/sign-in/door/begin.ts'
import { redeemCode } from '#clinic/sign-in/codes/redeem-code.ts'
import type { SignIn } from '#clinic/sign-in/sign-in.ts'
import { say } from '../support/sign-in/people.ts'
import { from } from '../support/sign-in/world.ts'
import { ischia } from '../support/command-line.ts'
import { place } from '../support/clinic-on-disk.ts'
import type { Place } from '../support/clinic-on-disk.ts'
import { handTimers, seededRandom } from '../support/edges.ts'

const NEW = { settings: { name: 'Orchard', country: 'CA', timeZone: 'UTC' }, owner: { name: 'Ada', email: 'ada@x.example' } }
const CODE = /Code\s+(\S+)/u
const OWNER = /Owner\s+(\S+)/u
const CLINIC = /Clinic\s+(\S+)/u

const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? `nothing like ${pattern.source}`

/** A server on the folders of a place, while something is done with it; its clock is the computer's, as the command's is. */
const serving = async <T>({ home }: Place, seed: string, work: (signIn: SignIn) => Promise<T>): Promise<T> => {
  const clock = { now: () => new Date().toISOString(), elapsed: () => performance.now() }
  const [timers, random] = [handTimers(), seededRandom(seed)]
  const keys = openKeys({ clock, random, place: keyFolder(join(home, 'keys')), keyring: sqliteKeyring(join(home, 'data', 'keyring')) })
  const store = openStore({ engine: sqliteEngine(join(home, 'data', 'clinics'), { clock, timers }), seals: keys, clock, timers, random })
  for (const clinicId of await store.clinics()) await keys.unlock(clinicId).catch(() => undefined)
  const clinic = { store, clock, timers, random, knowledge: () => undefined }
  try {
    return await work(signInOf(clinic, { staffing: staffingOfRecord(), site: undefined, makeKeys: keys.found }))
  } finally {
    await store.close()
    await keys.close()
  }
}

const redeem = async (signIn: SignIn, clinicId: string, code: string) =>
  redeemCode(signIn, (await beginSignIn(signIn, clinicId, from())).token, from(), code)

const added = async (here: Place) => {
  const { out, err, code } = await ischia(['clinic', 'add', ...here.options])
  expect([err, code]).toEqual(['', 0])
  return { clinicId: found(CLINIC, out), code: found(CODE, out) }
}

const setUp = async (here: Place) => {
  const { clinicId, code } = await added(here)
  const { personId } = await serving(here, clinicId, async (signIn) =>
    foundClinic(signIn, (await redeem(signIn, clinicId, code)).token, from(), NEW),
  )
  return { clinicId, personId }
}

describe('ischia clinic add', () => {
  it('prints a code that sets up a further clinic, also after the server was started', async () => {
    const here = place()
    const first = await setUp(here)
    const { clinicId, code } = await added(here)
    expect(clinicId).not.toBe(first.clinicId)
    await serving(here, 'start', async (signIn) => {
      expect(await setupCodesAtStart(signIn, 'start')).toEqual([])
      expect(await redeem(signIn, clinicId, code)).toMatchObject({ opens: 'founding' })
    })
  })

  it('gives a place that still waits another code, and the one before is void', async () => {
    const here = place()
    const [lost, again] = [await added(here), await added(here)]
    expect(again.clinicId).toBe(lost.clinicId)
    await serving(here, 'start', async (signIn) => {
      await expect(redeem(signIn, lost.clinicId, lost.code)).rejects.toThrow('ISC-SIGNIN-001')
      expect(await redeem(signIn, again.clinicId, again.code)).toMatchObject({ opens: 'founding' })
    })
  })

  it('and a code for an owner are refused while a server has the folder', async () => {
    const here = place()
    const { clinicId } = await setUp(here)
    const [add, code] = await serving(here, 'running', async () => [
      await ischia(['clinic', 'add', ...here.options]),
      await ischia(['owner', 'code', '--clinic', clinicId, ...here.options]),
    ])
    for (const { out, err, code: exit } of [add, code]) expect([out, exit, err.includes('ISC-STORE-')]).toEqual(['', 2, true])
  })
})

describe('ischia owner code', () => {
  it('warns, and prints a code that lets an owner who lost everything make a new way in', async () => {
    const here = place()
    const { clinicId, personId } = await setUp(here)
    const { out, code } = await ischia(['owner', 'code', ...here.options])
    expect([code, found(OWNER, out)]).toEqual([0, personId])
    expect(out).toContain('WARNING: whoever has this code gets in as Ada')
    await serving(here, 'start', async (signIn) => {
      expect(await redeem(signIn, clinicId, found(CODE, out))).toMatchObject({ opens: 'enrolling' })
      await expect(redeem(signIn, clinicId, found(CODE, out))).rejects.toThrow('ISC-SIGNIN-001')
    })
  })

  it('asks which owner where there are several, and takes nobody else', async () => {
    const here = place()
    const { clinicId, personId } = await setUp(here)
    const [second, therapist] = ['5f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a', '6f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a']
    await serving(here, 'joining', async (signIn) => {
      const world = { signIn, store: signIn.store }
      await say(world, clinicId, 'person.joined', { personId: second, name: 'Bea', role: 'owner' })
      await say(world, clinicId, 'person.joined', { personId: therapist, name: 'Ben', role: 'therapist' })
    })
    const asked = await ischia(['owner', 'code', ...here.options])
    expect([asked.out, asked.code]).toEqual(['', 2])
    for (const words of ['ISC-CLI-052', `${personId} (Ada)`, second]) expect(asked.err.replaceAll(/\s+/gu, ' ')).toContain(words)
    expect((await ischia(['owner', 'code', therapist, ...here.options])).code).toBe(2)
    expect(found(OWNER, (await ischia(['owner', 'code', second, ...here.options])).out)).toBe(second)
  })
})

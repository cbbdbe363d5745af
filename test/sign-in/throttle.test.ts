import { describe, expect, it } from 'vitest'
import { Fault } from '#edges/fault.ts'
import { DATABASES } from '../support/databases.ts'
import type { DatabaseName } from '../support/databases.ts'
import { standing } from '../support/sign-in/again.ts'
import { codeNow, enrolledByPassword, invited, ownerOf, PASSWORD, redeemed, withPasskey, withPassword } from '../support/sign-in/people.ts'
import { from, openedSignIn } from '../support/sign-in/world.ts'
import type { World } from '../support/sign-in/world.ts'

const CHEAP = { memory: 64, passes: 1, parallelism: 1 }

const clinicWith = async (database: DatabaseName) => {
  const world = await openedSignIn(database, { hashCost: CHEAP })
  const owner = await ownerOf(world)
  const { code, name } = await invited(world, owner)
  const ben = await enrolledByPassword(world, await redeemed(world, owner.clinicId, code))
  world.clock.move(60_000)
  return { world, owner, ben, name, clinicId: owner.clinicId }
}

/** The code with which a wrong try is refused, and for how many seconds. */
const guess = async (world: World, clinicId: string, name: string, network: string): Promise<readonly [string, number | undefined]> => {
  const typed = { name, password: 'wrong camels drink tea', code: '000000' }
  const thrown: unknown = await withPassword(world, clinicId, typed, from(network)).catch((fault: unknown) => fault)
  if (!(thrown instanceof Fault)) throw new RangeError('This should have been refused')
  return [thrown.code, thrown.detail.retryAfter]
}

const [WRONG, WAIT] = ['ISC-SIGNIN-001', 'ISC-SIGNIN-005']

describe.each(DATABASES)('whoever guesses, on %s', (database) => {
  it('is slowed down more with each guess, and a restart forgets nothing of it', async () => {
    const { world, clinicId, name } = await clinicWith(database)
    for (let guesses = 0; guesses < 3; guesses += 1) expect((await guess(world, clinicId, name, 'a'))[0]).toBe(WRONG)
    expect(await guess(world, clinicId, name, 'a')).toEqual([WAIT, 1])
    expect(await guess(world.restarted(), clinicId, name, 'a')).toEqual([WAIT, 1])
    world.clock.move(1_000)
    expect((await guess(world, clinicId, name, 'a'))[0]).toBe(WRONG)
    expect(await guess(world, clinicId, name, 'a')).toEqual([WAIT, 2])
  })

  it('makes no more guesses by making them all at once', async () => {
    const { world, clinicId, name } = await clinicWith(database)
    const all = await Promise.all(Array.from({ length: 12 }, () => guess(world, clinicId, name, 'a')))
    expect(all.filter(([code]) => code === WRONG).length).toBeLessThanOrEqual(3)
  })

  it('shuts nobody out: neither their device, nor another network, nor a passkey', async () => {
    const { world, owner, ben, name, clinicId } = await clinicWith(database)
    for (let network = 0; network < 14; network += 1) await guess(world, clinicId, name, `attacker ${network}`)
    expect((await guess(world, clinicId, name, 'attacker 1'))[0]).toBe(WAIT)
    const known = await withPassword(
      world,
      clinicId,
      { name, password: PASSWORD, code: codeNow(world, ben.app) },
      from('attacker 1', ben.deviceToken),
    )
    expect(await standing(world, known.sessionToken)).toBe('open')
    world.clock.move(30_000)
    const elsewhere = await withPassword(world, clinicId, { name, password: PASSWORD, code: codeNow(world, ben.app) }, from('a café'))
    expect(await standing(world, elsewhere.sessionToken)).toBe('open')
    expect(await standing(world, (await withPasskey(world, owner, {}, from('attacker 1'))).sessionToken)).toBe('open')
  })

  it('does not slow down others by guessing names that are not there', async () => {
    const { world, ben, name, clinicId } = await clinicWith(database)
    for (let at = 0; at < 6; at += 1) await guess(world, clinicId, `nobody${at}@orchard.example`, `attacker ${at}`)
    const typed = { name, password: PASSWORD, code: codeNow(world, ben.app) }
    expect(await withPassword(world, clinicId, typed, from('home'))).toMatchObject({ personId: ben.personId })
  })
})

describe.each(DATABASES)('what is used once, on %s', (database) => {
  it('is used once when two come at the same moment', async () => {
    const { world, owner, ben, name, clinicId } = await clinicWith(database)
    const typed = { name, password: PASSWORD, code: codeNow(world, ben.app) }
    const both = await Promise.allSettled(['a', 'b'].map((network) => withPassword(world, clinicId, typed, from(network))))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { code } = await invited(world, owner, 'reception', 'Cleo')
    const codes = await Promise.allSettled(['c', 'd', 'e'].map((network) => redeemed(world, clinicId, code, from(network))))
    expect(codes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

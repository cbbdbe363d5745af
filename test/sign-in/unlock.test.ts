import { describe, expect, it } from 'vitest'
import { unlockClinic } from '#clinic/sign-in/unlock/unlock-clinic.ts'
import { locksOf } from '#server/locks.ts'
import { joined, ownerOf } from '../support/sign-in/people.ts'
import { from, openedSignIn, programIn } from '../support/sign-in/world.ts'

const RIGHT = 'correct horse battery staple'
const MISSING = { kind: 'missing' }

const locked = async () => {
  const world = await openedSignIn()
  const owner = await ownerOf(world)
  await joined(world, owner)
  const { clinicId } = owner
  await world.keys.rotate(clinicId, { then: RIGHT })
  world.keys.lock(clinicId)
  const type = (passphrase: string, network = '192.0.2.1') =>
    unlockClinic(world.signIn, locksOf(world.keys), from(network), { clinicId, passphrase })
  return { ...world, clinicId, type }
}

describe('a clinic that is locked', () => {
  it('opens with its passphrase, and the trail says so; then there is nothing to open', async () => {
    const { keys, store, clinicId, type } = await locked()
    await type(RIGHT)
    expect(keys.isUnlocked(clinicId)).toBe(true)
    const [line] = await store.read(programIn(clinicId), (at) => at.audit.page(undefined, 1))
    expect(line).toMatchObject({ action: 'clinic.unlocked' })
    await expect(type(RIGHT)).rejects.toMatchObject(MISSING)
    await expect(type('another one')).rejects.toMatchObject(MISSING)
  })

  it('stays locked for another passphrase, which is told like every wrong secret', async () => {
    const { keys, clinicId, type } = await locked()
    await expect(type('wrong')).rejects.toMatchObject({ code: 'ISC-SIGNIN-001' })
    expect(keys.isUnlocked(clinicId)).toBe(false)
  })

  it('[A20] slows down who goes on, and no other network by it', async () => {
    const { clock, keys, clinicId, type } = await locked()
    for (let tries = 0; tries < 3; tries += 1) await expect(type('wrong')).rejects.toMatchObject({ code: 'ISC-SIGNIN-001' })
    await expect(type(RIGHT)).rejects.toMatchObject({ code: 'ISC-SIGNIN-005' })
    await expect(type('wrong', '198.51.100.7')).rejects.toMatchObject({ code: 'ISC-SIGNIN-001' })
    clock.move(1_000)
    await type(RIGHT)
    expect(keys.isUnlocked(clinicId)).toBe(true)
  })
})

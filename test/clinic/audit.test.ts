import { describe, expect, it } from 'vitest'
import { openClient } from '#clinic/clients/open-client.ts'
import { readAudit } from '#clinic/audit/read-audit.ts'
import { readOwnActions } from '#clinic/audit/own-actions.ts'
import { whoLooked } from '#clinic/audit/who-looked.ts'
import { clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'
import type { OpenedClinic } from './support/opened-clinic.ts'

/** Lets the second go by in which looks are gathered, and waits until they are written. */
const written = async ({ clinic, timers, owner }: OpenedClinic): Promise<void> => {
  timers.pass(1_000)
  await clinic.store.write(owner.scope, async () => undefined)
}

const asked = { limit: 100 }

describe('who looked at a record', () => {
  it('is known a second later, by name and in order', async () => {
    const opened = await openedClinic()
    const { clinic, owner, therapist } = opened
    const { clientId } = await clientInCare(opened)
    await openClient(clinic, therapist.scope, { clientId })
    await openClient(clinic, owner.scope, { clientId })
    await written(opened)
    const { lines } = await whoLooked(clinic, owner.scope, { clientId, ...asked })
    expect(lines.slice(0, 4).map(({ name, action }) => `${name} ${action}`)).toEqual([
      'Olive Owner read notes',
      'Olive Owner read demographics',
      'Theo Therapist read notes',
      'Theo Therapist read demographics',
    ])
  })

  it('tells the moment of the look, not the moment it was written down', async () => {
    const opened = await openedClinic()
    const { clinic, owner, clock } = opened
    const { clientId } = await clientInCare(opened)
    const at = clock.now()
    await openClient(clinic, owner.scope, { clientId })
    clock.move(900)
    await written(opened)
    const { lines } = await whoLooked(clinic, owner.scope, { clientId, ...asked })
    expect(lines[0]?.at).toBe(at)
  })

  it('is a look as well', async () => {
    const opened = await openedClinic()
    const { clinic, owner } = opened
    const { clientId } = await clientInCare(opened)
    await whoLooked(clinic, owner.scope, { clientId, ...asked })
    await written(opened)
    expect((await whoLooked(clinic, owner.scope, { clientId, ...asked })).lines[0]?.action).toBe('read lookers')
  })

  it('may be asked by the client with a fresh code, and not without', async () => {
    const opened = await openedClinic()
    const { clinic, link, clock } = opened
    const { clientId } = await clientInCare(opened)
    await expect(whoLooked(clinic, link(clientId), { clientId, ...asked })).rejects.toMatchObject({ code: 'ISC-CLINIC-004' })
    const readBackUntil = new Date(Date.parse(clock.now()) + 60_000).toISOString()
    const { lines } = await whoLooked(clinic, link(clientId, { readBackUntil }), { clientId, ...asked })
    expect(lines.map(({ name }) => name)).toContain('Rita Reception')
  })

  it('is not for reception, nor for a therapist who is not named', async () => {
    const opened = await openedClinic()
    const { clinic, reception, other } = opened
    const { clientId } = await clientInCare(opened)
    for (const { scope } of [reception, other]) {
      await expect(whoLooked(clinic, scope, { clientId, ...asked })).rejects.toMatchObject({ kind: 'missing' })
    }
  })
})

describe('[I7] the trail', () => {
  it('is one chain without gaps, whoever wrote it and however many looked at once', async () => {
    const opened = await openedClinic()
    const { clinic, owner, therapist, reception } = opened
    const { clientId } = await clientInCare(opened)
    for (let look = 0; look < 60; look += 1)
      await openClient(clinic, [owner, therapist, reception][look % 3]?.scope ?? owner.scope, { clientId })
    await written(opened)
    const { lines } = await readAudit(clinic, owner.scope, { limit: 1_000 })
    const sequences = lines.map(({ sequence }) => sequence).toReversed()
    expect(sequences.length).toBeGreaterThan(100)
    expect(sequences).toEqual(sequences.map((_, at) => at + 1))
  })

  it('is read page by page from the latest line back', async () => {
    const opened = await openedClinic()
    const { clinic, owner } = opened
    await clientInCare(opened)
    const { lines: all } = await readAudit(clinic, owner.scope, { limit: 1_000 })
    const { lines: older } = await readAudit(clinic, owner.scope, { before: all[0]?.sequence, limit: 1 })
    expect(all.length).toBeGreaterThan(1)
    expect(older).toEqual([all[1]])
  })

  it('is for the owner alone; others see what they did themselves', async () => {
    const opened = await openedClinic()
    const { clinic, therapist, reception } = opened
    await clientInCare(opened)
    await expect(readAudit(clinic, therapist.scope, asked)).rejects.toMatchObject({ code: 'ISC-CLINIC-002' })
    const { lines } = await readOwnActions(clinic, reception.scope, asked)
    expect(new Set(lines.map(({ actorId }) => actorId))).toEqual(new Set([reception.personId]))
    expect((await readOwnActions(clinic, therapist.scope, asked)).lines).toEqual([])
  })
})

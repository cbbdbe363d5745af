import { describe, expect, it } from 'vitest'
import { addPerson } from '#clinic/people/add-person.ts'
import { changePerson } from '#clinic/people/change-person.ts'
import { changeRole } from '#clinic/people/change-role.ts'
import { disablePerson } from '#clinic/people/disable-person.ts'
import { enablePerson } from '#clinic/people/enable-person.ts'
import { listColleagues } from '#clinic/people/list-colleagues.ts'
import { listPeople } from '#clinic/people/list-people.ts'
import { recordLicence } from '#clinic/people/record-licence.ts'
import { withdrawLicence } from '#clinic/people/withdraw-licence.ts'
import { changeSettings } from '#clinic/settings/change-settings.ts'
import { readSettings } from '#clinic/settings/read-settings.ts'
import { openedClinic } from './support/opened-clinic.ts'
import type { OpenedClinic } from './support/opened-clinic.ts'

const signedIn = async (
  { clinic, owner, clock, id }: OpenedClinic,
  personId: string,
): Promise<() => Promise<string | null | undefined>> => {
  const sessionId = id()
  await clinic.store.write(owner.scope, async (at) => {
    const deviceId = id()
    const now = clock.now()
    await at.sessions.devices.add({ deviceId, secretHash: deviceId, label: 'tablet', madeAt: now, seenAt: now, revokedAt: null })
    const nothing = {
      steppedUpAt: null,
      lockedAt: null,
      visitId: null,
      challenge: null,
      challengeUntil: null,
      endedAt: null,
      endedBecause: null,
    }
    const more = { handOverId: null, glassClientId: null, glassUntil: null }
    const session = {
      sessionId,
      secretHash: sessionId,
      personId,
      role: 'therapist',
      deviceId,
      proof: 'passkey',
      startedAt: now,
      seenAt: now,
    }
    await at.sessions.sessions.add({ ...session, ...nothing, ...more })
  })
  return async () => (await clinic.store.read(owner.scope, (at) => at.sessions.sessions.one({ sessionId })))?.endedBecause
}

describe('the staff', () => {
  it('is added to by an owner who proved a moment ago who they are, and by nobody else', async () => {
    const { clinic, owner, therapist, operation } = await openedClinic()
    const person = () => ({ ...operation(), name: 'Nora New', role: 'therapist' as const })
    await expect(addPerson(clinic, owner.scope, person())).rejects.toMatchObject({ kind: 'step-up' })
    await expect(addPerson(clinic, therapist.steppedUp, person())).rejects.toMatchObject({ kind: 'forbidden' })
    const { personId } = await addPerson(clinic, owner.steppedUp, person())
    expect((await listColleagues(clinic, therapist.scope, undefined)).colleagues).toContainEqual({
      personId,
      name: 'Nora New',
      role: 'therapist',
      active: true,
    })
  })

  it('[A7] is shut out at once: what somebody has open ends in the same transaction', async () => {
    const opened = await openedClinic()
    const { clinic, owner, therapist, operation } = opened
    const endedBecause = await signedIn(opened, therapist.personId)
    expect(await endedBecause()).toBeNull()
    await disablePerson(clinic, owner.scope, { ...operation(), personId: therapist.personId })
    expect(await endedBecause()).toBe('disabled')
    const { colleagues } = await listColleagues(clinic, owner.scope, undefined)
    expect(colleagues.find(({ personId }) => personId === therapist.personId)?.active).toBe(false)
    await enablePerson(clinic, owner.steppedUp, { ...operation(), personId: therapist.personId })
  })

  it('ends the sessions of somebody whose role changes', async () => {
    const opened = await openedClinic()
    const { clinic, owner, therapist, operation } = opened
    const endedBecause = await signedIn(opened, therapist.personId)
    await changeRole(clinic, owner.steppedUp, { ...operation(), personId: therapist.personId, role: 'reception' })
    expect(await endedBecause()).toBe('role-changed')
  })

  it('keeps one owner who can sign in', async () => {
    const { clinic, owner, operation } = await openedClinic()
    const { personId } = owner
    const last = { code: 'ISC-CLINIC-018' }
    await expect(disablePerson(clinic, owner.scope, { ...operation(), personId })).rejects.toMatchObject(last)
    await expect(changeRole(clinic, owner.steppedUp, { ...operation(), personId, role: 'therapist' })).rejects.toMatchObject(last)
  })

  it('[I4] is not changed on top of a change somebody else made', async () => {
    const { clinic, owner, therapist, operation } = await openedClinic()
    const { personId } = therapist
    const first = await clinic.store.read(owner.scope, (at) => at.people.person(personId))
    const change = (name: string) => ({ ...operation(), personId, name, basedOn: first?.cardEntry ?? '' })
    await changePerson(clinic, owner.scope, change('Theo Newname'))
    await expect(changePerson(clinic, owner.scope, change('Theo Othername'))).rejects.toMatchObject({
      kind: 'stale',
      detail: { holds: { card: { name: 'Theo Newname' } } },
    })
  })

  it('shows licences to the owner, and no longer those that were withdrawn', async () => {
    const { clinic, owner, other, operation } = await openedClinic()
    const { personId } = other
    const licence = { ...operation(), personId, number: 'T-200', jurisdiction: 'CA-ON', expiresOn: '2028-01-31' }
    const { licenceId } = await recordLicence(clinic, owner.scope, licence)
    const licences = async () =>
      (await listPeople(clinic, owner.scope, undefined)).people.find((person) => person.personId === personId)?.licences
    expect(await licences()).toEqual([{ licenceId, number: 'T-200', jurisdiction: 'CA-ON', expiresOn: '2028-01-31' }])
    await withdrawLicence(clinic, owner.scope, { ...operation(), personId, licenceId, reason: 'Lapsed.' })
    expect(await licences()).toEqual([])
  })

  it('with licences and addresses is for the owner alone', async () => {
    const { clinic, therapist, reception } = await openedClinic()
    for (const { scope } of [therapist, reception]) {
      await expect(listPeople(clinic, scope, undefined)).rejects.toMatchObject({ code: 'ISC-CLINIC-002' })
    }
  })
})

describe('settings', () => {
  it('[I4] are changed by the owner, on top of what they saw', async () => {
    const { clinic, owner, therapist, operation } = await openedClinic()
    const { settings, entryId } = await readSettings(clinic, owner.scope, undefined)
    const change = { ...operation(), settings: { ...settings, linkDays: 3 }, basedOn: entryId }
    await expect(changeSettings(clinic, therapist.scope, change)).rejects.toMatchObject({ kind: 'forbidden' })
    await changeSettings(clinic, owner.scope, change)
    expect((await readSettings(clinic, owner.scope, undefined)).settings.linkDays).toBe(3)
    await expect(changeSettings(clinic, owner.scope, { ...change, ...operation() })).rejects.toMatchObject({ kind: 'stale' })
  })
})

import { describe, expect, it } from 'vitest'
import type { Scope } from '#care/access/scope.ts'
import { changeClient } from '#clinic/clients/change-client.ts'
import { readBack } from '#clinic/intake/read-back.ts'
import { readSentState } from '#clinic/intake/sent-state.ts'
import { submitAnswers } from '#clinic/intake/submit-answers.ts'
import { enterCode } from '#clinic/links/enter-code.ts'
import { greetLink } from '#clinic/links/greet.ts'
import { makeCode } from '#clinic/links/make-code.ts'
import { makeLink } from '#clinic/links/make-link.ts'
import { redeemLink } from '#clinic/links/redeem-link.ts'
import { revokeLink } from '#clinic/links/revoke-link.ts'
import { scopeOfLink } from '#clinic/links/scope-of-link.ts'
import { CLINIC_ID } from '../support/opened-store.ts'
import { sciatica } from '../support/packs.ts'
import { CARD, clientInCare } from './support/client-in-care.ts'
import { openedClinic } from './support/opened-clinic.ts'
import type { OpenedClinic } from './support/opened-clinic.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const DEAD = { code: 'ISC-CLINIC-016' }

const linked = async () => {
  const opened = await openedClinic()
  const client = await clientInCare(opened)
  const { clinic, reception, operation } = opened
  const asked = { ...operation(), purpose: 'intake' as const, episodeId: client.episodeId }
  const link = await makeLink(clinic, reception.scope, asked)
  return { ...opened, opened, ...client, asked, made: link }
}

/** A device that pressed the button: its token, and its scope as it stands now. */
const device = async ({ clinic }: OpenedClinic, token: string) => {
  const redeemed = await redeemLink(clinic, { token }, 'request-2')
  const scope = async (): Promise<Scope> => {
    const found = await scopeOfLink(clinic, redeemed.token, 'request-3')
    if (found === undefined) throw new TypeError('this device opens nothing')
    return found
  }
  return { token: redeemed.token, scope }
}

const answers = ({ operation }: OpenedClinic, facts: Record<string, string | number>, done = true) => ({
  ...operation(),
  pack: 'sciatica',
  packVersion: sciatica().version,
  facts,
  done,
})

describe('[A1] a link', () => {
  it('carries 256 bits, of which only a hash is kept', async () => {
    const { clinic, owner, made } = await linked()
    const [clinicId, secret = ''] = made.token.split('.')
    expect(clinicId).toBe(CLINIC_ID)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    const everything = await clinic.store.read(owner.scope, async (at) => JSON.stringify(await at.record.stream(made.linkId)))
    expect(everything).not.toContain(secret)
  })

  it('[A3] greets with a first name and the clinic, and nothing else', async () => {
    const { clinic, opened, made } = await linked()
    const phone = await device(opened, made.token)
    expect(await greetLink(clinic, await phone.scope(), undefined)).toEqual({
      name: 'Carla',
      clinic: 'Clinic by the Lake',
      clinicPhone: '+1 416 555 0100',
      purpose: 'intake',
    })
  })

  it('opens on every device until it is sent, and then keeps its result for the one that sent', async () => {
    const { clinic, opened, made } = await linked()
    const [phone, tablet] = [await device(opened, made.token), await device(opened, made.token)]
    const sent = answers(opened, { age: 40 })
    const taken = await submitAnswers(clinic, await phone.scope(), sent)
    expect(await submitAnswers(clinic, await phone.scope(), sent)).toEqual(taken)
    await expect(submitAnswers(clinic, await phone.scope(), answers(opened, { age: 41 }))).rejects.toMatchObject(DEAD)
    await expect(redeemLink(clinic, { token: made.token }, 'request-4')).rejects.toMatchObject(DEAD)
    expect(await scopeOfLink(clinic, tablet.token, 'request-5')).toBeUndefined()
    expect(await readSentState(clinic, await phone.scope(), undefined)).toEqual({ state: 'on-the-clinics-computer' })
    opened.clock.move(DAY)
    expect(await scopeOfLink(clinic, phone.token, 'request-6')).toBeUndefined()
  })

  it('stays open while only the safety part was sent', async () => {
    const { clinic, opened, made } = await linked()
    const phone = await device(opened, made.token)
    await submitAnswers(clinic, await phone.scope(), answers(opened, { 'rf-ces-saddle': 'yes' }, false))
    await expect(device(opened, made.token)).resolves.toHaveProperty('token')
  })

  it.each([
    ['is not one', () => 'nothing'],
    ['names no clinic of ours', (token: string) => token.replace(CLINIC_ID, '00000000-0000-4000-8000-000000000000')],
    ['is wrong by a letter', (token: string) => `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`],
    [
      'is revoked',
      async (token: string, { clinic, owner, made, operation }: Awaited<ReturnType<typeof linked>>) => {
        await revokeLink(clinic, owner.scope, { ...operation(), linkId: made.linkId })
        return token
      },
    ],
    [
      'has run out',
      async (token: string, { clock }: Awaited<ReturnType<typeof linked>>) => {
        clock.move(7 * DAY)
        return token
      },
    ],
  ])('that %s gets the one answer', async (_, spoil) => {
    const world = await linked()
    const token = await spoil(world.made.token, world)
    const answer = await redeemLink(world.clinic, { token }, 'request-7').catch((fault: unknown) => JSON.stringify(fault))
    expect(answer).toBe(JSON.stringify(await redeemLink(world.clinic, { token: 'x' }, 'request-8').catch((fault: unknown) => fault)))
  })

  it('is dead at once on every device when it is revoked', async () => {
    const { clinic, opened, owner, operation, made } = await linked()
    const phone = await device(opened, made.token)
    await revokeLink(clinic, owner.scope, { ...operation(), linkId: made.linkId })
    expect(await scopeOfLink(clinic, phone.token, 'request-9')).toBeUndefined()
  })

  it('is made again only by somebody who proved a moment ago who they are', async () => {
    const { clinic, reception, operation, asked, clock } = await linked()
    const again = { ...asked, ...operation() }
    await expect(makeLink(clinic, reception.scope, again)).rejects.toMatchObject({ kind: 'step-up' })
    const { steppedUp } = reception
    await expect(makeLink(clinic, steppedUp, again)).resolves.toHaveProperty('token')
    clock.move(5 * MINUTE + 1)
    await expect(makeLink(clinic, steppedUp, { ...asked, ...operation() })).rejects.toMatchObject({ kind: 'step-up' })
  })

  it('[I5] asked for twice by one operation is one link, with the newer secret', async () => {
    const { clinic, opened, reception, asked, made } = await linked()
    const again = await makeLink(clinic, reception.scope, asked)
    expect(again).toMatchObject({ linkId: made.linkId, expiresAt: made.expiresAt })
    await expect(redeemLink(clinic, { token: made.token }, 'request-10')).rejects.toMatchObject(DEAD)
    await expect(device(opened, again.token)).resolves.toHaveProperty('token')
  })
})

describe('[A1] reading back', () => {
  const withCode = async () => {
    const world = await linked()
    const phone = await device(world.opened, world.made.token)
    await submitAnswers(world.clinic, await phone.scope(), answers(world.opened, { age: 40 }, false))
    const { code } = await makeCode(world.clinic, world.reception.scope, { linkId: world.made.linkId })
    if (code === undefined) throw new TypeError('a code that is read aloud is shown')
    return { ...world, phone, code, wrong: code === '00000000' ? '00000001' : '00000000' }
  }

  it('takes a code, which opens it for ten minutes on this device alone', async () => {
    const { clinic, opened, phone, code, made, clock } = await withCode()
    await expect(readBack(clinic, await phone.scope(), undefined)).rejects.toMatchObject({ code: 'ISC-CLINIC-004' })
    await enterCode(clinic, await phone.scope(), { code })
    expect(Object.keys((await readBack(clinic, await phone.scope(), undefined)).facts)).toEqual(['age'])
    const other = await device(opened, made.token)
    await expect(readBack(clinic, await other.scope(), undefined)).rejects.toMatchObject({ code: 'ISC-CLINIC-004' })
    clock.move(10 * MINUTE)
    await expect(readBack(clinic, await phone.scope(), undefined)).rejects.toMatchObject({ code: 'ISC-CLINIC-004' })
  })

  it('takes a code once', async () => {
    const { clinic, phone, code } = await withCode()
    await enterCode(clinic, await phone.scope(), { code })
    await expect(enterCode(clinic, await phone.scope(), { code })).rejects.toMatchObject({ code: 'ISC-CLINIC-017' })
  })

  it('does not take a code that is ten minutes old', async () => {
    const { clinic, phone, code, clock } = await withCode()
    clock.move(10 * MINUTE)
    await expect(enterCode(clinic, await phone.scope(), { code })).rejects.toMatchObject({ code: 'ISC-CLINIC-017' })
  })

  it.each([
    [4, 'taken'],
    [5, 'refused'],
  ] as const)('after %i wrong tries the right code is %s', async (tries, outcome) => {
    const { clinic, phone, code, wrong } = await withCode()
    for (let at = 0; at < tries; at += 1) await enterCode(clinic, await phone.scope(), { code: wrong }).catch(() => undefined)
    const entered = enterCode(clinic, await phone.scope(), { code })
    expect(
      await entered.then(
        () => 'taken',
        () => 'refused',
      ),
    ).toBe(outcome)
  })

  it('does not take the code of another link', async () => {
    const { clinic, opened, reception, operation, code } = await withCode()
    const other = await clientInCare(opened, 'Conrad Client')
    const link = await makeLink(clinic, reception.scope, { ...operation(), purpose: 'intake', episodeId: other.episodeId })
    await makeCode(clinic, reception.scope, { linkId: link.linkId })
    const phone = await device(opened, link.token)
    await expect(enterCode(clinic, await phone.scope(), { code })).rejects.toMatchObject({ code: 'ISC-CLINIC-017' })
  })

  it('goes by mail only to an address that staff confirmed, and not without end [A26]', async () => {
    const { clinic, reception, operation, episodeId, clientId, cardEntry } = await linked()
    const send = () => makeLink(clinic, reception.steppedUp, { ...operation(), purpose: 'home', episodeId, by: 'mail' })
    await expect(send()).rejects.toMatchObject({ code: 'ISC-CLINIC-022' })
    const card = { ...CARD, confirmed: { email: true } }
    await changeClient(clinic, reception.scope, { ...operation(), clientId, card, basedOn: cardEntry })
    const { linkId } = await send()
    const jobs = () => clinic.store.read(reception.scope, (at) => at.jobs.inStates(['waiting'], 9))
    const [job, ...others] = await jobs()
    expect([job?.recipient, job?.key.startsWith(`client-link ${linkId} `), others]).toEqual([`client:${clientId}`, true, []])
    for (let more = 1; more < 6; more += 1) await send()
    await expect(send()).rejects.toMatchObject({ code: 'ISC-CLINIC-023', kind: 'too-many' })
    expect(await jobs()).toHaveLength(6)
  })

  it('sends a code by mail only to an address that staff confirmed, and shows it to nobody', async () => {
    const { clinic, reception, operation, made, clientId, cardEntry } = await linked()
    const asked = { linkId: made.linkId, by: 'mail' } as const
    await expect(makeCode(clinic, reception.scope, asked)).rejects.toMatchObject({ code: 'ISC-CLINIC-022' })
    const card = { ...CARD, confirmed: { email: true } }
    await changeClient(clinic, reception.scope, { ...operation(), clientId, card, basedOn: cardEntry })
    expect(Object.keys(await makeCode(clinic, reception.scope, asked))).toEqual(['expiresAt'])
    const jobs = await clinic.store.read(reception.scope, (at) => at.jobs.inStates(['waiting'], 9))
    expect(jobs).toMatchObject([{ kind: 'mail', recipient: `client:${clientId}` }])
  })
})

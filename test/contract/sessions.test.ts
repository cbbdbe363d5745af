import { describe, expect, it } from 'vitest'
import { openScope } from '#care/access/open-scope.ts'
import { CLINIC_ID, openedStore, systemScope } from '../support/opened-store.ts'

const OTHER = '7f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const PERSON = '8f1a3c52-0b7e-4d7c-9a51-1f2e3d4c5b6a'
const AT = '2026-11-26T09:00:00.000Z'
const CODE = {
  codeHash: 'hash',
  purpose: 'printed',
  personId: PERSON,
  madeAt: AT,
  madeBy: PERSON,
  usableFrom: AT,
  usableUntil: null,
  usedAt: null,
}

describe('the room of sign-in', () => {
  it('gives rows back as they were put in', async () => {
    const { store } = await openedStore()
    await store.write(systemScope(), (at) => at.sessions.codes.add(CODE))
    expect(await store.read(systemScope(), (at) => at.sessions.codes.find({ personId: PERSON, usedAt: null }))).toEqual([CODE])
  })

  it('changes what meets a condition and says how much did', async () => {
    const { store } = await openedStore()
    const use = () => store.write(systemScope(), (at) => at.sessions.codes.change({ codeHash: 'hash', usedAt: null }, { usedAt: AT }))
    await store.write(systemScope(), (at) => at.sessions.codes.add(CODE))
    expect(await Promise.all([use(), use(), use()])).toEqual([1, 0, 0])
    expect(await store.read(systemScope(), (at) => at.sessions.codes.one({ codeHash: 'hash' }))).toEqual({ ...CODE, usedAt: AT })
  })

  it('removes what is over', async () => {
    const { store } = await openedStore()
    await store.write(systemScope(), async (at) => {
      await at.sessions.tallies.add({ tallyKey: 'old', failures: 1, lastAt: '2026-11-26T08:59:59.999Z' })
      await at.sessions.tallies.add({ tallyKey: 'new', failures: 2, lastAt: AT })
    })
    expect(await store.write(systemScope(), (at) => at.sessions.tallies.removeBefore('lastAt', AT))).toBe(1)
    expect(await store.read(systemScope(), (at) => at.sessions.tallies.find({}))).toEqual([{ tallyKey: 'new', failures: 2, lastAt: AT }])
  })

  it('[I8] sees nothing of another clinic', async () => {
    const { store } = await openedStore()
    const elsewhere = openScope(OTHER, { kind: 'system', task: 'test' }, 'request-2')
    await store.found(elsewhere)
    await store.write(systemScope(CLINIC_ID), (at) => at.sessions.codes.add(CODE))
    expect(await store.read(elsewhere, (at) => at.sessions.codes.find({}))).toEqual([])
    expect(await store.write(elsewhere, (at) => at.sessions.codes.change({}, { usedAt: AT }))).toBe(0)
    expect(await store.write(elsewhere, (at) => at.sessions.codes.remove({}))).toBe(0)
    expect(await store.read(systemScope(), (at) => at.sessions.codes.one({ codeHash: 'hash' }))).toEqual(CODE)
  })

  it('keeps bytes, and seals the secrets of apps', async () => {
    const { store } = await openedStore()
    const secret = Uint8Array.from([0, 1, 254, 255])
    const sealed = await store.write(systemScope(), (at) => at.sessions.sealSecret(PERSON, secret))
    const password = { personId: PERSON, hash: 'x', appSecret: sealed, usedStep: -1, setAt: AT }
    await store.write(systemScope(), (at) => at.sessions.passwords.add(password))
    const opened = await store.read(systemScope(), async (at) => {
      const kept = await at.sessions.passwords.one({ personId: PERSON })
      return kept && (await at.sessions.openSecret(PERSON, kept.appSecret))
    })
    expect(opened && [...opened]).toEqual([0, 1, 254, 255])
  })
})

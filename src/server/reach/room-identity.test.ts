import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seededRandom, standingClock } from '../../../test/support/edges.ts'
import { temporaryTree } from '../../../test/support/temporary.ts'
import { roomIdentity } from './room-identity.ts'

const DAY = 86_400_000
const NAME = 'clinic.local'

const opened = () => {
  const [folder, clock, random] = [join(temporaryTree({}), 'room'), standingClock(), seededRandom('room')]
  return { folder, clock, open: (name = NAME) => roomIdentity(folder, name, clock, random) }
}

describe('the identity of a room', () => {
  it('is made once, for this user alone, and stays', () => {
    const { folder, open } = opened()
    const first = open()
    expect(first.isNew).toBe(true)
    expect(open()).toEqual({ ...first, isNew: false })
    expect(readdirSync(folder).map((name) => [name, (statSync(join(folder, name)).mode & 0o777).toString(8)])).toEqual(
      ['authority.crt', 'authority.key', 'server.crt', 'server.key'].map((name) => [name, '600']),
    )
  })

  it('is renewed in time, and tablets need not be told', () => {
    const { clock, open } = opened()
    const first = open()
    clock.move(70 * DAY)
    const later = open()
    expect(later.isNew).toBe(false)
    expect(later.fingerprint).toBe(first.fingerprint)
    expect(later.server).not.toEqual(first.server)
  })

  it('is another when the computer is called otherwise, and tablets have to be told', () => {
    const { open } = opened()
    const first = open()
    const other = open('praxis.local')
    expect([other.isNew, other.fingerprint === first.fingerprint]).toEqual([true, false])
  })
})

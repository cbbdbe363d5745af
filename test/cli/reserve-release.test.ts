import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepReserve } from '#store/dialect/sqlite/reserve.ts'
import { ischia } from '../support/command-line.ts'
import { temporaryTree } from '../support/temporary.ts'

describe('ischia reserve release', () => {
  it('gives back the room that is kept, once', async () => {
    const data = temporaryTree({ 'clinics/a': '' })
    const clinics = join(data, 'clinics')
    keepReserve(clinics, 2 * 1024 * 1024)
    const released = await ischia(['reserve', 'release', '--data', data])
    expect(released).toMatchObject({ code: 0, err: '' })
    expect(released.out).toContain(`Released 2 MB in ${clinics}.`)
    expect(existsSync(join(clinics, 'reserve'))).toBe(false)
    expect(await ischia(['reserve', 'release', '--data', data])).toEqual({ code: 1, err: '', out: `Nothing is kept back in ${clinics}.\n` })
  })
})

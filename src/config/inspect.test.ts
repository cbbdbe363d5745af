import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryTree } from '../../test/support/temporary.ts'
import { inspectClock } from './inspect-clock.ts'
import { inspectFolder, judgeFolder } from './inspect-folder.ts'

const GOOD = { isFolder: true, owner: 501, mode: 0o40700, writable: true }

describe('the clock', () => {
  it.each(['1970-01-01', '2000-01-01', '2026-10-31', '2126-11-26'])('of a computer that says %s is wrong', (day) => {
    expect(inspectClock(Date.parse(day))).toMatchObject([{ code: 'ISC-START-040', message: `the clock of this computer says ${day}` }])
  })

  it.each(['2026-11-26', '2040-02-29'])('of a computer that says %s may be right', (day) => {
    expect(inspectClock(Date.parse(day))).toEqual([])
  })
})

describe('a folder', () => {
  it.each([
    [{ isFolder: false }, 'ISC-START-021 --data /d is a file'],
    [{ owner: 0 }, 'ISC-START-023 --data /d belongs to another user'],
    [{ writable: false }, 'ISC-START-022 --data /d cannot be written'],
    [{ mode: 0o40750 }, 'ISC-START-025 --data /d can be opened by other users of this computer'],
    [{ mode: 0o40701 }, 'ISC-START-025 --data /d can be opened by other users of this computer'],
  ])('with %j is refused', (facts, line) => {
    expect(judgeFolder('data', '/d', { ...GOOD, ...facts }, 501).map(({ code, message }) => `${code} ${message}`)).toEqual([line])
  })

  it('of this user alone is good, and so is any that can be written where there are no user numbers', () => {
    expect(judgeFolder('data', '/d', GOOD, 501)).toEqual([])
    expect(judgeFolder('data', '/d', { ...GOOD, owner: 0, mode: 0o40777 }, undefined)).toEqual([])
  })

  it('that is not there is made for this user alone, and nothing is left in it', () => {
    const folder = join(temporaryTree({}), 'a', 'b')
    expect(inspectFolder('data', folder, process.getuid?.())).toEqual([])
    expect([(statSync(folder).mode & 0o777).toString(8), readdirSync(folder)]).toEqual(['700', []])
  })

  it('that cannot be made, is a file or stands open is refused', () => {
    const folder = temporaryTree({ file: '' })
    chmodSync(folder, 0o755)
    const codes = [join(folder, 'file', 'x'), join(folder, 'file'), folder].map(
      (name) => inspectFolder('data', name, process.getuid?.())[0]?.code,
    )
    expect(codes).toEqual(['ISC-START-020', 'ISC-START-021', 'ISC-START-025'])
  })
})

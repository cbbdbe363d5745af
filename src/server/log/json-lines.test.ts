import { describe, expect, it } from 'vitest'
import { sensitive } from '#edges/sensitive.ts'
import type { LogFields } from '#edges/log.ts'
import { standingClock } from '../../../test/support/edges.ts'
import { jsonLines } from './json-lines.ts'
import type { LogLevel } from './json-lines.ts'

const written = (level?: LogLevel) => {
  const lines: string[] = []
  const log = jsonLines((line) => lines.push(line), standingClock(), level)
  return { log, lines, parsed: () => lines.map((line): unknown => JSON.parse(line)) }
}

describe('a line of the log', () => {
  it('says when, how bad, what, and which ids', () => {
    const { log, parsed } = written()
    log.warn('job-failed', { jobId: 'j1', attempts: 3 })
    expect(parsed()).toEqual([{ jobId: 'j1', attempts: 3, at: '2026-11-26T09:00:00.000Z', level: 'warn', event: 'job-failed' }])
  })

  it('is one line, whatever is in it', () => {
    const { log, lines } = written()
    log.info('request', { route: 'a\nb\u2028c' })
    expect(lines).toHaveLength(1)
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1)
  })

  it('cannot be made to say another event or time by its fields', () => {
    const { log, parsed } = written()
    log.info('request', { event: 'signed-in', at: 'never', level: 'error' })
    expect(parsed()).toMatchObject([{ event: 'request', level: 'info', at: '2026-11-26T09:00:00.000Z' }])
  })

  it('[T18] shows nothing of what is no plain value', () => {
    const { log, lines } = written()
    const smuggled: Record<string, unknown> = { person: { name: 'zqCANARY' }, secret: sensitive('zqCANARY'), list: ['zqCANARY'] }
    const fields: LogFields = Object.fromEntries(Object.entries(smuggled).map(([name, value]) => [name, value as string]))
    log.error('request-failed', fields)
    expect(lines.join('')).not.toContain('zqCANARY')
    expect(lines.join('').match(/\[redacted\]/gu)).toHaveLength(3)
  })

  it('is left out below the level that is wanted', () => {
    const { log, lines } = written('warn')
    log.info('request')
    log.error('request-failed')
    expect(lines).toHaveLength(1)
  })
})

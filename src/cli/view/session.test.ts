import { describe, expect, it } from 'vitest'
import type { HandsSegment, Plan, Segment } from '#engine/model/plan.ts'
import { assess } from '#engine/assess.ts'
import { propose } from '#engine/propose.ts'
import { opened } from '../../../test/support/clients.ts'
import { sciaticaPack } from '../../../test/support/packs.ts'
import { render } from '../page/render.ts'
import { session } from './session.ts'

const sciatica = sciaticaPack()

const { read } = opened('runner-piriformis-five-months')
const { plan } = propose(sciatica.knowledge, assess(sciatica.knowledge, read.client), { minutes: 60 })

const reason = { says: 'Swedish petrissage: core for this.', rules: [], backing: { citations: [], memory: true, design: false } }

const hands = (more: Partial<HandsSegment>): HandsSegment => ({
  kind: 'hands',
  phase: 'C',
  card: 'swedish-petrissage',
  site: 'calf-left',
  minutes: 5,
  level: 2,
  position: 'prone-bolstered',
  hold: null,
  why: reason,
  ...more,
})

const withSegments = (segments: readonly Segment[]): Plan | undefined =>
  plan === null ? undefined : { ...plan, notes: [], session: { ...plan.session, segments } }

const page = (segments: readonly Segment[], why = false): string => {
  const made = withSegments(segments)
  return made === undefined ? '' : render(session(sciatica.knowledge, made, { all: false, why }), { columns: 80, colour: false })
}

describe('the session as a table', () => {
  it('gives each segment its minutes, the phase once, and the position where it changes', () => {
    const segments: readonly Segment[] = [
      { kind: 'talk', phase: 'A', minutes: 7, says: 'Check-in.' },
      hands({}),
      hands({ site: 'foot-left', minutes: 4, level: 1 }),
      hands({ phase: 'F', site: 'neck-shoulder', minutes: 3, position: 'seated' }),
    ]
    expect(page(segments)).toBe(
      [
        'Session: 60 minutes, 30 of them hands-on',
        '    0–7  Arrive      Check-in.',
        '                     → face down with pillows',
        '   7–12  Main work   Swedish petrissage         left calf                level 2',
        '  12–16              Swedish petrissage         left foot                level 1',
        '                     → seated',
        '  16–19  Integrate   Swedish petrissage         neck and shoulder        level 2',
        '',
      ].join('\n'),
    )
  })

  it('tells how long one point is held, and what the client does', () => {
    const movement: Segment = { kind: 'movement', phase: 'E', movement: 'ex-clamshell', minutes: 3, why: reason }
    const text = page([hands({ card: 'trigger-point-compression', hold: 30 }), movement]).replaceAll(/\s+/gu, ' ')
    expect(text).toContain('Trigger-point left calf level 2 compression, hold 30 s at most')
    expect(text).toContain('5–8 Movement Clamshell the client moves')
  })

  it('gives the reason under each segment when asked, without repeating its name', () => {
    const text = page([hands({})], true)
    expect(text).toContain('                     core for this. [from memory]\n')
  })
})

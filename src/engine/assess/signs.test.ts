import { describe, expect, it } from 'vitest'
import { leg, shoulder } from '../../../test/support/people.ts'
import { sciatica, tiny } from '../../../test/support/packs.ts'
import { assess } from '../assess.ts'
import type { Sign } from '../model/client.ts'

const pack = tiny()

const after = (...signs: readonly Sign[]) => assess(pack, { ...shoulder(pack), signs })

const offAt = ({ restrictions }: ReturnType<typeof assess>, site: string) =>
  restrictions.forbidden.filter(({ sites }) => sites.includes(site)).map(({ technique }) => technique)

const tingling = (more: Partial<Sign>): Sign => ({ id: 'is-tingling', ...more })

describe('a technique that a sign ended', () => {
  it('[A15] is over where it was met, and nowhere else', () => {
    const found = after(tingling({ technique: 'kneading', at: ['shoulder-left'] }))
    expect(offAt(found, 'shoulder-left')).toEqual(['kneading', 'jerking'])
    expect(offAt(found, 'shoulder-right')).toEqual(['jerking'])
  })

  it('[A15] is known by its card as well', () => {
    expect(offAt(after(tingling({ technique: 'still-thumb', at: ['neck'] })), 'neck')).toEqual(['thumb-pressing', 'jerking'])
  })

  it.each([
    ['no place is recorded', undefined],
    ['the place is empty', []],
    ['a place is none of this pack', ['neck', 'tail']],
  ])('[A15] is over everywhere where %s', (_, at) => {
    const found = after(tingling({ technique: 'kneading', at }))
    for (const { id } of pack.sites) expect(offAt(found, id)).toContain('kneading')
  })

  it.each([
    ['none', undefined],
    ['one this pack does not know', 'gone'],
  ])('[A15] is every technique where %s is recorded', (_, technique) => {
    const found = after(tingling({ technique, at: ['neck'] }))
    expect(offAt(found, 'neck')).toHaveLength(pack.techniques.length)
    expect(offAt(found, 'upper-back')).toEqual(['jerking'])
  })

  it('[A15] adds to what another sign ended', () => {
    const found = after(tingling({ technique: 'kneading', at: ['neck'] }), tingling({ technique: 'stroking', at: ['neck'] }))
    expect(offAt(found, 'neck')).toEqual(['stroking', 'kneading', 'jerking'])
  })

  it('[A17] is asked for where the sign was logged without it', () => {
    expect(after(tingling({ at: ['neck'] })).open).toMatchObject([
      { fact: 'is-tingling', ask: 'During which technique: Tingling under the hand?', blocks: false },
    ])
    expect(after(tingling({ technique: 'kneading', at: ['neck'] })).open).toEqual([])
  })
})

describe('signs of the sciatica pack', () => {
  const signs = (...of: readonly Sign[]) => assess(sciatica(), { ...leg(), signs: of })

  it.each([
    ['is-saddle', 'emergency-now'],
    ['is-new-weak', 'emergency-now'],
    ['is-bladder', 'emergency-now'],
    ['is-sudden-relief-weak', 'emergency-now'],
    ['is-chest-breath', 'emergency-now'],
    ['is-stroke', 'emergency-now'],
    ['is-belly-back-tear', 'emergency-now'],
    ['is-bilateral', 'same-day'],
    ['is-new-numb', 'same-day'],
    ['is-calf-sign', 'same-day'],
    ['is-burn', 'none'],
  ])('[A15] %s ends the session, urgency %s', (id, urgency) => {
    expect(signs({ id }).disposition).toMatchObject({ status: 'stopped', urgency })
  })

  it('[A15] a sign that only asks for less ends nothing', () => {
    const found = signs({ id: 'is-guarding', technique: 'swedish', at: ['calf-left'] })
    expect(found.disposition.status).toBe('go-with-care')
    expect(offAt(found, 'calf-left')).not.toContain('swedish')
  })

  it('[A15] two symptoms in the second leg with numbness are an emergency', () => {
    expect(signs({ id: 'is-bilateral', escalated: true }).disposition.urgency).toBe('emergency-now')
  })
})

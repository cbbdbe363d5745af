import { describe, expect, it } from 'vitest'
import { opened } from '../../test/support/clients.ts'
import { sciaticaPack } from '../../test/support/packs.ts'
import { stepsNow } from './steps.ts'
import type { Step } from './steps.ts'
import { subjectOf } from './subject.ts'

const sciatica = sciaticaPack()

const stepsFor = (name: string): readonly Step[] => {
  const subject = subjectOf(opened(name))
  const { requires, messages } = subject.assessment.restrictions
  return stepsNow(subject, requires, messages)
}

const brief = (steps: readonly Step[]): readonly string[] => steps.map(({ kind, id }) => `${kind} ${id}`)

describe('what comes first', () => {
  it.each([
    {
      client: 'golfer-saddle-numbness-both-legs',
      steps: ['say urgency-emergency-now', 'do urgency-emergency-now', 'say safety-net', 'note safety-net', 'do doctor-letter'],
    },
    {
      client: 'student-thigh-pain-then-swollen-calf',
      steps: [
        'say urgency-same-day',
        'do urgency-same-day',
        'say do-not-rub-the-leg',
        'say safety-net',
        'note safety-net',
        'do doctor-letter',
      ],
    },
    {
      client: 'teen-soccer-disc-buttock-pain',
      steps: ['say urgency-routine-gp', 'clearance cc-under-18', 'say safety-net', 'note safety-net', 'do doctor-letter'],
    },
    { client: 'EX-10', steps: ['clearance cc-anticoagulant', 'say safety-net', 'note safety-net', 'do doctor-letter'] },
    { client: 'EX-19', steps: ['answer rf-ces-bladder-feeling', 'say safety-net', 'note safety-net'] },
  ])('for $client is the urgency, then what is missing, then what to watch for, then actions', ({ client, steps }) => {
    expect(brief(stepsFor(client))).toEqual(steps)
  })

  it('where work may go on, includes what to mind during it', () => {
    const steps = brief(stepsFor('runner-piriformis-five-months'))
    expect(steps[0]).toBe('say urgency-none')
    expect(steps).toContain('do effort-under-30-percent')
  })

  it('every step says what it rests on', () => {
    for (const { backing } of stepsFor('golfer-saddle-numbness-both-legs')) {
      expect(backing.citations.length > 0 || backing.memory || backing.design).toBe(true)
    }
  })

  it('of a pause that no letter lifts, tells when it ends', () => {
    const lasting = sciatica.knowledge.rules.filter(({ effect, clearance }) => effect.status === 'paused' && clearance === undefined)
    expect(lasting.length).toBeGreaterThan(0)
    const { pack, read } = opened('EX-10')
    const barrier = { value: 'yes', on: '2026-11-22', origin: 'given' } as const
    const client = { ...read.client, answers: { ...read.client.answers, 'cc-communication-barrier': barrier } }
    const subject = subjectOf({ pack, read: { ...read, client } })
    const wait = stepsNow(subject, [], []).filter(({ kind }) => kind === 'wait')
    expect(wait.map(({ id }) => id)).toEqual(['cc-communication-barrier'])
    expect(wait[0]?.says).toMatch(/^“.+” holds until: an interpreter is present/u)
  })
})

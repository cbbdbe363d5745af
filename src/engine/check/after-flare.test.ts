import { describe, expect, it } from 'vitest'
import { SORE_BUTTOCK, planOf, planningFor } from '../../../test/support/planning.ts'
import { sciatica } from '../../../test/support/packs.ts'
import type { SessionRecord } from '../model/client.ts'
import { cardsToDrop } from '../propose/response.ts'
import { isDropped } from './after-flare.ts'
import { subjectOf } from './subject.ts'

const knowledge = sciatica()
const usual = planOf(knowledge, planningFor(knowledge, SORE_BUTTOCK), 45)

type Visit = Partial<SessionRecord>

const dropped = (sessions: readonly Visit[]): readonly string[] => {
  const subject = subjectOf(knowledge, usual, planningFor(knowledge, SORE_BUTTOCK, { sessions }).assessment)
  if (subject === undefined) throw new TypeError('no guidance')
  return knowledge.cards.filter((card) => isDropped(subject, card)).map(({ id }) => id)
}

const visit = (response: Visit['response'], techniques: readonly string[], signs: SessionRecord['signs'] = []): Visit => ({
  response,
  techniques,
  signs,
})

const sign = knowledge.rules.find(({ kind }) => kind === 'sign')?.id ?? ''

const HISTORIES: Readonly<Record<string, readonly Visit[]>> = {
  'no visit yet': [],
  'no flare': [visit('same', ['heat']), visit('better', ['heat', 'deep-tissue'])],
  'a flare after the first visit, where nothing was new': [visit('flare', ['deep-tissue'])],
  'a flare after something new': [visit('same', ['heat']), visit('flare', ['heat', 'deep-tissue', 'myofascial-release'])],
  'a flare after nothing new': [visit('same', ['deep-tissue']), visit('flare', ['deep-tissue'])],
  'a flare of long ago': [visit('flare', ['deep-tissue']), visit('same', ['heat'])],
  'a technique stopped for a sign': [visit('same', ['heat']), visit('peripheralised', ['heat'], [{ id: sign, technique: 'swedish' }])],
  'a technique recorded by the name of restrictions': [visit('same', ['heat']), visit('flare', ['heat', 'swedish'])],
}

describe('what rests after a flare (treatment dossier 4.4)', () => {
  it.each([
    ['no visit yet', []],
    ['no flare', []],
    ['a flare after the first visit, where nothing was new', []],
    ['a flare after something new', ['deep-tissue', 'myofascial-release']],
    ['a flare after nothing new', []],
    ['a flare of long ago', []],
    ['a technique stopped for a sign', ['swedish-effleurage', 'swedish-petrissage']],
    ['a technique recorded by the name of restrictions', ['swedish-effleurage', 'swedish-petrissage']],
  ])('%s: %o', (name, cards) => {
    expect(dropped(HISTORIES[name] ?? [])).toEqual(cards)
  })

  it('proposer and checker, written apart, agree', () => {
    for (const sessions of Object.values(HISTORIES)) {
      expect(cardsToDrop(planningFor(knowledge, SORE_BUTTOCK, { sessions }).situation)).toEqual(dropped(sessions))
    }
  })
})

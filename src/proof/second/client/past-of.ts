import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import type { Fact, HistorySource } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { RESPONSES, rank } from '#engine/model/scale.ts'
import type { ClientFileData } from '../../client/client-file.ts'
import { ANSWERED, daysBefore } from './calendar.ts'
import type { Found } from './found.ts'

type Written = NonNullable<ClientFileData['history']>
type Visit = Readonly<Record<string, unknown>>

/** Longer histories say no more. */
const MOST = 60

const times = (count: number, entry: Visit): readonly Visit[] => Array.from({ length: Math.min(count, MOST) }, () => entry)

const inner = ({ facts }: Knowledge, fact: Fact): Fact | undefined => {
  if (fact.derive === undefined) return fact
  return 'facts' in fact.derive ? fact.derive.facts.flatMap(({ index }) => facts[index] ?? []).find(({ derive }) => !derive) : undefined
}

/** What was measured before, higher by as much as it fell; what was not measured today fell from the top. */
const earlier = (knowledge: Knowledge, found: Found): readonly (readonly [string, number])[] =>
  knowledge.facts.flatMap((fact) => {
    const by = found.number(`fell, ${fact.id}`) ?? 0
    const measured = by > 0 ? inner(knowledge, fact) : undefined
    if (measured === undefined) return []
    const { id, max = Infinity } = measured
    const now = found.is(`${id}: measured`) ? found.number(id) : undefined
    const value = Math.min(max, now === undefined ? max : now + by)
    return Number.isFinite(value) ? [[id, value] as const] : []
  })

const stoppingSign = ({ rules }: Knowledge): string | undefined =>
  rules.find(({ response }) => response !== undefined && rank(RESPONSES, response) >= rank(RESPONSES, 'stop-technique'))?.id

const isFlare = (response: string | undefined): boolean => response === 'flare' || response === 'peripheralised'

const visits = (knowledge: Knowledge, found: Found): readonly Visit[] => {
  const count = (source: HistorySource): number => found.number(`history, ${source}`) ?? 0
  const is = (source: HistorySource): boolean => found.is(`history, ${source}`)
  const last = RESPONSE_CLASSES.find((response) => found.is(`history, last-response: ${response}`))
  const on = daysBefore(7 * count('weeks-in-care'))
  const sign = is('last-session-stop-technique') ? stoppingSign(knowledge) : undefined
  const hands = times(count('sessions'), { on, 'hands-on': 20 })
  const talk = { on, 'hands-on': 0 }
  const before = Math.max(0, count('flares') - (is('last-session-flare') ? 1 : 0))
  const zones = count('zone-above-baseline')
  return [
    ...(zones === 0 ? [] : [{ ...talk, zone: 1 }, ...times(zones, { ...talk, zone: 2 })]),
    ...times(before, { ...talk, response: 'flare' }),
    ...hands.slice(0, -1),
    ...hands.slice(-1).map((visit) => ({ ...visit, ...(sign === undefined ? {} : { signs: [{ id: sign }] }) })),
    ...(is('last-session-flare') && !isFlare(last) ? [{ ...talk, response: 'flare' }] : []),
    ...(last === undefined ? [] : times(last === 'same' ? Math.max(1, count('same-responses-in-a-row')) : 1, { ...talk, response: last })),
  ]
}

/** The history a model gives, as far as records can hold it: what history tells is free in the encoding, and may not fit together. */
export const pastIn = (knowledge: Knowledge, found: Found): Written => {
  const measured = earlier(knowledge, found)
  const on = daysBefore(ANSWERED)
  const worse = found.number('history, worse-rechecks-in-a-row') ?? 0
  return {
    answers: measured.length === 0 ? [] : [{ on, facts: Object.fromEntries(measured) }],
    sessions: visits(knowledge, found),
    rechecks: [
      ...(found.is('history, useful-gain') ? [{ on, change: 'better', 'useful-gain': true }] : []),
      ...times(worse, { on, change: 'worse' }),
    ],
  }
}

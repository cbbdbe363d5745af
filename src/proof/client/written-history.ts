import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import type { Fact, HistorySource } from '#engine/model/fact.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { RESPONSES, rank } from '#engine/model/scale.ts'
import type { Assignment } from '#engine/formula/evaluate.ts'
import { historyName } from '#engine/translate/input/histories.ts'
import { inputName } from '#engine/translate/input/inputs.ts'
import type { ClientFileData } from './client-file.ts'
import { FIRST_ASKED, daysBefore } from './days-of-file.ts'

type Past = NonNullable<ClientFileData['history']>
type Visit = Readonly<Record<string, unknown>>

/** A measured fact by which another gets its number. */
const measuredFor = (knowledge: Knowledge, fact: Fact): Fact | undefined => {
  if (fact.derive === undefined) return fact
  if (!('facts' in fact.derive)) return undefined
  return fact.derive.facts
    .map(({ index }) => knowledge.facts[index])
    .find((inner) => inner?.type === 'number' && inner.derive === undefined)
}

/** Numbers from before today, as one earlier record. */
const earlierAnswers = (knowledge: Knowledge, inputs: Assignment): NonNullable<Past['answers']> => {
  const facts = knowledge.facts.flatMap((fact) => {
    const was = (part: string): boolean | number | undefined => inputs.get(inputName(`before/${fact.id}`, part))
    const written = was('measured') === true ? measuredFor(knowledge, fact) : undefined
    return written === undefined ? [] : [[written.id, Number(was('number') ?? 0)] as const]
  })
  return facts.length === 0 ? [] : [{ on: daysBefore(FIRST_ASKED + 1), facts: Object.fromEntries(facts) }]
}

const times = (count: number, visit: Visit): readonly Visit[] => Array.from({ length: count }, () => visit)

const stoppingSign = ({ rules }: Knowledge): string | undefined =>
  rules.find(({ response }) => response !== undefined && rank(RESPONSES, response) >= rank(RESPONSES, 'stop-technique'))?.id

interface Recorded {
  readonly count: (source: HistorySource) => number
  readonly holds: (source: HistorySource) => boolean
  readonly last: string | undefined
}

const recordedIn = (inputs: Assignment): Recorded => ({
  count: (source) => Number(inputs.get(historyName(source, 'count')) ?? 0),
  holds: (source) => inputs.get(historyName(source, 'holds')) === true,
  last: RESPONSE_CLASSES.find((response) => inputs.get(historyName('last-response', `is-${response}`)) === true),
})

/** Visits without hands-on work: they carry what was recorded, and count as no session. */
const talks = ({ count, holds }: Recorded): readonly Visit[] => {
  const zones = count('zone-above-baseline')
  const now = holds('last-session-flare') ? 1 : 0
  const before = count('sessions') === 0 ? 0 : Math.max(0, count('flares') - now)
  return [...(zones === 0 ? [] : [{ zone: 1 }, ...times(zones, { zone: 2 })]), ...times(before, { response: 'flare' })]
}

const isFlare = (response: string | undefined): boolean => response === 'flare' || response === 'peripheralised'

/** What was recorded since the last hands-on session, the last response at the end. */
const sinceLast = ({ count, holds, last }: Recorded): readonly Visit[] => {
  const flares = count('sessions') === 0 ? count('flares') : holds('last-session-flare') ? 1 : 0
  const atEnd = isFlare(last) ? 1 : 0
  const end =
    last === 'same' ? times(count('same-responses-in-a-row'), { response: 'same' }) : [last === undefined ? {} : { response: last }]
  return [...times(Math.max(0, flares - atEnd), { response: 'flare' }), ...(flares === 0 && last === undefined ? [] : end)]
}

const visits = (knowledge: Knowledge, recorded: Recorded): readonly Visit[] => {
  const { count, holds } = recorded
  const sign = holds('last-session-stop-technique') ? stoppingSign(knowledge) : undefined
  const signs = sign === undefined ? {} : { signs: [{ id: sign }] }
  const hands = times(count('sessions'), { 'hands-on': 20 }).map((visit, index, all) =>
    index === all.length - 1 ? { ...visit, ...signs } : visit,
  )
  const alone = hands.length === 0 && sign !== undefined ? [signs] : []
  const on = daysBefore(7 * count('weeks-in-care'))
  return [...talks(recorded), ...hands, ...alone, ...sinceLast(recorded)].map((visit) => ({ on, 'hands-on': 0, ...visit }))
}

const rechecks = ({ count, holds }: Recorded): readonly Visit[] => {
  const on = daysBefore(7 * count('weeks-in-care'))
  return [
    ...(holds('useful-gain') ? [{ on, change: 'better', 'useful-gain': true }] : []),
    ...times(count('worse-rechecks-in-a-row'), { on, change: 'worse' }),
  ]
}

/** The history that inputs stand for, as a client file writes it. */
export const writtenHistory = (knowledge: Knowledge, inputs: Assignment): Past => {
  const recorded = recordedIn(inputs)
  return { answers: earlierAnswers(knowledge, inputs), sessions: visits(knowledge, recorded), rechecks: rechecks(recorded) }
}

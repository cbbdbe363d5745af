import { activeRules } from '../../assess/active-rules.ts'
import { isHeldOpen } from '../../assess/missing-answers.ts'
import { HISTORY_SOURCES } from '../../model/fact.ts'
import { readHistory } from '../../state/history.ts'
import { lastRecorded } from '../../state/last-recorded.ts'
import type { State } from '../../state/state.ts'
import { historyName } from '../../translate/input/histories.ts'
import { inputName } from '../../translate/input/inputs.ts'
import { HELD_OPEN } from '../../translate/pack.ts'
import type { Bits } from './fields.ts'
import type { Sink } from './pack-answer.ts'

const packEarlierNumbers = (state: State, bits: Bits, sink: Sink): void => {
  for (const fact of state.knowledge.facts) {
    const before = fact.type === 'number' ? lastRecorded(state, fact) : undefined
    if (before === undefined) continue
    sink.set(bits(inputName(`before/${fact.id}`, 'measured')))
    sink.note(inputName(`before/${fact.id}`, 'number'), before)
  }
}

const packHistory = ({ knowledge, client }: State, bits: Bits, sink: Sink): void => {
  for (const source of HISTORY_SOURCES) {
    const value = readHistory(knowledge, client, source)
    if (value === true) sink.set(bits(historyName(source, 'holds')))
    if (typeof value === 'number') sink.note(historyName(source, 'count'), value)
    if (typeof value === 'string') sink.set(bits(historyName(source, `is-${value}`)))
  }
}

/**
 * Packs what rests on more than today's answers: earlier records, sessions, letters, and what keeps a screening open. Few clients have
 * any, so the plain evaluator reads it.
 */
export const packPast = (state: State, bits: Bits, sink: Sink): void => {
  const { history, clearances } = state.client
  if (history.answers.length > 0) packEarlierNumbers(state, bits, sink)
  packHistory(state, bits, sink)
  if (clearances.length > 0) {
    for (const rule of activeRules(state).cleared) sink.set(bits(inputName(`letter/${rule}`, 'counts')))
  }
  if (isHeldOpen(state)) sink.set(bits(HELD_OPEN))
}

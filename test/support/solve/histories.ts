import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import type { History, Recheck, SessionRecord } from '#engine/model/client.ts'
import { daysAgo } from '../random/days.ts'

const session = (on: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  on,
  handsOn: 20,
  techniques: [],
  levels: {},
  signs: [],
  ...more,
})

const visits = (count: number, more: Partial<SessionRecord> = {}): readonly SessionRecord[] =>
  Array.from({ length: count }, (_, index) => session(daysAgo(3 * (count - index)), more))

const history = (sessions: readonly SessionRecord[], rechecks: readonly Recheck[] = []): History => ({ answers: [], sessions, rechecks })

/** Courses of care that make each history fact take its values: plain ones first. */
export const HISTORIES: readonly History[] = [
  history([]),
  ...[1, 2, 5, 6, 8, 12, 16, 24].map((count) => history(visits(count))),
  history([session(daysAgo(80))]),
  ...RESPONSE_CLASSES.flatMap((response) => [1, 2, 3].map((count) => history(visits(count, { response })))),
  history(visits(1, { signs: [{ id: 'is-sharp-local' }] })),
  history(visits(1, { signs: [{ id: 'is-new-weak' }] })),
  history([session(daysAgo(30), { zone: 2 }), ...visits(3, { zone: 4 })]),
  history(
    visits(3),
    [1, 2, 3].map((days) => ({ on: daysAgo(10 - days), change: 'worse' })),
  ),
  history(visits(7), [{ on: daysAgo(1), change: 'better', usefulGain: true }]),
]

import * as fc from 'fast-check'
import { RESPONSE_CLASSES } from '#engine/model/client.ts'
import type { Clearance, History, SessionRecord, Sign } from '#engine/model/client.ts'
import { SCIATICA } from '../sciatica.ts'
import { daysAgo } from './days.ts'
import { ASKED, answersIn } from './edits.ts'
import { editAmong } from './edit-arbitrary.ts'

const SITES = SCIATICA.sites.map(({ id }) => id)
const SIGNS = SCIATICA.rules.filter(({ kind }) => kind === 'sign').map(({ id }) => id)
const TECHNIQUES = [...SCIATICA.cardById.keys(), ...SCIATICA.techniqueById.keys()]
const REMEMBERED = ASKED.filter(({ id }) => /^(?:rf-|mrc-|qt-|cc-|ev-)/u.test(id))

const CLEARABLE = SCIATICA.rules.filter(({ clearance }) => clearance !== undefined).map(({ id }) => id)
const ROLES = [...new Set(SCIATICA.clearanceClasses.flatMap(({ roles }) => roles)), 'client', 'massage-therapist']

const day = (most: number): fc.Arbitrary<string> => fc.nat(most).map(daysAgo)
const few = <T>(one: fc.Arbitrary<T>, most: number): fc.Arbitrary<T[]> => fc.array(one, { maxLength: most, size: 'max' })
const someOf = (ids: readonly string[], most: number): fc.Arbitrary<string[]> => few(fc.constantFrom(...ids), most)
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined })

/** A sign noticed during a session. */
export const sign: fc.Arbitrary<Sign> = fc.record({
  id: fc.constantFrom(...SIGNS),
  escalated: maybe(fc.boolean()),
  technique: maybe(fc.constantFrom(...SCIATICA.techniqueById.keys())),
  at: maybe(someOf(SITES, 3)),
})

const session: fc.Arbitrary<SessionRecord> = fc.record({
  on: day(120),
  handsOn: fc.nat(45),
  techniques: someOf(TECHNIQUES, 4),
  levels: fc.dictionary(fc.constantFrom(...SITES), fc.nat(4), { maxKeys: 4 }),
  signs: few(sign, 1),
  response: maybe(fc.constantFrom(...RESPONSE_CLASSES)),
  zone: maybe(fc.integer({ min: 1, max: 5 })),
})

const recheck = fc.record({
  on: day(120),
  change: fc.constantFrom('better' as const, 'same' as const, 'worse' as const),
  usefulGain: maybe(fc.boolean()),
})

const earlier = fc.record({ on: day(60), facts: few(editAmong(REMEMBERED), 6).map(answersIn) })

const byDay = (a: { readonly on: string }, b: { readonly on: string }): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

const NO_HISTORY: History = { answers: [], sessions: [], rechecks: [] }

/** What is known from before today: earlier answers, sessions and re-checks, oldest first. */
const history: fc.Arbitrary<History> = fc
  .record({ answers: few(earlier, 2), sessions: few(session, 7), rechecks: few(recheck, 3) })
  .map(({ answers, sessions, rechecks }) => ({
    answers: answers.toSorted(byDay),
    sessions: sessions.toSorted(byDay),
    rechecks: rechecks.toSorted(byDay),
  }))

/** History, for one client in a few. */
export const maybeHistory: fc.Arbitrary<History> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(NO_HISTORY) },
  { weight: 1, arbitrary: history },
)

/** A letter for any rule that pauses or stops: by one who may clear it or not, fresh or old, written or told. */
export const letter: fc.Arbitrary<Clearance> = fc.record({
  names: fc.array(fc.constantFrom(...CLEARABLE), { minLength: 1, maxLength: 3, size: 'max' }),
  by: fc.constantFrom(...ROLES),
  on: day(130),
  written: fc.boolean(),
})

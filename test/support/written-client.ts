import type { SessionRecord } from '#engine/model/client.ts'
import type { Client } from '#engine/model/client.ts'
import type { Knowledge } from '#engine/model/knowledge.ts'
import { readClient } from '#pack/client/read-client.ts'

/** Answers no to everything that screens, as a case file would. */
const CLEAR = {
  no: [
    'RED',
    'WEAK',
    'CONDITIONS',
    'GATES',
    'op-*',
    'ev-*',
    'inj-spinal',
    'deficit-weakness',
    'deficit-numb-patch',
    'of-swelling-hours',
    'of-fall',
    'of-cold-intolerance',
    'pregnant',
  ],
  values: { 'pf-has-capacity': 'yes' },
}

/** What a test writes of a client of the sciatica pack; everything that screens is answered no. */
export interface Written {
  readonly facts: Readonly<Record<string, unknown>>
  readonly goals?: readonly string[]
  readonly prefers?: readonly string[]
  readonly sessions?: readonly Partial<SessionRecord>[]
  readonly rechecks?: readonly object[]
  readonly earlier?: readonly object[]
}

const sessionText = (
  { handsOn = 30, levels = {}, techniques = [], signs = [], ...rest }: Partial<SessionRecord>,
  index: number,
): object => ({
  on: `2026-11-${String(index + 1).padStart(2, '0')}`,
  'hands-on': handsOn,
  techniques,
  levels,
  signs,
  ...rest,
})

/** Reads a client as a file would be read; fails on anything the pack does not know. */
export const writtenClient = (
  knowledge: Knowledge,
  { facts, goals, prefers, sessions = [], rechecks = [], earlier = [] }: Written,
): Client => {
  const text = JSON.stringify({
    pack: 'sciatica',
    today: '2026-11-22',
    facts,
    ...(goals === undefined ? {} : { goals }),
    ...(prefers === undefined ? {} : { preferences: { prefers } }),
    history: { answers: earlier, sessions: sessions.map(sessionText), rechecks },
    assume: CLEAR,
  })
  const { read, problems } = readClient(knowledge, 'client.json', text)
  const [first] = problems
  if (read === undefined || first !== undefined) throw new TypeError(`this client cannot be read: ${first?.message ?? ''}`)
  return read.client
}

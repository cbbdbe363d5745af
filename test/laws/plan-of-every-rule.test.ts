import { afterAll, describe, expect, it } from 'vitest'
import { assess } from '#engine/assess.ts'
import { check } from '#engine/check.ts'
import type { Client, ResponseClass, SessionRecord } from '#engine/model/client.ts'
import { IRRITABILITIES } from '#engine/model/protocol.ts'
import { propose } from '#engine/propose.ts'
import { TYPICAL, ruleChanges, withLetters, withRules } from '../support/every-rule.ts'
import { publishedClients } from '../support/published.ts'
import { given } from '../support/random/answers.ts'
import { FACTOR } from '../support/runs.ts'
import { SCIATICA } from '../support/sciatica.ts'

const LENGTHS = [undefined, 30, 45, 60, 75, 90] as const
const SIDES = ['left', 'right', 'both'] as const

/** In `npm test` every few of a long row, in `npm run laws` all of it. */
const isTried = (index: number, oneIn: number): boolean => FACTOR > 1 || index % oneIn === 0

const changes = ruleChanges()

let plans = 0

const objections = (client: Client, turn: number): readonly string[] => {
  const assessment = assess(SCIATICA, withLetters(client))
  const { plan } = propose(SCIATICA, assessment, { minutes: LENGTHS[turn % LENGTHS.length] })
  plans += plan === null ? 0 : 1
  return plan === null ? [] : check(SCIATICA, plan, assessment).map(({ code, at, says }) => `${code} ${at} ${says}`)
}

const visit = (on: string, response: ResponseClass, techniques: readonly string[]): SessionRecord => ({
  on,
  handsOn: 25,
  techniques,
  levels: { 'gluteal-left': 3, 'lumbar-paraspinal-left': 2, 'calf-right': 1 },
  signs: [],
  response,
})

const STROKES = ['swedish-effleurage', 'swedish-petrissage']
const GOOD = visit('2026-11-08', 'better', STROKES)

/** A first visit, and one after a good visit, a flare, soreness and no change. */
const PASTS: readonly (readonly SessionRecord[])[] = [
  [],
  [GOOD],
  [GOOD, visit('2026-11-15', 'flare', [...STROKES, 'myofascial-release'])],
  [visit('2026-11-15', 'soreness-normal', STROKES)],
  [visit('2026-11-10', 'same', STROKES), visit('2026-11-15', 'same', STROKES)],
]

const inTurn = <T>(items: readonly T[], turn: number, otherwise: T): T => items[turn % items.length] ?? otherwise

const treated = (client: Client, turn: number): Client => {
  const irritability = given(inTurn(IRRITABILITIES, turn, 'high'))
  const side = given(inTurn(SIDES, Math.floor(turn / IRRITABILITIES.length), 'both'))
  const history = { ...client.history, sessions: inTurn(PASTS, turn, []) }
  return { ...client, answers: { ...client.answers, irritability, 'leg-side': side }, history }
}

interface Row {
  readonly plans: number
  readonly faults: readonly string[]
}

/** Tries each client of a row, in turn with another length: how many get a plan, and what the check says against one. */
const rowOf = (clients: Iterable<readonly [string, Client]>): Row => {
  const before = plans
  const faults = [...clients].flatMap(([name, client], turn) => objections(client, turn).map((fault) => `${name}: ${fault}`))
  return { plans: plans - before, faults }
}

function* typical(): Generator<readonly [string, Client]> {
  for (const client of TYPICAL) {
    for (let turn = 0; turn < 45; turn++) {
      for (const length of LENGTHS) yield [`${turn} ${length ?? 'usual'}`, treated(client, turn)]
    }
  }
}

function* singly(): Generator<readonly [string, Client]> {
  let turn = 0
  for (const client of TYPICAL) {
    for (const change of changes) {
      yield [change.rule, withRules(treated(client, turn), [change])]
      turn += 1
    }
  }
}

function* inPairs(): Generator<readonly [string, Client]> {
  let turn = 0
  for (const [index, first] of changes.entries()) {
    for (const second of changes.slice(index + 1)) {
      const client = TYPICAL[turn % TYPICAL.length]
      if (client !== undefined && isTried(turn, 3))
        yield [`${first.rule} and ${second.rule}`, withRules(treated(client, turn), [first, second])]
      turn += 1
    }
  }
}

function* published(): Generator<readonly [string, Client]> {
  let turn = 0
  for (const { name, read } of publishedClients(SCIATICA)) {
    for (const change of changes) {
      if (isTried(turn, 4)) yield [`${name} and ${change.rule}`, withRules(read.client, [change])]
      turn += 1
    }
  }
}

describe('what is proposed is accepted', () => {
  it('somebody gets a plan for each presentation', () => {
    expect(TYPICAL).toHaveLength(SCIATICA.presentations.length)
  })

  afterAll(() => {
    console.log(`${plans} plans were proposed and checked, from ${changes.length} rules that leave room for one`)
  })

  it('for every presentation, irritability, side, length and last visit', () => {
    const row = rowOf(typical())
    expect(row.faults).toEqual([])
    expect(row.plans).toBeGreaterThanOrEqual(1_500)
  })

  it('with every rule that leaves room for a plan, under every presentation', () => {
    expect(changes.length).toBeGreaterThan(190)
    const row = rowOf(singly())
    expect(row.faults).toEqual([])
    expect(row.plans).toBeGreaterThanOrEqual(800)
  })

  it('with every two such rules', () => {
    const row = rowOf(inPairs())
    expect(row.faults).toEqual([])
    expect(row.plans).toBeGreaterThanOrEqual(4_000)
  })

  it('for every published client with every such rule besides', () => {
    const row = rowOf(published())
    expect(row.faults).toEqual([])
    expect(row.plans).toBeGreaterThanOrEqual(400)
  })
})

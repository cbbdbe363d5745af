import { beforeAll, describe, expect, it } from 'vitest'
import { evaluation } from '#engine/formula/evaluate.ts'
import { inputsOfClients } from '#proof/compare/inputs-of-client.ts'
import { PeersDisagreeError, differences, judgeAll, judgeDisposition, judgeSome, refuseWhereTheyDiffer } from '../../bench/peers/agree.ts'
import { bookOf, partOf } from '../../bench/peers/book.ts'
import { cqlExecution, isSimpleRedFlag } from '../../bench/peers/cql-execution/peer.ts'
import { joinOf } from '../../bench/peers/join.ts'
import { jsonRulesEngine } from '../../bench/peers/json-rules-engine/peer.ts'
import { isOfDisposition } from '../../bench/peers/lines.ts'
import { ours } from '../../bench/peers/ours.ts'
import type { Fired, Peer } from '../../bench/peers/peer.ts'
import { partsOf } from '../../bench/peers/plain/condition.ts'
import type { Plain } from '../../bench/peers/plain/condition.ts'
import { plainReading } from '../../bench/peers/plain/evaluate.ts'
import { race } from '../../bench/peers/race.ts'
import { subjectsOf } from '../../bench/peers/subjects.ts'
import type { Subject } from '../../bench/peers/subjects.ts'
import { writtenOut } from '../../bench/peers/written-out.ts'
import { zenEngine } from '../../bench/peers/zen-engine/peer.ts'
import { SCIATICA } from '../support/sciatica.ts'

const { book, translation } = bookOf(SCIATICA)
const { lines } = book
const comparing = { knowledge: SCIATICA, ours: ours(SCIATICA), join: joinOf(SCIATICA, lines) }
const all = judgeAll(comparing)
const disposition = judgeDisposition(comparing)
const subjects = subjectsOf(SCIATICA, book, 40)
const few = subjects.slice(0, 12)
const redFlags = new Set(SCIATICA.rules.filter(({ kind }) => kind === 'red-flag').map(({ id }) => id))
const simple = partOf(book, (line) => isSimpleRedFlag(line, redFlags))
const simpleRules = new Set(simple.lines.flatMap(({ applies }) => applies ?? []))

const some = judgeSome(comparing, simpleRules)

/** A peer that is wrong in one way. */
const spoilt = (right: Peer, spoil: (fired: Fired) => Fired): Peer => ({
  name: 'a wrong peer',
  open: (facts) => {
    const run = right.open(facts)
    return async () => spoil(await run())
  },
})

const without = (rule: string): ((fired: Fired) => Fired) => {
  const left = new Set(lines.filter(({ id }) => id.startsWith(rule)).map(({ index }) => index))
  return (fired) => fired.filter((line) => !left.has(line))
}

const someWhoMeet = (test: (subject: Subject) => boolean): readonly Subject[] => subjects.filter(test).slice(0, 12)

describe('conditions as rule engines are handed them', () => {
  it('say of every client what the formulas say', () => {
    const { holds } = plainReading(book.words)
    const read = inputsOfClients(SCIATICA)
    for (const { client, facts } of subjects) {
      const inputs = read(client)
      const { isTrue } = evaluation(inputs, translation.terms.count())
      expect(lines.filter(({ plain }) => holds(plain, facts)).map(({ id }) => id)).toEqual(
        lines.filter(({ when }) => isTrue(when)).map(({ id }) => id),
      )
    }
  })

  it('name what they share so that each leans only on what was named before', () => {
    const named = new Set<Plain>()
    const reached = (plain: Plain): readonly Plain[] => partsOf(plain).flatMap((part) => (book.shared.has(part) ? [part] : reached(part)))
    for (const plain of book.shared.keys()) {
      expect(reached(plain).filter((part) => !named.has(part))).toEqual([])
      named.add(plain)
    }
    expect(named.size).toBeGreaterThan(100)
  })

  it('hold every rule of the pack that applies', () => {
    expect(lines.flatMap(({ applies }) => applies ?? []).toSorted()).toEqual(SCIATICA.rules.map(({ id }) => id).toSorted())
  })
})

describe('peers', () => {
  let written: Peer
  beforeAll(async () => {
    written = await writtenOut(book, 'peers.test.mjs')
  })

  it('say what our engine says, those with all the rules', async () => {
    expect(await differences(written, subjects, all)).toEqual([])
    expect(await differences(zenEngine(book), subjects, all)).toEqual([])
    expect(await differences(jsonRulesEngine(book), few, all)).toEqual([])
  })

  it('say what our engine says, those with the lines of the disposition', async () => {
    const part = partOf(book, isOfDisposition)
    expect(part.lines.length).toBeLessThan(lines.length)
    expect(await differences(await writtenOut(part, 'peers.test.disposition.mjs'), subjects, disposition)).toEqual([])
  })

  it('say what our engine says, those with some red flags', async () => {
    expect(simpleRules.size).toBeGreaterThanOrEqual(40)
    expect(await differences(cqlExecution(simple), subjects, some)).toEqual([])
  })

  it.each([
    ['a rule that applies', 'cc-heart-failure', 'other rules apply: cc-heart-failure'],
    ['the screening that is not complete', 'screening', 'status'],
  ])('are refused where they miss %s', async (_what, rule, said) => {
    const missed = without(rule)
    const met = someWhoMeet(({ facts }) => {
      const fired = written.open(facts)()
      return Array.isArray(fired) && missed(fired).length < fired.length
    })
    const found = await differences(spoilt(written, missed), met, disposition)
    expect(found.some((difference) => difference.includes(said))).toBe(true)
    expect(() => refuseWhereTheyDiffer(found)).toThrow(PeersDisagreeError)
  })

  it('are refused where only their restrictions are too strict', async () => {
    const index = lines.find((line) => !isOfDisposition(line))?.index ?? -1
    const tooStrict = spoilt(written, (fired) => [...new Set([...fired, index])])
    const found = await differences(tooStrict, subjects, all)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((difference) => difference.endsWith(' differ'))).toBe(true)
  })

  it('with some red flags are refused where they miss one, and the message names engine and client', async () => {
    const none = spoilt(cqlExecution(simple), () => [])
    const found = await differences(none, subjects, some)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]).toMatch(/^a wrong peer of .+: other rules apply: rf-/u)
    expect(() => refuseWhereTheyDiffer(found)).toThrow(`verdicts differ (${found.length})`)
  })

  it('are let through where nothing differs', () => {
    expect(() => refuseWhereTheyDiffer([])).not.toThrow()
  })
})

describe('a race', () => {
  it('goes through every client of every engine in each round, and waits for answers that come later', async () => {
    const judged = { sync: 0, async: 0 }
    const at = { once: () => (judged.sync += 1), later: () => Promise.resolve().then(() => (judged.async += 1)) }
    const runners = [
      { name: 'at once', runs: [at.once, at.once] },
      { name: 'later', runs: [at.later, at.later, at.later] },
    ]
    const paces = await race(runners, { rounds: 3, leastMs: 0 })
    expect([...paces.keys()]).toEqual(['at once', 'later'])
    // Two rounds to get warm, three that count.
    expect(judged).toEqual({ sync: 2 * 5, async: 3 * 5 })
    expect([...paces.values()].every(({ clock, processor }) => clock > 0 && processor >= 0)).toBe(true)
  })
})

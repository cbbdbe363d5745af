import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Fault } from '#edges/fault.ts'
import { beginSignIn } from '#clinic/sign-in/door/begin.ts'
import { signInWithPassword } from '#clinic/sign-in/door/with-password.ts'
import { turnPasswordsOff } from '#clinic/sign-in/account/passwords.ts'
import { printCodes } from '#clinic/sign-in/codes/print-codes.ts'
import { rankSum } from '../support/rank-sum.ts'
import { runs } from '../support/runs.ts'
import { codeNow, enrolled, enrolledByPassword, invited, ownerOf, PASSWORD, redeemed, say, scopeOf } from '../support/sign-in/people.ts'
import { from, openedSignIn } from '../support/sign-in/world.ts'
import type { World } from '../support/sign-in/world.ts'

// With hashes that cost next to nothing, everything beside them shows: the test sees more than an attacker could.
const CHEAP = { memory: 64, passes: 1, parallelism: 1 }
const SAMPLES = runs(500)
const UNKNOWN = 'nobody@orchard.example'

const clinicWith = async (world: World) => {
  const owner = await ownerOf(world)
  const { code, name, personId } = await invited(world, owner)
  const { app } = await enrolledByPassword(world, await redeemed(world, owner.clinicId, code))
  world.clock.move(60_000)
  return { owner, clinicId: owner.clinicId, name, personId, app }
}

let networks = 0

/** A wrong try from a network that nobody came from yet; what it cost the processor, in microseconds, and what was answered. */
const wrongTry = async ({ signIn }: World, clinicId: string, typed: { name: string; password: string; code: string }) => {
  networks += 1
  const visitor = from(`network ${networks}`)
  const { token } = await beginSignIn(signIn, clinicId, visitor)
  const before = process.cpuUsage()
  const answer: unknown = await signInWithPassword(signIn, token, visitor, typed).catch((thrown: unknown) => thrown)
  const { user, system } = process.cpuUsage(before)
  return { answer, cost: user + system }
}

const told = (answer: unknown): string => {
  if (!(answer instanceof Fault)) throw new RangeError('This should have been refused')
  return JSON.stringify({ code: answer.code, kind: answer.kind, says: answer.says, next: answer.next, detail: answer.detail })
}

/** One experiment: tries on both names in an order by lot, so that whatever else the machine does hits both. */
const compare = async (world: World, clinicId: string, known: string, experiment: number) => {
  const costs: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const lots = (at: number) => createHash('sha256').update(`${experiment} ${at}`).digest().readUInt8() % 2 === 0
  for (let at = 0; at < SAMPLES * 2; at += 1) {
    const which = lots(at) ? 'known' : 'unknown'
    const { cost } = await wrongTry(world, clinicId, {
      name: which === 'known' ? known : UNKNOWN,
      password: 'wrong camels drink tea',
      code: '000000',
    })
    costs[which].push(cost)
  }
  return rankSum(costs.known, costs.unknown)
}

describe('[T16] [A27] whoever tries names at the door', () => {
  it('hears the same of one that is not there as of one that is, whatever of it is wrong', async () => {
    const world = await openedSignIn('SQLite', { hashCost: CHEAP })
    const { owner, clinicId, name, app, personId } = await clinicWith(world)
    const right = { name, password: PASSWORD, code: codeNow(world, app) }
    const answers = [
      { ...right, name: UNKNOWN },
      { ...right, password: 'wrong camels drink tea' },
      { ...right, code: '000000' },
      { name: 'ada@orchard.example', password: PASSWORD, code: '000000' },
    ].map(async (typed) => told((await wrongTry(world, clinicId, typed)).answer))
    expect(new Set(await Promise.all(answers)).size).toBe(1)
    await say(world, clinicId, 'person.disabled', { personId })
    world.clock.move(60_000)
    const disabled = { ...right, code: codeNow(world, app) }
    expect(told((await wrongTry(world, clinicId, disabled)).answer)).toBe(await answers[0])
    const scope = await scopeOf(world, owner.sessionToken)
    const { codes } = await printCodes(world.signIn, scope)
    await turnPasswordsOff(world.signIn, scope)
    const { token } = await beginSignIn(world.signIn, clinicId, from())
    expect(token).toBeDefined()
    expect(await enrolled(world, clinicId, await redeemed(world, clinicId, codes[0] ?? ''))).toBeDefined()
    const off = { name: 'ada@orchard.example', password: PASSWORD, code: '000000' }
    expect(told((await wrongTry(world, clinicId, off)).answer)).toBe(await answers[0])
  })

  it('cannot tell by the work it makes: two experiments do not both see a difference', async () => {
    const world = await openedSignIn('SQLite', { hashCost: CHEAP })
    const { clinicId, name } = await clinicWith(world)
    // The first tries warm up the program.
    await compare(world, clinicId, name, 0)
    const [one, two] = [await compare(world, clinicId, name, 1), await compare(world, clinicId, name, 2)]
    const distinguished = one.p < 0.001 && two.p < 0.001 && one.z * two.z > 0
    expect(distinguished ? [one, two] : []).toEqual([])
  }, 120_000)

  it('makes the full work of a password for a name that is not there', async () => {
    const world = await openedSignIn()
    const { clinicId, name } = await clinicWith(world)
    const costs: Record<string, number[]> = { [name]: [], [UNKNOWN]: [] }
    for (let at = 0; at < 5; at += 1) {
      for (const [each, list] of Object.entries(costs))
        list.push((await wrongTry(world, clinicId, { name: each, password: 'wrong camels drink tea', code: '0' })).cost)
    }
    const least = Object.values(costs).map((list) => Math.min(...list))
    for (const cost of least) expect(cost).toBeGreaterThan(10_000)
  })
})

describe('the test of differences', () => {
  const noise = (seed: string, at: number): number => createHash('sha256').update(`${seed} ${at}`).digest().readUInt32BE() / 2 ** 32
  const sample = (seed: string, more = 0): number[] => Array.from({ length: 500 }, (_, at) => noise(seed, at) * 1_000 + more)

  it('sees a shift of a tenth of the spread, and whose it is', () => {
    expect(rankSum(sample('a', 100), sample('b')).p).toBeLessThan(0.001)
    expect(rankSum(sample('a', 100), sample('b')).z).toBeGreaterThan(0)
    expect(rankSum(sample('a'), sample('b', 100)).z).toBeLessThan(0)
  })

  it('sees none where there is none, by chance in one of a thousand', () => {
    const found = Array.from({ length: 200 }, (_, at) => rankSum(sample(`c${at}`), sample(`d${at}`)).p < 0.001)
    expect(found.filter(Boolean).length).toBeLessThanOrEqual(2)
  })
})

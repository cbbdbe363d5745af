import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openedSignIn } from '../../support/sign-in/world.ts'
import type { World } from '../../support/sign-in/world.ts'
import { runs, tries } from '../../support/runs.ts'
import type { Twist } from '../../support/authenticator/authenticator.ts'
import { PASSWORD } from '../../support/sign-in/people.ts'
import { begin, enrolPasskey, enrolPassword, giveCode, givePassword, showPasskey } from './at-the-door.ts'
import {
  approve,
  callOff,
  choosePin,
  disable,
  givePin,
  giveTablet,
  leave,
  lock,
  passwordsOff,
  print,
  setClock,
  showAgain,
  wait,
} from './inside.ts'
import type { Step } from './step.ts'
import { newWalker } from './walker.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const TWISTS: readonly Twist[] = [
  { unverified: true },
  { origin: 'https://praxis.example.evil.test' },
  { rpId: 'evil.test' },
  { challenge: 'A'.repeat(43) },
  { type: 'webauthn.nonsense' },
]

const honest = fc.constant<Twist>({})
const twisted = fc.oneof({ arbitrary: honest, weight: 3 }, { arbitrary: fc.constantFrom(...TWISTS), weight: 1 })
const whose = fc.oneof({ arbitrary: fc.constant('own' as const), weight: 3 }, fc.constantFrom('stranger' as const, 'lost' as const))
const mostly = fc.oneof({ arbitrary: fc.constant(true), weight: 5 }, fc.constant(false))
const often = <T>(arbitrary: fc.Arbitrary<T>, weight: number) => ({ arbitrary, weight })

const steps = fc.oneof<fc.MaybeWeightedArbitrary<Step>[]>(
  often(fc.constant(begin()), 6),
  often(
    fc.tuple(whose, twisted, fc.constantFrom(0, 0, 0, 3 * MINUTE)).map(([who, twist, waits]) => showPasskey(who, twist, waits)),
    5,
  ),
  often(
    fc
      .tuple(mostly, mostly, fc.constantFrom('now' as const, 'now' as const, 'wrong' as const, 'none' as const))
      .map((all) => givePassword(...all)),
    4,
  ),
  often(
    fc.constantFrom('invitation' as const, 'printed' as const, 'recovery' as const, 'spent' as const, 'guessed' as const).map(giveCode),
    7,
  ),
  often(twisted.map(enrolPasskey), 5),
  often(fc.constantFrom(PASSWORD, PASSWORD, 'orchard').map(enrolPassword), 4),
  often(fc.constantFrom(1_000, 31_000, 2 * MINUTE, 5 * MINUTE, 16 * MINUTE, 12 * HOUR, 25 * HOUR).map(wait), 5),
  often(fc.constantFrom(HOUR, -HOUR, 30 * HOUR, -30 * HOUR).map(setClock), 1),
  often(fc.constant(leave()), 1),
  often(fc.constant(lock()), 1),
  often(fc.constant(giveTablet()), 1),
  often(fc.constant(print()), 3),
  often(fc.constant(passwordsOff()), 1),
  often(fc.constant(choosePin()), 2),
  often(mostly.map(givePin), 2),
  often(
    fc.tuple(whose, twisted).map(([who, twist]) => showAgain(who, twist)),
    3,
  ),
  often(fc.boolean().map(disable), 1),
  often(fc.constant(approve()), 2),
  often(fc.constant(callOff()), 1),
)

/** The way a walk begins decides how much of the house it sees: most people are let in first. */
const beginnings: readonly (readonly Step[])[] = [
  [],
  [begin(), giveCode('invitation')],
  [begin(), giveCode('invitation'), enrolPasskey({})],
  [begin(), giveCode('invitation'), enrolPasskey({}), print()],
  [begin(), giveCode('invitation'), enrolPassword(PASSWORD), wait(31_000)],
  [begin(), giveCode('invitation'), enrolPassword(PASSWORD), print(), begin(), giveCode('printed'), enrolPasskey({})],
  [begin(), giveCode('invitation'), enrolPasskey({}), approve(), wait(25 * HOUR), begin(), giveCode('recovery')],
  [begin(), giveCode('invitation'), enrolPasskey({}), approve(), wait(23 * HOUR), begin(), giveCode('recovery')],
  [begin(), giveCode('invitation'), enrolPasskey({}), choosePin(), givePin(false), givePin(false), givePin(false), givePin(false)],
]

const CHEAP = { memory: 64, passes: 1, parallelism: 1 }
const LENGTH = 12

const walk = async (world: World, path: readonly Step[]): Promise<number> => {
  const { model, real } = await newWalker(world)
  for (const step of path) await step.run(model, real)
  return model.sittings.length
}

describe('[T14] walks through sign-in', () => {
  it(
    'lead to “signed in” exactly where a model of thirty lines says that the required factors were shown',
    async () => {
      const world = await openedSignIn('SQLite', { hashCost: CHEAP })
      const begins = fc.constantFrom(...beginnings)
      let signedIn = 0
      const law = fc.asyncProperty(begins, fc.array(steps, { maxLength: LENGTH }), async (first, then) => {
        signedIn += (await walk(world, [...first, ...then])) > 0 ? 1 : 0
      })
      await fc.assert(law, { ...tries(1_000), interruptAfterTimeLimit: 20 * MINUTE, markInterruptAsFailure: true })
      // Walks that never get in would hold whatever the code does.
      expect(signedIn).toBeGreaterThan(runs(1_000) / 2)
    },
    21 * MINUTE,
  )
})

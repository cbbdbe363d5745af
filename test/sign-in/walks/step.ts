import type { AsyncCommand } from 'fast-check'
import { expect } from 'vitest'
import { Fault } from '#edges/fault.ts'
import { standing } from '../../support/sign-in/again.ts'
import { standingIn } from './model.ts'
import type { Model } from './model.ts'
import type { Walker } from './walker.ts'

/** One step of a walk: what happens to the model, and to the real thing. */
export type Step = AsyncCommand<Model, Walker>

/** What came of something that may be refused. Whatever is no fault of ours fails the walk. */
export const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.kind !== 'broken') return undefined
    throw thrown
  }
}

const LOOKED_AT = 4
const USE_IS_NOTED = 20_000

/** The last tokens that were given stand in the real thing where they stand in the model. */
const compare = async (model: Model, { world }: Walker): Promise<void> => {
  for (const sitting of model.sittings.slice(-LOOKED_AT)) {
    const expected = standingIn(model, sitting)
    expect(await standing(world, sitting.token), 'what a session is good for').toBe(expected)
    if (expected === 'open' && model.now - sitting.seen >= USE_IS_NOTED) sitting.seen = model.now
  }
}

/** A step that is always possible. */
export const step = (name: string, walk: (model: Model, real: Walker) => Promise<void>): Step => ({
  check: () => true,
  run: async (model, real) => {
    await walk(model, real)
    await compare(model, real)
  },
  toString: () => name,
})

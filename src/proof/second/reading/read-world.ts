import type { Condition } from '#engine/model/condition.ts'
import type { Fact } from '#engine/model/fact.ts'
import { FALSE } from '../circuit/gates.ts'
import type { Lit } from '../circuit/gates.ts'
import type { Board } from '../answers/making.ts'
import { forEach } from '../answers/once.ts'
import { FAILS, HOLDS, either, enough, every, opposite, plain } from './bits.ts'
import type { Bits } from './bits.ts'
import { agoLeaf, choiceLeaf, fellLeaf, numberLeaf, readingLeaf, sideLeaf, touchesLeaf } from './conditions.ts'
import { readFact } from './facts.ts'
import { meant } from './world.ts'
import type { Person, World } from './world.ts'

/** Which rules a letter has turned into care; only statements ask. */
type Cleared = (rule: string) => Lit

const read = (world: World, cleared: Cleared, condition: Condition, positive: boolean): Bits => {
  const parts = (of: readonly Condition[]): readonly Bits[] => of.map((part) => world.truth(part, positive))
  switch (condition.op) {
    case 'true':
      return world.fact(condition.fact)
    case 'all':
      return every(world.gates, parts(condition.of))
    case 'any':
      return either(world.gates, parts(condition.of))
    case 'at-least':
      return enough(world.gates, condition.count, parts(condition.of))
    case 'not':
      return opposite(world.truth(condition.of, !positive))
    case 'number':
      return numberLeaf(world, condition, positive)
    case 'reading':
      return readingLeaf(world, condition)
    case 'fell':
      return fellLeaf(world, condition)
    case 'is':
    case 'has':
      return choiceLeaf(world, condition, positive)
    case 'ago':
      return agoLeaf(world, condition, positive)
    case 'touches':
      return touchesLeaf(world, condition, positive)
    case 'side':
      return sideLeaf(world, condition, positive)
    case 'steady':
      return plain(world.person.answer(meant(world, condition.fact)).accepted)
    case 'checked':
      return plain(world.person.answer(meant(world, condition.fact)).checked())
    case 'cleared':
      return plain(cleared(condition.rule))
    case 'presentation':
      return FAILS
    case 'always':
      return HOLDS
  }
}

/** Reads the facts of a pack off the answers of a person. What is `shared` with another world is taken from there. */
export const readWorld = (
  board: Board,
  person: Person,
  cleared: Cleared = () => FALSE,
  shared: (fact: Fact) => World | undefined = () => undefined,
): World => {
  const byIndex = forEach((index: number): Bits => {
    const fact = board.knowledge.facts[index]
    if (fact === undefined) throw new RangeError(`the pack has no fact with the index ${index}`)
    return shared(fact)?.fact(fact) ?? readFact(world, fact)
  })
  const world: World = {
    ...board,
    person,
    fact: ({ index }) => byIndex(index),
    truth: (condition, positive = true) => read(world, cleared, condition, positive),
  }
  return world
}

import type { Knowledge } from '#engine/model/knowledge.ts'
import { IRRITABILITIES } from '#engine/model/protocol.ts'
import { places } from './hands/places.ts'

function* repeated(names: Iterable<string>): Generator<string | undefined> {
  const seen = new Set<string>()
  for (const name of names) {
    yield seen.has(name) ? `twice: ${name}` : undefined
    seen.add(name)
  }
}

function* work(knowledge: Knowledge): Generator<string> {
  for (const { profile, irritability, affected, stage, card, site } of places(knowledge)) {
    yield [profile.id, irritability, affected.join(' and '), stage.phase, card.id, site.id].join(', ')
  }
}

const sessions = ({ templates }: Knowledge): readonly string[] =>
  templates.map(({ presentation, irritability, length }) => [presentation, irritability, `${length} minutes`].join(', '))

/**
 * What the other parts lean on: a technique is looked at once for a place and phase, so that minutes on it are the minutes of one offer;
 * one template for each presentation, irritability and length; and time for movement in each.
 */
export function* packOutcomes(knowledge: Knowledge): Generator<string | undefined> {
  yield* repeated(work(knowledge))
  yield* repeated(sessions(knowledge))
  for (const { id, movement } of knowledge.profiles) yield* repeated(movement.map((entry) => `${id}, ${entry}`))
  for (const { presentation, phases } of knowledge.templates) yield phases.E > 0 ? undefined : `${presentation}: no time for movement`
  for (const { presentation } of knowledge.profiles) {
    for (const irritability of IRRITABILITIES) {
      const has = knowledge.templates.some((each) => each.presentation === presentation && each.irritability === irritability)
      yield has ? undefined : `${presentation}, ${irritability}: no session`
    }
  }
}
